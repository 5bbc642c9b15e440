namespace Educate.Conventions.Tests;

/// <summary>States a rule and shows every place that breaks it.</summary>
internal static class Rule
{
    public static void Holds(string sentence, IEnumerable<string> breaches)
    {
        var list = breaches.ToList();
        Assert.True(list.Count == 0, sentence + Environment.NewLine + string.Join(Environment.NewLine, list));
    }
}
