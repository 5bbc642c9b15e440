using System.Collections.Frozen;

namespace Educate.Courseware.Archives;

/// <summary>Media types by file extension.</summary>
internal static class MediaTypes
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        [".avif"] = "image/avif",
        [".bmp"] = "image/bmp",
        [".csv"] = "text/csv",
        [".css"] = "text/css",
        [".doc"] = "application/msword",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".gif"] = "image/gif",
        [".gz"] = "application/gzip",
        [".htm"] = "text/html",
        [".html"] = "text/html",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".js"] = "text/javascript",
        [".json"] = "application/json",
        [".m4a"] = "audio/mp4",
        [".m4v"] = "video/mp4",
        [".md"] = "text/markdown",
        [".mov"] = "video/quicktime",
        [".mp3"] = "audio/mpeg",
        [".mp4"] = "video/mp4",
        [".ogg"] = "audio/ogg",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".ppt"] = "application/vnd.ms-powerpoint",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".py"] = "text/x-python",
        [".srt"] = "application/x-subrip",
        [".svg"] = "image/svg+xml",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".txt"] = "text/plain",
        [".vtt"] = "text/vtt",
        [".wav"] = "audio/wav",
        [".webm"] = "video/webm",
        [".webp"] = "image/webp",
        [".xls"] = "application/vnd.ms-excel",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".xml"] = "application/xml",
        [".zip"] = "application/zip",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The media type of a file with this name.</summary>
    public static string Of(string path) => Known.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
}
