using Microsoft.AspNetCore.Http;

namespace Educate.Server.People;

/// <summary>Answers 429 to who asks too much at once.</summary>
internal sealed class BrakeMiddleware(RequestDelegate next, RequestBrake brake)
{
    public Task InvokeAsync(HttpContext context)
    {
        var refusal = brake.Request((Caller)context.User, context.Connection.RemoteIpAddress);
        return refusal is null ? next(context) : ErrorReply.WriteAsync(context, refusal);
    }
}
