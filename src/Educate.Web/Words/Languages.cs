using System.Globalization;

namespace Educate.Web.Words;

/// <summary>What languages are called.</summary>
internal static class Languages
{
    /// <summary>The English name of a language tag; the tag itself when it is unknown.</summary>
    public static string Name(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>Several, with commas.</summary>
    public static string Names(IEnumerable<string> tags) => string.Join(", ", tags.Select(Name));
}
