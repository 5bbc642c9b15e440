namespace Educate.Courseware.Archives;

/// <summary>Where in a package the course begins, and in which format it is.</summary>
internal sealed record PackageRoot(PackageFormat Format, string Folder)
{
    /// <summary>Finds the shallowest file that begins a course.</summary>
    /// <exception cref="PackageRefusedException">There is none.</exception>
    public static PackageRoot Find(PackageFolder folder)
    {
        var roots =
            from path in folder.Files
            where !path.StartsWith("__MACOSX/", StringComparison.Ordinal)
            let format = FormatOf(Path.GetFileName(path))
            where format is not null
            orderby path.Count(letter => letter == '/'), path
            select new PackageRoot(format.Value, Path.GetDirectoryName(path)!.Replace('\\', '/'));
        return roots.FirstOrDefault() ?? throw new PackageRefusedException(Missing(folder));
    }

    private static PackageFormat? FormatOf(string name) => name switch
    {
        "course.xml" => PackageFormat.Olx,
        "course.yaml" or "course.yml" => PackageFormat.Markdown,
        _ => null,
    };

    private static string Missing(PackageFolder folder)
    {
        var names = folder.Files.Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal);
        return names switch
        {
            _ when names.Contains("library.xml") => "This is an Open edX content library. Export the course that uses it instead.",
            _ when names.Contains("imsmanifest.xml") => "This is an IMS package. Only Open edX exports and Markdown folders can be imported.",
            _ when names.Contains("moodle_backup.xml") => "This is a Moodle backup. Only Open edX exports and Markdown folders can be imported.",
            _ => "The package holds no course: there is neither a course.xml (Open edX) nor a course.yaml (Markdown folder) in it.",
        };
    }
}
