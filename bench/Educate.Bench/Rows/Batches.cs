using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Educate.Bench;

/// <summary>The 2015 new tab's calls for 20 courses: in one batch, and one after another on one connection.</summary>
internal sealed class Batches(BenchSettings settings, WorldFolder world)
{
    private const int Calls = 20;

    public Row Run()
    {
        using var educate = ServerProcess.Start("educate", world.Copy("batch"));
        using var connection = new Connection(educate.Address);
        var learners = Enumerable.Range(0, Math.Min(100, world.Tokens.Count)).ToList();
        var alone = learners.ConvertAll(number => TargetsOf(number).Select(target => Request.Get(target, world.Tokens[number])).ToList());
        var batches = learners.ConvertAll(BatchOf);
        for (var i = 0; i < 10; i++)
        {
            Measure(connection, alone);
            Measure(connection, batches);
        }

        var ratios = new List<double>();
        var (together, apart) = (new List<double>(), new List<double>());
        for (var round = 0; round < settings.Rounds * 5; round++)
        {
            apart.Add(Measure(connection, alone));
            together.Add(Measure(connection, batches));
            ratios.Add(together[^1] / apart[^1]);
        }

        var measured = string.Create(CultureInfo.InvariantCulture, $"batch {Figure.Median(together):F2} ms, one after another {Figure.Median(apart):F2} ms");
        return new Row("batch of 20 ÷ the same 20 on one connection (time)", measured, Figure.Median(ratios), 0.6, true, " ×");
    }

    private IEnumerable<string> TargetsOf(int number) => Enumerable.Range(0, Calls).Select(call =>
    {
        var course = WorldIds.Course(WorldIds.CourseOf(number, call % settings.Memberships, settings));
        return call % 2 == 0 ? $"/api/onDemandCourseGrades.v1/{course}" : $"/api/onDemandCoursesProgress.v1/{WorldIds.User(number)}~{course}";
    });

    private List<byte[]> BatchOf(int number)
    {
        var calls = TargetsOf(number).Select((target, i) => $"\"{i}\":{{\"method\":\"GET\",\"url\":{JsonSerializer.Serialize(target)},\"headers\":{{}}}}");
        return [Request.Send("POST", "/api/batch", world.Tokens[number], Encoding.UTF8.GetBytes($"{{{string.Join(',', calls)}}}"))];
    }

    /// <summary>The mean milliseconds for one learner's requests.</summary>
    private static double Measure(Connection connection, List<List<byte[]>> learners)
    {
        var began = Stopwatch.GetTimestamp();
        foreach (var request in learners.SelectMany(requests => requests))
        {
            var status = connection.Exchange(request);
            if (status != 200 || (request[0] == 'P' && connection.Body.IndexOf("\"status\":4"u8) >= 0))
            {
                throw new InvalidOperationException($"Status {status}: {Encoding.UTF8.GetString(connection.Body)}");
            }
        }

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds / learners.Count;
    }
}
