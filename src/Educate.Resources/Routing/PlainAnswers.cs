using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Educate.Resources;

/// <summary>Answers at plain addresses, and sends what is not in an envelope.</summary>
internal sealed class PlainAnswers(ResourceOptions options, BodyReader bodies)
{
    public async Task AnswerAsync(HttpContext context, Route route, QueryText query)
    {
        var cancel = context.RequestAborted;
        if (route.Plain!.OperationFor(context.Request.Method) is not { } operation)
        {
            context.Response.Headers.Allow = string.Join(", ", route.Plain.Operations.Keys);
            await ErrorWriter.WriteAsync(context, 405, $"Unknown HTTP method '{context.Request.Method}'.");
            return;
        }

        var arguments = new object?[operation.Parameters.Count];
        if (Binding.ReadQuery(operation, query, route, arguments) is { } fault)
        {
            await ErrorWriter.WriteAsync(context, 400, fault);
            return;
        }

        var request = new AccessRequest(context, operation, [], [])
        {
            Body = await bodies.ReadAsync(context, operation, cancel),
            Arguments = arguments,
        };
        var granted = await Binding.GrantAsync(request, options, cancel);
        var paging = Binding.ReadPaging(query, options, null);
        Binding.Fill(operation, arguments, request, granted, paging, null, cancel);
        var owner = operation.MakeOwner(new ResourceRequest(context, null, paging, Selection.Empty, Selection.Empty));
        try
        {
            await SendAsync(context, await operation.InvokeAsync(owner, arguments), operation.ResultType, options.Json);
        }
        catch (Exception own) when (owner.Translated(own) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Sends a bare value: nothing as 204, text as text, everything else as JSON.</summary>
    public static Task SendAsync(HttpContext context, object? result, Type type, JsonSerializerOptions json)
    {
        switch (result)
        {
            case null or "":
                context.Response.StatusCode = 204;
                return Task.CompletedTask;
            case PlainReply reply:
                return reply.SendAsync(context, json);
            case string text:
                return PlainReply.Text(text).SendAsync(context, json);
            default:
                var buffer = ReplyBuffer.Take();
                buffer.Json.Reset();
                JsonSerializer.Serialize(buffer.Json, result, json.GetTypeInfo(type == typeof(object) ? result.GetType() : type));
                buffer.Json.Flush();
                Sending.Json(context, 200, buffer.Bytes.WrittenSpan);
                return Task.CompletedTask;
        }
    }
}
