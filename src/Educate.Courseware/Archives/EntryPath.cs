using System.Text;

namespace Educate.Courseware.Archives;

/// <summary>Judges the names that archives give to their files.</summary>
internal static class EntryPath
{
    private const int MaxLength = 1024;
    private const int MaxSegment = 200;

    /// <summary>The relative path of an entry with <c>/</c>, without <c>./</c> and a closing slash; empty for the root itself.</summary>
    /// <exception cref="PackageRefusedException">The name leads outside the package or is no file name.</exception>
    public static string Checked(string name, ImportLimits limits)
    {
        if (Encoding.UTF8.GetByteCount(name) > MaxLength || name.AsSpan().ContainsAnyInRange('\0', '\x1F') || name.Contains('\\', StringComparison.Ordinal))
        {
            throw new PackageRefusedException($"The archive holds a file with an impossible name, '{Shown(name)}'.");
        }

        if (name.StartsWith('/') || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0])))
        {
            throw new PackageRefusedException($"The archive holds a file with an absolute name, '{Shown(name)}'.");
        }

        var segments = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".").ToList();
        if (segments.Contains(".."))
        {
            throw new PackageRefusedException($"The archive holds a file that leads outside it, '{Shown(name)}'.");
        }

        if (segments.Count > limits.MaxDepth)
        {
            throw new PackageRefusedException($"The archive holds folders nested more than {limits.MaxDepth} deep.");
        }

        if (segments.Exists(segment => Encoding.UTF8.GetByteCount(segment) > MaxSegment))
        {
            throw new PackageRefusedException($"The archive holds a file whose name is too long, '{Shown(name)}'.");
        }

        return string.Join('/', segments);
    }

    private static string Shown(string name) =>
        new(name.Take(80).Select(letter => char.IsControl(letter) ? '?' : letter).ToArray());
}
