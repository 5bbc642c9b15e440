using System.Reflection;

namespace Educate.Resources;

/// <summary>An operation, for tests and documents that go through all of them.</summary>
/// <param name="HttpMethod">The HTTP method.</param>
/// <param name="Address">The address, with the keys in braces: <c>/api/books.v1/{booksKey}</c>.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Name">The name of a finder or an action; null for the others.</param>
/// <param name="Method">The method that answers.</param>
/// <param name="Policy">The access policy.</param>
public sealed record DescribedOperation(string HttpMethod, string Address, OperationKind Kind, string? Name, MethodInfo Method, Type Policy)
{
    internal static DescribedOperation Of(ResourceModel model, Operation operation, string prefix)
    {
        var collection = $"{prefix}/{SnapshotDocument.AddressOf(model)}";
        var (method, isElement) = operation.Kind switch
        {
            OperationKind.Get => ("GET", true),
            OperationKind.Update => ("PUT", true),
            OperationKind.Patch => ("PATCH", true),
            OperationKind.Delete => ("DELETE", true),
            OperationKind.Create or OperationKind.Action => ("POST", false),
            _ => ("GET", false),
        };
        var address = isElement ? $"{collection}/{{{model.Attribute.Name}Key}}" : collection;
        return new DescribedOperation(method, address, operation.Kind, operation.Name, operation.Method, operation.Policy.GetType());
    }

    internal static DescribedOperation Of(Operation operation)
    {
        var plain = (PlainAttribute)operation.Attribute;
        return new DescribedOperation(plain.Method, plain.Path, operation.Kind, null, operation.Method, operation.Policy.GetType());
    }
}
