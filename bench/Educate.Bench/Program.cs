using System.Runtime.InteropServices;
using Educate.Bench;

if (args is ["host", var kind, var folder])
{
    await Hosting.RunAsync(kind, folder);
    return;
}

string[] known = ["all", "dashboard", "memberships", "catalogue", "queries", "batch", "writes", "start", "import", "library"];
if (args is not [var what, .. var rest] || !known.Contains(what))
{
    Console.WriteLine($"Give one of {string.Join(", ", known)}, then --learners, --rounds, --connections, --slice or --warm-up.");
    return;
}

if (what == "library")
{
    LibraryBenchmarks.Run();
    return;
}

var settings = BenchSettings.Read(rest);
Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {settings}");
try
{
    Table.Print(await MeasureAsync());
}
finally
{
    WorldFolder.DeleteCopies();
}

async Task<IReadOnlyList<Row>> MeasureAsync()
{
    var rows = new List<Row>();
    if (Wants("import") && await Imports.RunAsync(settings.Rounds) is { } import)
    {
        rows.Add(import);
    }

    if (Wants("dashboard", "memberships", "catalogue", "queries", "batch", "writes"))
    {
        var world = await WorldFolder.OpenAsync(settings);
        rows.InsertRange(0, await MeasureWorldAsync(world));
    }

    if (Wants("start"))
    {
        rows.AddRange(await Starts.RunAsync(settings.Rounds));
    }

    return rows;
}

async Task<List<Row>> MeasureWorldAsync(WorldFolder world)
{
    var rows = new List<Row>();
    if (Wants("dashboard", "memberships", "catalogue"))
    {
        using var reads = new Reads(settings, world);
        rows.AddRange(Wants("dashboard") ? reads.DashboardRows() : []);
        rows.AddRange(Wants("memberships") ? reads.MembershipRows() : []);
        rows.AddRange(Wants("catalogue") ? reads.CatalogueRows() : []);
    }

    if (Wants("queries"))
    {
        rows.Add(await new Queries(settings, world).RunAsync());
    }

    if (Wants("batch"))
    {
        rows.Add(new Batches(settings, world).Run());
    }

    if (Wants("writes"))
    {
        rows.Add(new Writes(settings, world).Run());
    }

    return rows;
}

bool Wants(params string[] parts) => what == "all" || parts.Contains(what);
