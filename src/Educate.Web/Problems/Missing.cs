using System.Net;
using Educate.Client;

namespace Educate.Web.Problems;

/// <summary>An address that leads nowhere, found out while its page was made. It is answered as the API's own refusal would be.</summary>
internal static class Missing
{
    public static EducateException Page() => new(HttpStatusCode.NotFound, "notFound", "There is nothing at this address.");
}
