using System.Globalization;
using System.Text;
using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>Draws a picture for a course that brought none: calm shapes in the product's colours, always the same for the same course.</summary>
internal static class CourseImages
{
    private static readonly (string Ground, string Shape, string Accent)[] _palettes =
    [
        ("#ecebfb", "#cfcaf5", "#4c41c1"), ("#e4f3ea", "#bfe2cd", "#1d6f47"), ("#fbf0dc", "#f3d9a6", "#8a5200"),
        ("#e6eef8", "#c3d6ee", "#2b5d94"), ("#f7e8ee", "#ebc4d3", "#96335d"), ("#f2f0ea", "#dcd7c8", "#5b5966"),
    ];

    /// <summary>A wide SVG without text: the name stands beside it wherever it is shown.</summary>
    public static string Draw(Id<Course> course)
    {
        var seed = 2_166_136_261u;
        foreach (var c in course.Text)
        {
            seed = unchecked((seed ^ c) * 16_777_619u);
        }

        var (ground, shape, accent) = _palettes[seed % (uint)_palettes.Length];
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360"><rect width="640" height="360" fill="{ground}"/>""");
        for (var i = 0; i < 3; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{60 + Next(520)}" cy="{40 + Next(280)}" r="{50 + Next(110)}" fill="{shape}" fill-opacity=".7"/>""");
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<path d="M0 {250 + Next(60)} C {120 + Next(80)} {170 + Next(80)}, {340 + Next(120)} {310 + Next(50)}, 640 {190 + Next(90)} V360 H0 Z" fill="{accent}" fill-opacity=".16"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{120 + Next(400)}" cy="{80 + Next(180)}" r="{14 + Next(16)}" fill="{accent}"/></svg>""");
        return svg.ToString();

        int Next(uint below)
        {
            seed = unchecked((seed * 1_664_525u) + 1_013_904_223u);
            return (int)((seed >> 8) % below);
        }
    }
}
