using System.Text.Encodings.Web;
using System.Text.Json;

namespace Educate.Resources;

/// <summary>What a host's declarations say, for people and programs: written from the declarations and their doc comments.</summary>
public sealed class ResourceDescription
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ResourceSet _resources;
    private readonly ResourceOptions _options;
    private readonly Lazy<byte[]> _openApi;

    internal ResourceDescription(ResourceSet resources, ResourceOptions options)
    {
        _resources = resources;
        _options = options;
        _openApi = new Lazy<byte[]>(() => System.Text.Encoding.UTF8.GetBytes(ToOpenApi()));
    }

    /// <summary>Every operation there is, plain ones included.</summary>
    public IReadOnlyList<DescribedOperation> Operations =>
    [
        .. _resources.Models.SelectMany(model => model.Operations, (model, operation) => DescribedOperation.Of(model, operation, _options.Prefix)),
        .. _resources.PlainOperations.Select(DescribedOperation.Of),
    ];

    internal ReadOnlyMemory<byte> OpenApiBytes => _openApi.Value;

    /// <summary>All resources, operations and records in a fixed order, so that a change to them is a change to this text.</summary>
    public string ToSnapshot() => new SnapshotDocument(_resources, _options).Write().ToJsonString(Written) + "\n";

    /// <summary>The OpenAPI 3.1 document.</summary>
    public string ToOpenApi() => new OpenApiDocument(_resources, _options).Write().ToJsonString(Written) + "\n";
}
