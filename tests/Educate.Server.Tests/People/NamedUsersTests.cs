using Educate.Contracts;
using Educate.Server.People;

namespace Educate.Server.Tests.People;

public sealed class NamedUsersTests
{
    private static readonly UserId _me = new(1_000_001);
    private static readonly UserId _other = new(1_000_002);

    public static TheoryData<object?, bool> Values => new()
    {
        { null, false },
        { "1000002", false },
        { 1_000_002, false },
        { _me, false },
        { _other, true },
        { new UserId(0), true },
        { new Pair<UserId, Id<Course>>(_me, new Id<Course>("c")), false },
        { new Pair<UserId, Id<Course>>(_other, new Id<Course>("c")), true },
        { new Triple<UserId, Id<Course>, Id<Item>>(_other, new Id<Course>("c"), new Id<Item>("i")), true },
        { new List<UserId> { _me, _other }, true },
        { new List<Pair<UserId, Id<Course>>> { new(_me, new Id<Course>("c")) }, false },
        { new SupplementEvent { UserId = _me, CourseId = new Id<Course>("c"), ItemId = new Id<Item>("i") }, false },
        { new SupplementEvent { UserId = _other, CourseId = new Id<Course>("c"), ItemId = new Id<Item>("i") }, true },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Every_way_of_naming_another_user_is_noticed(object? value, bool namesAnother) =>
        Assert.Equal(namesAnother, NamedUsers.NamesAnother(value, _me));
}
