using Educate.Contracts;
using Educate.Resources;
using Educate.Server.People;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Catalog;

/// <summary>
/// Lets in who is in the course that the key names, or on its staff. For everybody else who is signed in it is as if the item did not exist.
/// </summary>
public sealed class CourseMember : AccessPolicy<UserId>
{
    private static readonly SignedIn _signedIn = new();

    /// <inheritdoc />
    public override async ValueTask<Access<UserId>> CheckAsync(AccessRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var access = await _signedIn.CheckAsync(request, cancel);
        if (!access.IsGranted)
        {
            return access;
        }

        if (request.Operation is OperationKind.MultiGet)
        {
            // What the caller may not see is left out of a multi-get, by the resource.
            return access;
        }

        var catalogue = request.Services.GetRequiredService<Catalogue>().Current;
        var own = request.Services.GetRequiredService<ICallerCourses>();
        foreach (var key in request.Keys.OfType<Pair<Id<Course>, Id<Item>>>())
        {
            if (catalogue.Find(key.First) is not { } entry || !await IsMemberAsync(own, access.Value, entry, cancel))
            {
                throw Refusal.NotFound();
            }
        }

        return access;
    }

    /// <summary>Whether somebody may see what the items of a course hold.</summary>
    internal static async ValueTask<bool> IsMemberAsync(ICallerCourses own, UserId user, CourseEntry entry, CancellationToken cancel) =>
        (await own.EnrolledAsync(user, cancel)).Contains(entry.Id) || await own.IsStaffAsync(user, entry.Id, cancel);
}
