using System.Globalization;
using Educate.Server.Data;

namespace Educate.Server.Tests.Data;

public sealed class FolderLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("educate_lock_").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_second_server_on_a_folder_is_refused_and_told_by_whom()
    {
        using var first = FolderLock.Take(_folder);

        var refused = Assert.Throws<FolderInUseException>(() => FolderLock.Take(_folder));

        Assert.Equal(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), refused.Pid);
    }

    [Fact]
    public void A_folder_that_was_given_back_can_be_taken_again()
    {
        FolderLock.Take(_folder).Dispose();

        FolderLock.Take(_folder).Dispose();

        Assert.False(File.Exists(Path.Combine(_folder, "educate.pid")));
    }
}
