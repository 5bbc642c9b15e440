namespace Educate.Web.Hosting;

/// <summary>Where a form sends the browser back to. Only ever to this site.</summary>
public static class LocalPath
{
    /// <summary>The path when it is one on this site, else the start page.</summary>
    public static string OrHome(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.AsSpan().ContainsAnyInRange('\0', '\x1f') ? path : "/";
}
