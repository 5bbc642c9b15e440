using Educate.Contracts;
using Educate.Resources.Tests.Hosting;

namespace Educate.Resources.Tests.Keys;

public sealed record Crate(Guid Id, string Text) : IElement<Guid>;

[Resource("crates", DefaultFields = "text"), Allow<Anyone>]
public sealed class Crates : Resource<Guid, Crate>
{
    [Get]
    public Crate Get(Guid id) => new(id, "c");
}

public sealed record Person(UserId Id, DayOfWeek Day) : IElement<UserId>;

[Resource("people", Version = 0, DefaultFields = "day"), Allow<Anyone>]
public sealed class People : Resource<UserId, Person>
{
    [Get]
    public Person Get(UserId id) => new(id, DayOfWeek.Friday);
}

public sealed record SlotKey(int Id, string Room);

/// <summary>Its key is a record that has an id of its own.</summary>
public sealed record Slot(int Id, [property: KeyPart] string Room) : IElement<SlotKey>
{
    SlotKey IElement<SlotKey>.Id => new(Id, Room);
}

[Resource("slots"), Allow<Anyone>]
public sealed class Slots : Resource<SlotKey, Slot>
{
    [Get]
    public Slot Get(SlotKey id) => new(id.Id, id.Room);

    [Create]
    public SlotKey Create() => new(3, "a~b");
}

public sealed class ElementKeyTests
{
    [Theory]
    [InlineData("/api/crates.v1/Ej5FZ-ibEtOkVkJmFBdAAA", """{"elements":[{"id":"Ej5FZ-ibEtOkVkJmFBdAAA","text":"c"}],"paging":{},"linked":{}}""")]
    [InlineData("/api/people/1000001", """{"elements":[{"id":1000001,"day":"friday"}],"paging":{},"linked":{}}""")]
    [InlineData("/api/slots.v1/3~a!~b", """{"elements":[{"id":3,"room":"a~b"}],"paging":{},"linked":{}}""")]
    public async Task A_key_is_shown_as_its_type_says(string target, string expected)
    {
        await using var server = await Server.OfAsync([typeof(Crates), typeof(People), typeof(Slots)]);

        SameJson.As(expected, await server.SendAsync($"GET {target}"));
    }

    [Fact]
    public async Task A_new_key_is_told_by_its_text()
    {
        await using var server = await Server.OfAsync([typeof(Slots)]);

        Assert.Equal("/api/slots.v1/3~a!~b", (await server.SendAsync("POST /api/slots.v1"))["Location"]);
    }
}
