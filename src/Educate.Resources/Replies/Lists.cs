namespace Educate.Resources;

internal static class Lists
{
    public static T[] Range<T>(this IReadOnlyList<T> list, int start, int end)
    {
        var part = new T[end - start];
        for (var i = 0; i < part.Length; i++)
        {
            part[i] = list[start + i];
        }

        return part;
    }
}
