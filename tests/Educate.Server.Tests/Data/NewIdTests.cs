using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.Extensions.Time.Testing;

namespace Educate.Server.Tests.Data;

public sealed class NewIdTests
{
    [Fact]
    public void The_text_of_a_uuid_is_its_bytes_in_the_order_of_its_digits() =>
        Assert.Equal("Ej5FZ-ibEtOkVkJmFBdAAA", NewId.Text(Guid.Parse("123e4567-e89b-12d3-a456-426614174000")));

    [Fact]
    public void Later_ids_of_courses_are_greater_and_fit_a_url()
    {
        var time = new FakeTimeProvider();
        var first = Convert.FromBase64String(Padded(NewId.Uuid<Course>(time).Text));
        time.Advance(TimeSpan.FromMilliseconds(1));
        var second = NewId.Uuid<Course>(time).Text;

        Assert.Matches("^[A-Za-z0-9_-]{22}$", second);
        Assert.True(first.AsSpan().SequenceCompareTo(Convert.FromBase64String(Padded(second))) < 0);
    }

    private static string Padded(string text) => text.Replace('-', '+').Replace('_', '/') + "==";
}
