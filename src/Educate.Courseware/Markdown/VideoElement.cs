using System.Net;
using System.Text;

namespace Educate.Courseware.Markdown;

/// <summary>A picture link to a video, <c>![](week-1.mp4)</c>, becomes a player with everything that lies beside the file.</summary>
internal static class VideoElement
{
    public static bool IsVideo(string? url) => url?.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase) == true;

    public static string For(string mp4, VideoFiles files)
    {
        var html = new StringBuilder("<video controls preload=\"metadata\"");
        if (files.Poster is { } poster)
        {
            html.Append(" poster=\"/").Append(Escaped(poster)).Append('"');
        }

        html.Append("><source src=\"").Append(WebUtility.HtmlEncode(mp4)).Append("\" type=\"video/mp4\">");
        if (files.WebM is { } webm)
        {
            html.Append("<source src=\"/").Append(Escaped(webm)).Append("\" type=\"video/webm\">");
        }

        foreach (var (language, path) in files.Captions)
        {
            html.Append("<track kind=\"captions\" srclang=\"").Append(WebUtility.HtmlEncode(language)).Append("\" src=\"/").Append(Escaped(path)).Append("\">");
        }

        return html.Append("</video>").ToString();
    }

    private static string Escaped(string path) => WebUtility.HtmlEncode(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
}
