using Microsoft.AspNetCore.Http;

namespace Educate.Resources;

/// <summary>A scoped service through which others learn which request the scope belongs to.</summary>
public sealed class ResourceScope
{
    private HttpContext? _context;

    /// <summary>The request and reply being worked on.</summary>
    public HttpContext Context
    {
        get => _context ?? throw new InvalidOperationException("There is no resource request in this scope.");
        internal set => _context = value;
    }
}
