namespace Educate.Courseware;

/// <summary>Who offers a course. An installation finds its partner by <see cref="ShortName"/>.</summary>
public sealed record PackagePartner
{
    /// <summary>The short name, such as an edX organisation.</summary>
    public required string ShortName { get; init; }

    /// <summary>The full name; the short name when the package has no other.</summary>
    public required string Name { get; init; }

    /// <summary>The asset path of the logo.</summary>
    public string? LogoAsset { get; init; }

    /// <summary>What the partner says about itself.</summary>
    public string DescriptionHtml { get; init; } = "";

    /// <summary>The partner's web address.</summary>
    public string? Website { get; init; }
}

/// <summary>A person who teaches the course.</summary>
public sealed record PackageInstructor
{
    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>Such as <c>Professor of Astronomy</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The department or organisation.</summary>
    public string? Organization { get; init; }

    /// <summary>A short biography.</summary>
    public string BioHtml { get; init; } = "";

    /// <summary>The asset path of the portrait.</summary>
    public string? PhotoAsset { get; init; }

    /// <summary>The person's web address.</summary>
    public string? Website { get; init; }
}

/// <summary>A subject and, when known, the narrower one within it; both are display names.</summary>
public sealed record CourseSubject(string Domain, string? Subdomain);
