using Microsoft.AspNetCore.Http;

namespace Educate.Resources;

/// <summary>Answers for resources.</summary>
internal sealed class ResourceAnswers(ResourceOptions options, ResourceSet resources, BodyReader bodies)
{
    private const string FieldsHeader = "X-Coursera-Naptime-Fields";

    private readonly EnvelopeWriter _envelopes = new(options);
    private readonly BoundedCache<Selection> _selections = new(1024);
    private readonly KeptReplies _kept = new(options.KeptBytes);

    public async Task AnswerAsync(HttpContext context, RawTarget target, Route route, QueryText query)
    {
        var (operation, refusal, ids) = OperationChoice.Of(context.Request.Method, route, query);
        if (operation is null)
        {
            await ErrorWriter.WriteAsync(context, 405, refusal!);
            return;
        }

        var arguments = new object?[operation.Parameters.Count];
        if (Binding.ReadQuery(operation, query, route, arguments) is { } fault)
        {
            await ErrorWriter.WriteAsync(context, 400, fault);
            return;
        }

        if (ids?.Count > options.MaxIds)
        {
            throw Refusal.Invalid($"At most {options.MaxIds} ids can be asked for at once.");
        }

        await AnswerAsync(context, target, route, query, operation, arguments, ids);
    }

    private async Task AnswerAsync(
        HttpContext context,
        RawTarget target,
        Route route,
        QueryText query,
        Operation operation,
        object?[] arguments,
        IReadOnlyList<object>? ids)
    {
        var cancel = context.RequestAborted;
        var model = route.Model!;
        var access = new AccessRequest(context, operation, ids ?? (route.Key is { } key ? [key] : []), route.ParentKeys)
        {
            Body = await bodies.ReadAsync(context, operation, cancel),
            Arguments = arguments,
        };
        var granted = await Binding.GrantAsync(access, options, cancel);
        var paging = Binding.ReadPaging(query, options, model);
        var request = new ResourceRequest(context, model, paging, ReadFields(context, query), ReadIncludes(query));
        Binding.Fill(operation, arguments, access, granted, request.Paging, ids is null ? null : model.Shape.ToKeys(ids), cancel);
        var owner = operation.MakeOwner(request);
        var stamp = operation.IsRead && owner is IStamped stamped && options.CallerKey?.Invoke(context) is { } caller
            ? (Key: KeyOf(caller, target, context), Value: await stamped.StampAsync(access, cancel))
            : default;
        if (stamp.Value is { } known && _kept.Find(stamp.Key, known) is { } kept)
        {
            Send(context, operation, kept.Tag, kept.Bytes);
            return;
        }

        var headers = context.Response.Headers.Count;
        object? result;
        try
        {
            result = await operation.InvokeAsync(owner, arguments);
            if (result is IQueryable rows && owner is IStored stored)
            {
                result = await stored.PageOfAsync(rows, cancel);
            }
        }
        catch (Exception own) when (owner.Translated(own) is { } refused)
        {
            throw refused;
        }

        if (operation.Kind is OperationKind.Action)
        {
            await PlainAnswers.SendAsync(context, result, operation.ResultType, options.Json);
            return;
        }

        var isKept = stamp.Value is not null && context.Response.Headers.Count == headers;
        var answer = model.Shape.ToAnswer(result, owner);
        await SendAsync(request, operation, target, answer, isKept ? (stamp.Key, stamp.Value!.Value) : null, cancel);
    }

    private async ValueTask SendAsync(
        ResourceRequest request,
        Operation operation,
        RawTarget target,
        Answer answer,
        (string Key, ulong Stamp)? kept,
        CancellationToken cancel)
    {
        var response = request.HttpContext.Response;
        if (answer.Location is not null)
        {
            response.StatusCode = answer.IsPermanent ? 301 : 307;
            response.Headers.Location = HeaderText.Of(answer.Location);
            return;
        }

        var linked = answer.Elements is null || (request.IncludeNames == Selection.Empty && answer.Attached.Count == 0)
            ? Linked.Nothing
            : await new Linker(request, resources).LinkAsync(answer, options.MaxHops, cancel);
        if (operation.Kind is OperationKind.Create && answer.CreatedKey is { } created)
        {
            var id = request.Model!.Shape.Key.Write(created);
            response.Headers.Location = HeaderText.Of(target.Path.EndsWith('/') ? target.Path + id : $"{target.Path}/{id}");
            response.Headers["X-Coursera-Id"] = HeaderText.Of(id);
        }

        if (answer.Elements is null)
        {
            SendNothing(request, operation, answer);
            return;
        }

        SendEnvelope(request, operation, answer, linked, kept);
    }

    private static void SendNothing(ResourceRequest request, Operation operation, Answer answer)
    {
        if (operation.Kind is OperationKind.Get)
        {
            throw Refusal.NotFound();
        }

        request.HttpContext.Response.StatusCode = operation.Kind is OperationKind.Create ? 201 : 204;
        if (operation.Kind is OperationKind.Create)
        {
            request.HttpContext.Response.ContentLength = 0;
        }

        if (answer.Tag is { } tag)
        {
            request.HttpContext.Response.Headers.ETag = EntityTag.Weak(tag);
        }
    }

    private void SendEnvelope(ResourceRequest request, Operation operation, Answer answer, Linked linked, (string Key, ulong Stamp)? kept)
    {
        var buffer = ReplyBuffer.Take();
        _envelopes.Write(buffer, request, answer, linked);
        var bytes = buffer.Bytes.WrittenSpan;
        var tag = answer.Tag is { } own ? EntityTag.Weak(own) : EntityTag.Of(bytes, request.Paging);
        if (kept is { } stamp)
        {
            _kept.Keep(stamp.Key, new KeptReply(stamp.Stamp, tag, bytes.ToArray()));
        }

        Send(request.HttpContext, operation, tag, bytes);
    }

    private void Send(HttpContext context, Operation operation, string tag, ReadOnlySpan<byte> bytes)
    {
        context.Response.Headers.ETag = tag;
        if (operation.IsRead && EntityTag.Matches(context.Request.Headers.IfNoneMatch, tag, options.StandardConditionals))
        {
            context.Response.StatusCode = 304;
            return;
        }

        Sending.Json(context, operation.Kind is OperationKind.Create ? 201 : 200, bytes);
    }

    /// <summary>Everything in the request that the bytes of a reply depend on, besides the stamp.</summary>
    private static string KeyOf(string caller, RawTarget target, HttpContext context) =>
        $"{caller}\n{target.Path}?{target.Query}\n{context.Request.Headers[FieldsHeader]}\n{context.Request.Headers.AcceptLanguage}";

    private Selection ReadFields(HttpContext context, QueryText query)
    {
        if (context.Request.Headers.TryGetValue(FieldsHeader, out var header))
        {
            return string.Equals(header, "all", StringComparison.OrdinalIgnoreCase)
                ? Selection.Everything
                : throw new RefusalException(400, "naptime.parse.fieldsHeader", $"Invalid {FieldsHeader} option");
        }

        return Read(query.Joined("fields"), "fields");
    }

    private Selection ReadIncludes(QueryText query) => Read(query.Joined("includes"), "includes");

    private Selection Read(string? text, string parameter)
    {
        if (text is null)
        {
            return Selection.Empty;
        }

        if (_selections.TryGet(text, out var known))
        {
            return known!;
        }

        if (!SelectionParser.TryParse(text, out var selection))
        {
            throw new RefusalException(400, $"naptime.parse.{parameter}", $"The text of {parameter} does not parse.");
        }

        _selections.Add(text, selection);
        return selection;
    }
}
