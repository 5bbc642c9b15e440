namespace Educate.Server.Data;

/// <summary>A write that was done but whose commit failed (disk full, for example): nothing of it was stored.</summary>
public sealed class NotStoredException(Exception cause) : Exception("Nothing was stored, because writing to the disk failed. Try again later.", cause);
