using System.Linq.Expressions;
using System.Text.Json;

namespace Educate.Client.Protocol;

/// <summary>Which fields of an element are asked for, and what is made of them.</summary>
internal sealed class Selection<T, TResult>
    where T : class
{
    // Interpreting a lambda costs microseconds, compiling it costs a good part of a millisecond; it runs for a page of elements.
    private readonly Func<T, TResult> _select;

    public Selection(Expression<Func<T, TResult>> select)
    {
        _select = select.Compile(preferInterpretation: true);
        Fields = FieldList.Of(select) ?? ElementReader<T>.Shared.AllFields;
    }

    public IReadOnlyCollection<string> Fields { get; }

    public TResult Read(JsonElement element) => _select(ElementReader<T>.Shared.Read(element, Fields));
}
