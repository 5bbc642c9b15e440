using System.Globalization;

namespace Educate.Server.Data;

/// <summary>Keeps a data folder to one process. The lock ends with the process, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _holder;

    private FolderLock(FileStream @lock, string holder)
    {
        _lock = @lock;
        _holder = holder;
    }

    /// <summary>Takes the folder, making it when it is absent.</summary>
    /// <exception cref="FolderInUseException">Another process has it.</exception>
    public static FolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        var holder = Path.Combine(folder, "educate.pid");
        try
        {
            var taken = new FileStream(Path.Combine(folder, "educate.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new FolderLock(taken, holder);
        }
        catch (IOException)
        {
            throw new FolderInUseException(folder, File.Exists(holder) ? File.ReadAllText(holder) : "unknown");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        File.Delete(_holder);
        _lock.Dispose();
    }
}

/// <summary>The data folder belongs to another running process.</summary>
/// <param name="folder">The folder.</param>
/// <param name="pid">The number of the process that has it.</param>
public sealed class FolderInUseException(string folder, string pid)
    : Exception($"The data folder {folder} is in use by process {pid}. Stop that process, or choose another folder with --data.")
{
    /// <summary>The number of the process that has the folder, as text.</summary>
    public string Pid => pid;
}
