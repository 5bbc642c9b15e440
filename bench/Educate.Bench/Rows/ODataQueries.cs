using System.Globalization;

namespace Educate.Bench;

/// <summary>The same questions in OData's words. It is not asked for what it cannot work out: next items, deadlines, reasons.</summary>
internal static class ODataQueries
{
    private const int PageSize = 100;

    public static List<byte[]> Dashboard(BenchSettings world) => ForEachLearner(
        world,
        "&$orderby=LastLearnedAt&$select=UserId,CourseId,Role,EnrolledAt,LastLearnedAt,Percent,CompletedItems,RequiredItems,PassedItems,PassableItems,Grade,IsPassed"
        + "&$expand=Course($select=Slug,Name,Type,ImageAssetId;$expand=Partners($select=Name))");

    public static List<byte[]> Memberships(BenchSettings world) => ForEachLearner(
        world,
        "&$orderby=EnrolledAt desc&$select=UserId,CourseId,Role,EnrolledAt,LastAccessedAt,Grade,V1SessionId"
        + "&$expand=Course($select=Id,Slug,Name,Type,Status,Display,Start,ImageAssetId;$expand=Partners($select=Id,Name,Website))");

    public static List<byte[]> Catalogue(BenchSettings world) =>
        [.. Enumerable.Range(0, world.Courses / PageSize).Select(page => Get(string.Create(
            CultureInfo.InvariantCulture,
            $"/odata/Courses?$orderby=Name&$skip={page * PageSize}&$top={PageSize}&$select=Id,Slug,Name,Type,Status,Workload,Level,Start&$expand=Partners($select=Id,Name,Website)")))];

    private static List<byte[]> ForEachLearner(BenchSettings world, string rest) =>
        [.. Enumerable.Range(0, world.Active).Select(number => Get($"/odata/Memberships?$filter=UserId eq {WorldIds.User(number)}{rest}"))];

    private static byte[] Get(string target) => Request.Get(target.Replace(" ", "%20", StringComparison.Ordinal), null);
}
