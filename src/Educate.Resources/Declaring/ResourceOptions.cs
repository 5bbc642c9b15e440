using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Educate.Resources;

/// <summary>How empty parts of an envelope are written.</summary>
public enum EnvelopeStyle
{
    /// <summary><c>paging</c> and <c>linked</c> are always objects.</summary>
    Default,

    /// <summary>
    /// <c>paging</c> and <c>linked</c> are null when there is nothing to say, and <c>links</c> has only what was asked for.
    /// </summary>
    Old,
}

/// <summary>What a host decides about the protocol.</summary>
public sealed class ResourceOptions
{
    /// <summary>What every address begins with.</summary>
    public string Prefix { get; set; } = "/api";

    /// <summary>How empty parts of an envelope are written.</summary>
    public EnvelopeStyle Envelope { get; set; }

    /// <summary>The page size when neither request nor resource states one.</summary>
    public int DefaultLimit { get; set; } = 100;

    /// <summary>The largest page. With one, larger limits are cut to it and those below 1 give the default; null passes all on.</summary>
    public int? MaxLimit { get; set; }

    /// <summary>The most keys in <c>ids=</c>; null for no limit.</summary>
    public int? MaxIds { get; set; }

    /// <summary>How many relations can follow each other in <c>includes=</c>.</summary>
    public int MaxHops { get; set; } = 6;

    /// <summary>The largest body in bytes, where a parameter states no other.</summary>
    public long BodyLimit { get; set; } = 102_400;

    /// <summary>Whether <c>If-None-Match</c> takes lists and <c>*</c> and compares weakly; otherwise its text must equal the tag.</summary>
    public bool StandardConditionals { get; set; }

    /// <summary>The <c>errorCode</c> of the 401 that answers a request without a credential.</summary>
    public string MissingCredentialCode { get; set; } = "auth.perms";

    /// <summary>What the 404 says that answers an address nobody claims.</summary>
    public string UnknownAddressMessage { get; set; } = "Nothing answers at this address.";

    /// <summary>
    /// Whether start-up fails for a resource or operation without a doc comment, when the assembly has its XML file beside it.
    /// </summary>
    public bool RequireDocs { get; set; } = true;

    /// <summary>Where batches are posted; null for nowhere.</summary>
    public string? BatchPath { get; set; }

    /// <summary>The most calls in a batch.</summary>
    public int MaxBatchCalls { get; set; } = 50;

    /// <summary>The largest batch in bytes.</summary>
    public long BatchLimit { get; set; } = 1 << 20;

    /// <summary>
    /// Looks at each call of a batch before it is made. What it throws as <see cref="RefusalException"/> answers that call alone.
    /// </summary>
    public Action<HttpContext, InnerRequest>? BatchGuard { get; set; }

    /// <summary>Where the OpenAPI document is served; null for nowhere.</summary>
    public string? OpenApiPath { get; set; }

    /// <summary>The title of the OpenAPI document.</summary>
    public string OpenApiTitle { get; set; } = "API";

    /// <summary>
    /// Says who is asking, for replies that are kept (<see cref="IStamped"/>). Two requests with equal texts must be allowed to see the
    /// same bytes. Null, the default, keeps nothing.
    /// </summary>
    public Func<HttpContext, string?>? CallerKey { get; set; }

    /// <summary>How many bytes of finished replies are kept for <see cref="IStamped"/>.</summary>
    public long KeptBytes { get; set; } = 32 << 20;

    /// <summary>
    /// Turns an exception of the host's own into the refusal to send, where the operation's class does not (<see cref="Operations.Translate"/>). It is
    /// logged all the same. Null, the default, or a result of null answers 500.
    /// </summary>
    public Func<Exception, RefusalException?>? Translate { get; set; }

    /// <summary>How values are written and read. Put source-generated contexts first in its resolver chain.</summary>
    public JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new UuidConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolverChain = { new DefaultJsonTypeInfoResolver() },
    };

    /// <summary>From here on the JSON options are fixed. What may be null may be missing, in constructors too.</summary>
    internal void CloseJson()
    {
        Json.TypeInfoResolver = Json.TypeInfoResolver?.WithAddedModifier(static type =>
        {
            foreach (var member in type.Properties)
            {
                if (member.AssociatedParameter is { IsNullable: true, IsMemberInitializer: false })
                {
                    member.IsRequired = false;
                }
            }
        });
        Json.MakeReadOnly();
    }
}

internal sealed class UuidConverter : JsonConverter<Guid>
{
    public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Uuid.TryParse(reader.GetString()!, out var id)
            ? id
            : throw new JsonException("A UUID is 22 characters.");

    public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Uuid.Write(value));
}
