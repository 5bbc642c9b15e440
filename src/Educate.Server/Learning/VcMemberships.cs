using Educate.Contracts;
using Educate.Resources;
using Educate.Server.People;

namespace Educate.Server.Learning;

/// <summary>The caller's certificates. None are given out yet: a passed course shows as passed, without one.</summary>
[Resource("vcMemberships", Version = 1)]
[Allow<Oneself>]
public sealed class VcMemberships : Resource<Pair<UserId, Id<Course>>, VcMembership>
{
    /// <summary>One's certificate of a course.</summary>
    [Get]
    public VcMembership? Get(Pair<UserId, Id<Course>> id) => MultiGet([id]).SingleOrDefault();

    /// <summary>One's certificates of several courses.</summary>
    [MultiGet]
    public IReadOnlyList<VcMembership> MultiGet(IReadOnlyList<Pair<UserId, Id<Course>>> ids) => [];
}
