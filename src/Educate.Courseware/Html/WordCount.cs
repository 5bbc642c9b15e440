namespace Educate.Courseware.Html;

/// <summary>Counts the words of sanitised HTML.</summary>
internal static class WordCount
{
    public static int Of(string html)
    {
        var words = 0;
        var isInTag = false;
        var isInWord = false;
        foreach (var letter in html)
        {
            if (letter is '<' or '>')
            {
                isInTag = letter == '<';
                isInWord = false;
            }
            else if (!isInTag)
            {
                var isPart = !char.IsWhiteSpace(letter);
                words += isPart && !isInWord ? 1 : 0;
                isInWord = isPart;
            }
        }

        return words;
    }
}
