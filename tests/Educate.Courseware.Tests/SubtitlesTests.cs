namespace Educate.Courseware.Tests;

public sealed class SubtitlesTests
{
    private const string Vtt = "WEBVTT\n\nNOTE hello\n\nintro\n00:01.000 --> 00:02.500 align:start\n<v Ane>Ebb &lt; flood\n\n01:00:00.000 --> 01:00:01.000\nLate\n";

    [Fact]
    public void WebVtt_and_srt_give_the_same_cues()
    {
        var cues = Subtitles.Parse(Vtt);

        Assert.Equal([new Cue(1000, 2500, "Ebb < flood"), new Cue(3_600_000, 3_601_000, "Late")], cues);
        Assert.Equal(cues, Subtitles.Parse(Subtitles.ToVtt(cues)));
        Assert.Equal("1\n00:00:01,000 --> 00:00:02,500\nEbb < flood\n\n2\n01:00:00,000 --> 01:00:01,000\nLate\n\n", Subtitles.ToSrt(cues));
        Assert.Equal("Ebb < flood\nLate\n", Subtitles.ToText(cues));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no times here")]
    [InlineData("99:99 --> x\ntext")]
    public void What_has_no_times_has_no_cues(string text)
    {
        Assert.Empty(Subtitles.Parse(text));
    }
}
