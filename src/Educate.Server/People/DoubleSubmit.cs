using Microsoft.AspNetCore.Http;

namespace Educate.Server.People;

/// <summary>
/// The values that clients make up and send twice, as a cookie and as a header. They are optional; where a header is sent, its cookie must be
/// there and equal.
/// </summary>
internal static class DoubleSubmit
{
    /// <summary>Whether each header that was sent equals its cookie.</summary>
    public static bool Holds(HttpRequest request) =>
        Equal(request, "X-CSRFToken", "csrftoken") && Equal(request, "X-CSRF3-Token", "CSRF3-Token") && SecondHolds(request);

    // The second pair names its cookie in a header, or keeps name and value in two cookies of fixed names.
    private static bool SecondHolds(HttpRequest request)
    {
        var name = request.Headers["X-CSRF2-Cookie"].ToString();
        var value = request.Headers["X-CSRF2-Token"].ToString();
        if (name.Length == 0 && value.Length == 0)
        {
            return true;
        }

        return (name.Length > 0 && request.Cookies[name] is { } named && named == value)
            || (request.Cookies["csrf2cookie"] == name && request.Cookies["csrf2token"] == value);
    }

    private static bool Equal(HttpRequest request, string header, string cookie) =>
        request.Headers[header].ToString() is not { Length: > 0 } sent || sent == request.Cookies[cookie];
}
