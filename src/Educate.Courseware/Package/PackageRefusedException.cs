namespace Educate.Courseware;

/// <summary>The package is broken, hostile or of no known format; nothing of it was kept. The message is a sentence for whoever sent it.</summary>
public sealed class PackageRefusedException : Exception
{
    public PackageRefusedException(string message) : base(message)
    {
    }

    public PackageRefusedException(string message, Exception cause) : base(message, cause)
    {
    }

    public PackageRefusedException() : this("The package was refused.")
    {
    }
}
