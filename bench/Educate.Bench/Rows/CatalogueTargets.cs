using System.Globalization;

namespace Educate.Bench;

/// <summary>Pages of the catalogue with fields chosen at random, always the same ones.</summary>
internal static class CatalogueTargets
{
    private const int PageSize = 100;
    private const int FieldSets = 25;
    private const int FieldsInSet = 5;

    private static readonly string[] _fields =
    [
        "courseStatus", "courseMode", "workload", "level", "photoUrl", "startDate", "primaryLanguages", "subtitleLanguages", "domainTypes",
        "instructorIds", "v2Details", "display", "certificates", "plannedLaunchDate", "previewLink", "partnerLogo",
    ];

    private static readonly string[] _partnerFields = ["name", "shortName", "homeLink", "logo", "location"];

    public static IEnumerable<string> All(BenchSettings world)
    {
        for (var set = 0; set < FieldSets; set++)
        {
            var random = new Random(set);
            var fields = string.Join(',', random.GetItems(_fields, FieldsInSet));
            var partnerFields = string.Join(',', random.GetItems(_partnerFields, 2));
            for (var start = 0; start < world.Courses; start += PageSize)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"/api/courses.v1?start={start}&limit={PageSize}&fields=partnerIds,{fields},partners.v1({partnerFields})&includes=partnerIds");
            }
        }
    }
}
