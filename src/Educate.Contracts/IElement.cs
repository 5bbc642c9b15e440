namespace Educate.Contracts;

/// <summary>What a resource answers: a record that knows its key. The key is always on the wire, as <c>id</c>.</summary>
/// <typeparam name="TKey">The type of the key: a text, a number, a typed id or a record of them.</typeparam>
public interface IElement<out TKey>
{
    /// <summary>The key of this element within its resource.</summary>
    TKey Id { get; }
}

/// <summary>Marks a member that the key contributes: it is on the wire whichever fields were asked for.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyPartAttribute : Attribute;
