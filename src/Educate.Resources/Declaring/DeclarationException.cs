namespace Educate.Resources;

/// <summary>A resource is declared wrongly. The message is a sentence that names the fault; the server does not start.</summary>
/// <param name="message">The sentence.</param>
public sealed class DeclarationException(string message) : Exception(message);
