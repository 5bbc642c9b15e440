using Educate.Contracts;

namespace Educate.Resources;

/// <summary>A collection of elements with its operations: methods marked with what they answer.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="T">The record that an element is.</typeparam>
public abstract class Resource<TKey, T> : Operations
    where TKey : notnull
    where T : class, IElement<TKey>
{
    /// <summary>A table whose elements, when an operation returns them, are written from the bytes that it keeps. Null for none.</summary>
    protected internal virtual SnapshotTable<TKey, T>? Snapshot => null;
}
