using Educate.Server.Learning.Rules;

namespace Educate.Server.Tests.Learning.Rules;

public sealed class SessionWeeksTests
{
    private static readonly DateOnly Start = new(2026, 11, 1);
    private static readonly SessionWeeks SixWeeks = new(Start, 6);

    [Theory]
    [InlineData(-3, 1, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(6, 1, 0)]
    [InlineData(7, 2, 16)]
    [InlineData(27, 4, 50)]
    [InlineData(41, 6, 83)]
    [InlineData(42, 6, 100)]
    public void Weeks_go_by_every_seventh_day(int day, int week, int percent)
    {
        Assert.Equal((week, percent), (SixWeeks.WeekOn(Start.AddDays(day)), SixWeeks.PercentOn(Start.AddDays(day))));
    }

    [Fact]
    public void It_ends_with_the_last_day_of_the_last_week_unless_told_otherwise()
    {
        var longer = new SessionWeeks(Start, 6, new DateOnly(2026, 12, 31));

        Assert.Equal(new DateOnly(2026, 12, 12), SixWeeks.EndsOn);
        Assert.False(SixWeeks.HasEnded(SixWeeks.EndsOn));
        Assert.True(SixWeeks.HasEnded(SixWeeks.EndsOn.AddDays(1)));
        Assert.Equal((6, 100, false), (longer.WeekOn(longer.EndsOn), longer.PercentOn(longer.EndsOn), longer.HasEnded(longer.EndsOn)));
    }
}
