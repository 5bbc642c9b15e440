namespace Educate.Web.Problems;

/// <summary>What was asked for has its page elsewhere on this site; the browser is sent there.</summary>
public sealed class ElsewhereException(string path) : Exception($"The page is at {path}.")
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = path;
}
