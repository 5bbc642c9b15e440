using System.Security.Cryptography;
using System.Text;
using Educate.Contracts;
using Educate.Resources;
using Educate.Server.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.People;

/// <summary>
/// Makes a call with an <c>Idempotency-Key</c> happen once: for a day the same caller and key get the first reply again. The reply is stored in
/// the same unit as what the call wrote, so there is no moment at which one is there without the other.
/// </summary>
internal sealed class RepeatedCalls(RequestDelegate next)
{
    private const int LongestKey = 255;
    private const int LongestBody = 1 << 20;
    private static readonly TimeSpan _kept = TimeSpan.FromDays(1);

    public Task InvokeAsync(HttpContext context)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(context.Request.Method) || context.Request.ContentLength > LongestBody
            || SignedIn.CallerOf(context).UserId is not { } me || !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return next(context);
        }

        return key.Length > LongestKey
            ? ErrorReply.WriteAsync(context, Refusal.Invalid($"An Idempotency-Key has at most {LongestKey} characters."))
            : OnceAsync(context, me, key);
    }

    private async Task OnceAsync(HttpContext context, UserId me, string key)
    {
        var db = context.RequestServices.GetRequiredService<EducateDb>();
        var request = await ReadAsync(context);
        var sink = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var reply = new MemoryStream();
        RepeatedCallRow row;
        try
        {
            row = await db.WriteAsync(inner => FirstOrNewAsync(db, context, (me, key, request), reply, inner), context.RequestAborted);
        }
        catch (Unsuccessful)
        {
            row = ReplyOf(context, (me, key, request), reply, default);
        }
        catch (RefusalException refusal)
        {
            context.Features.Set(sink);
            await ErrorReply.WriteAsync(context, refusal);
            return;
        }

        context.Features.Set(sink);
        await SendAsync(context, row, request);
    }

    private async Task<RepeatedCallRow> FirstOrNewAsync(
        EducateDb db, HttpContext context, (UserId Me, string Key, byte[] Request) call, MemoryStream reply, CancellationToken cancel)
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var (oldest, rows) = (now - _kept, db.Set<RepeatedCallRow>());
        await rows.Where(c => c.UserId == call.Me && c.At < oldest).ExecuteDeleteAsync(cancel);
        if (await rows.SingleOrDefaultAsync(c => c.UserId == call.Me && c.Key == call.Key, cancel) is { } first)
        {
            return first;
        }

        var body = new StreamResponseBodyFeature(reply);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        await next(context);
        await body.CompleteAsync();
        if (context.Response.StatusCode is < 200 or >= 300)
        {
            throw new Unsuccessful();
        }

        var made = ReplyOf(context, call, reply, now);
        db.Add(made);
        await db.SaveChangesAsync(cancel);
        return made;
    }

    private static RepeatedCallRow ReplyOf(HttpContext context, (UserId Me, string Key, byte[] Request) call, MemoryStream reply, DateTimeOffset now) => new()
    {
        UserId = call.Me,
        Key = call.Key,
        Request = call.Request,
        At = now,
        Status = context.Response.StatusCode,
        Headers = string.Join('\n', context.Response.Headers.SelectMany(h => h.Value.Select(value => $"{h.Key}: {value}"))),
        Body = reply.ToArray(),
    };

    private static async Task SendAsync(HttpContext context, RepeatedCallRow row, byte[] request)
    {
        if (!row.Request.AsSpan().SequenceEqual(request))
        {
            await ErrorReply.WriteAsync(context, Refusal.Conflict("This Idempotency-Key was used for another request. Choose another key.", "keyReused"));
            return;
        }

        context.Response.StatusCode = row.Status;
        foreach (var line in row.Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            context.Response.Headers[line[..colon]] = line[(colon + 2)..];
        }

        await context.Response.BodyWriter.WriteAsync(row.Body, context.RequestAborted);
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var head = Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}\n");
        body.Position = 0;
        context.Request.Body = body;
        return SHA256.HashData([.. head, .. body.ToArray()]);
    }

    /// <summary>Undoes the unit of a call that was refused.</summary>
    private sealed class Unsuccessful : Exception;
}
