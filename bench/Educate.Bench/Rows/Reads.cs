namespace Educate.Bench;

/// <summary>The hot reads, each beside the floor and OData in the same rounds.</summary>
internal sealed class Reads(BenchSettings settings, WorldFolder world) : IDisposable
{
    private const string Dashboard = "/api/learnerDashboard.v1?q=me";

    /// <summary>The query of the 2015 new tab, letter by letter.</summary>
    public const string Memberships =
        "/api/memberships.v1?fields=courseId,enrolledTimestamp,grade,id,lastAccessedTimestamp,onDemandSessionId,role,v1SessionId,vc,vcMembershipId,"
        + "courses.v1(courseStatus,display,partnerIds,photoUrl,specializations,startDate,v1Details,v2Details),partners.v1(homeLink,name),"
        + "v1Details.v1(sessionIds),v1Sessions.v1(active,certificatesReleased,dbEndDate,durationString,hasSigTrack,startDay,startMonth,startYear),"
        + "v2Details.v1(plannedLaunchDate),specializations.v1(logo,name,partnerIds,shortName)&includes=courseId,onDemandSessionId,vcMembershipId,"
        + "courses.v1(partnerIds,specializations,v1Details,v2Details),v1Details.v1(sessionIds),specializations.v1(partnerIds)"
        + "&q=me&showHidden=false&filter=current,preEnrolled";

    private readonly ServerProcess _floor = ServerProcess.Start("floor", "");
    private readonly ServerProcess _educate = ServerProcess.Start("educate", world.Copy("reads"));
    private readonly ServerProcess _odata = ServerProcess.Start("odata", world.Copy("odata"));

    public IEnumerable<Row> DashboardRows()
    {
        var asked = ForEach(token => Request.Get(Dashboard, token));
        var tags = Tags(asked);
        var unchanged = world.Tokens.Select((token, i) => Request.Get(Dashboard, token, tags[i])).ToList();
        LetFloorLearn([Dashboard]);
        var rows = Compare("dashboard of 20 courses", asked, 0.6, ODataQueries.Dashboard(settings)).ToList();
        var figures = Comparison.Measure(
            settings,
            settings.Connections,
            new Contender("floor", _floor, unchanged) { Status = 304 },
            new Contender("educate", _educate, unchanged) { Status = 304 });
        rows.Insert(1, new Row("the same, unchanged (304) ÷ floor", Table.Describe(figures), figures[1].Over(figures[0]), 0.7, false, " ×"));
        return rows;
    }

    public IEnumerable<Row> MembershipRows()
    {
        LetFloorLearn([Memberships]);
        return Compare("memberships, the 2015 query, 20 courses", ForEach(token => Request.Get(Memberships, token)), 0.5, ODataQueries.Memberships(settings));
    }

    public IEnumerable<Row> CatalogueRows()
    {
        var targets = CatalogueTargets.All(settings).ToList();
        LetFloorLearn(targets);
        var asked = targets.Select((target, i) => Request.Get(target, world.Tokens[i % world.Tokens.Count])).ToList();
        return Compare($"catalogue page of 100 with partners, {targets.Count} choices of fields and page", asked, 0.7, ODataQueries.Catalogue(settings));
    }

    public void Dispose()
    {
        _floor.Dispose();
        _educate.Dispose();
        _odata.Dispose();
    }

    private IEnumerable<Row> Compare(string what, IReadOnlyList<byte[]> asked, double budget, IReadOnlyList<byte[]> askedOfOData)
    {
        var figures = Comparison.Measure(
            settings,
            settings.Connections,
            new Contender("floor", _floor, asked),
            new Contender("educate", _educate, asked),
            new Contender("OData", _odata, askedOfOData));
        yield return new Row($"{what} ÷ floor", Table.Describe(figures.Take(2)), figures[1].Over(figures[0]), budget, false, " ×");
        yield return new Row($"{what} ÷ OData", Table.Describe(figures.Skip(1)), figures[1].Over(figures[2]), 15, false, " ×");
    }

    private List<byte[]> ForEach(Func<string, byte[]> request) => world.Tokens.Select(request).ToList();

    private List<string> Tags(IEnumerable<byte[]> requests)
    {
        using var connection = new Connection(_educate.Address);
        return requests.Select(request =>
        {
            connection.Exchange(request);
            return connection.HeaderText("ETag");
        }).ToList();
    }

    /// <summary>Asks the server once for each target and gives the bytes to the floor.</summary>
    private void LetFloorLearn(IEnumerable<string> targets)
    {
        using var from = new Connection(_educate.Address);
        using var to = new Connection(_floor.Address);
        foreach (var target in targets)
        {
            var status = from.Exchange(Request.Get(target, world.Tokens[0]));
            if (status != 200)
            {
                throw new InvalidOperationException($"{target} was answered {status}: {System.Text.Encoding.UTF8.GetString(from.Body)}");
            }

            to.Exchange(Request.Send("PUT", target, null, from.Body.ToArray()));
        }
    }
}
