using Microsoft.AspNetCore.Http;

namespace Educate.Resources;

/// <summary>The request that an operation answers.</summary>
public sealed class ResourceRequest
{
    internal ResourceRequest(
        HttpContext context, ResourceModel? model, Paging paging, Selection fields, Selection includes, bool isLinked = false)
    {
        HttpContext = context;
        Model = model;
        Paging = paging;
        Fields = fields;
        IncludeNames = includes;
        IsLinked = isLinked;
    }

    /// <summary>The request and reply being worked on.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>The part of a list that is asked for.</summary>
    public Paging Paging { get; }

    internal ResourceModel? Model { get; }

    internal Selection Fields { get; }

    internal Selection IncludeNames { get; }

    /// <summary>Whether the elements go to <c>linked</c>, for another resource's request.</summary>
    internal bool IsLinked { get; }

    /// <summary>The members that will be written.</summary>
    internal Projection Projection => IsLinked ? Fields.ForLinked(Model!) : Fields.ForElements(Model!);

    /// <summary>Whether a member will be written, so that work for those that will not can be spared.</summary>
    /// <param name="member">The member's name on the wire.</param>
    public bool Shows(string member)
    {
        if (Model is not { } model)
        {
            return true;
        }

        var at = model.Shape.IndexOf(member);
        return at >= 0 && Projection.Shown[at];
    }

    /// <summary>Whether <c>includes=</c> names a relation of this resource.</summary>
    /// <param name="relation">The relation's name on the wire.</param>
    public bool Includes(string relation) =>
        (IsLinked ? IncludeNames.Group(Model!) : IncludeNames.Own).Has(relation);

    /// <summary>
    /// The first language that the caller prefers and that is available, or another region's variant of it, or the fallback.
    /// </summary>
    /// <param name="available">Language tags such as <c>fr</c> or <c>pt-BR</c>.</param>
    /// <param name="fallback">What to answer when none fits.</param>
    public string Language(IReadOnlyCollection<string> available, string fallback)
    {
        ArgumentNullException.ThrowIfNull(available);
        var preferred = HttpContext.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .ToList();
        return First(preferred) ?? First(preferred.Select(wanted => wanted.Split('-')[0])) ?? fallback;

        string? First(IEnumerable<string> tags) =>
            tags.SelectMany(wanted => available.Where(tag => tag.Equals(wanted, StringComparison.OrdinalIgnoreCase))).FirstOrDefault();
    }
}
