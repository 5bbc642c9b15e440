using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>Addresses of pictures that anybody may see. The file's id stands in the query, so that a browser may keep them for good.</summary>
internal static class PublicImages
{
    public static string Course(Id<Course> course, Id<Asset>? asset) =>
        asset is { } file ? $"/api/courseImages/{course}?v={file}" : $"/api/courseImages/{course}";

    public static string Logo(Id<Partner> partner, Id<Asset> asset) => $"/api/partnerLogos/{partner}?v={asset}";

    public static string Portrait(Id<Instructor> instructor, Id<Asset> asset) => $"/api/instructorPhotos/{instructor}?v={asset}";
}
