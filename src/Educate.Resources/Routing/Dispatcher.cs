using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Educate.Resources;

/// <summary>Answers requests: route, parameters, body, access, fields and includes, operation, envelope, in this order.</summary>
internal sealed partial class Dispatcher
{
    private readonly ResourceOptions _options;
    private readonly RouteTable _routes;
    private readonly ErrorWriter _errors;
    private readonly ILogger<Dispatcher> _log;
    private readonly PlainAnswers _plain;
    private readonly ResourceAnswers _answers;

    public Dispatcher(ResourceOptions options, ResourceSet resources, ErrorWriter errors, ILogger<Dispatcher> log)
    {
        _options = options;
        _log = log;
        _routes = new RouteTable(resources, options.Prefix);
        _errors = errors;
        var bodies = new BodyReader(options);
        _plain = new PlainAnswers(options, bodies);
        _answers = new ResourceAnswers(options, resources, bodies);
    }

    /// <summary>Answers a request. False when its address is not the library's.</summary>
    public bool TryAnswer(HttpContext context, out Task answer)
    {
        var target = RawTarget.Of(context);
        if (target.Path == _options.OpenApiPath && HttpMethods.IsGet(context.Request.Method))
        {
            Sending.Json(context, 200, context.RequestServices.GetRequiredService<ResourceDescription>().OpenApiBytes.Span);
            answer = Task.CompletedTask;
            return true;
        }

        if (!_routes.TryFind(target.Path, context.Request.Method, out var route))
        {
            answer = Task.CompletedTask;
            return false;
        }

        answer = AnswerAsync(context, target, route);
        return true;
    }

    private async Task AnswerAsync(HttpContext context, RawTarget target, Route? route)
    {
        try
        {
            if (route is null)
            {
                throw new HostException(404, _options.UnknownAddressMessage);
            }

            if (context.RequestServices.GetService<ResourceScope>() is { } scope)
            {
                scope.Context = context;
            }

            var query = QueryText.Parse(target.Query);
            await (route.Model is null ? _plain.AnswerAsync(context, route, query) : _answers.AnswerAsync(context, target, route, query));
        }
        catch (RefusalException refusal)
        {
            await _errors.WriteAsync(context, refusal);
        }
        catch (HostException refusal)
        {
            await ErrorWriter.WriteHostAsync(context, refusal.Status, refusal.Message);
        }
        catch (BadHttpRequestException bad)
        {
            await ErrorWriter.WriteHostAsync(context, bad.StatusCode, bad.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            LogAborted(_log, target.Path);
        }
        catch (Exception bug) when (!context.Response.HasStarted)
        {
            var trace = Activity.Current?.Id ?? context.TraceIdentifier;
            LogFailure(_log, bug, context.Request.Method, target.Path, trace);
            if (_options.Translate?.Invoke(bug) is { } refusal)
            {
                await _errors.WriteAsync(context, refusal);
                return;
            }

            await ErrorWriter.WriteHostAsync(context, 500, "The server made a mistake. It has been logged.", trace);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed (trace {Trace})")]
    private static partial void LogFailure(ILogger log, Exception bug, string method, string path, string trace);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The client of {Path} went away")]
    private static partial void LogAborted(ILogger log, string path);
}
