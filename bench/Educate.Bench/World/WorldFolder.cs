using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Educate.Bench;

/// <summary>A data folder with the made-up world. It is made once for each size and shape of the database and kept among the temporary files.</summary>
internal sealed record WorldFolder(string Path, IReadOnlyList<string> Tokens)
{
    private const int LearnersInSlice = 25;
    private const int CoursesInSlice = 200;
    private const string TokensFile = "tokens.txt";

    public static async Task<WorldFolder> OpenAsync(BenchSettings world)
    {
        var folder = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            "educate-bench",
            string.Create(CultureInfo.InvariantCulture, $"world-{world.Learners}-{world.Active}-{world.Courses}-{world.Memberships}-{ShapeOfDatabase():x16}"));
        var tokens = System.IO.Path.Combine(folder, TokensFile);
        if (!File.Exists(tokens))
        {
            await MakeAsync(world, folder, tokens);
        }

        return new WorldFolder(folder, await File.ReadAllLinesAsync(tokens));
    }

    /// <summary>A copy that a server may change. Deleted with the run.</summary>
    public string Copy(string name)
    {
        var copy = Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "educate-bench", $"run-{Environment.ProcessId}", name)).FullName;
        File.Copy(new DataOptions { Folder = Path }.DatabaseFile, new DataOptions { Folder = copy }.DatabaseFile, overwrite: true);
        return copy;
    }

    /// <summary>Deletes all copies.</summary>
    public static void DeleteCopies()
    {
        var run = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "educate-bench", $"run-{Environment.ProcessId}");
        if (Directory.Exists(run))
        {
            Directory.Delete(run, recursive: true);
        }
    }

    private static async Task MakeAsync(BenchSettings world, string folder, string tokensFile)
    {
        Console.WriteLine($"Making {world.Learners} learners with {world.Memberships} of {world.Courses} courses each in {folder} …");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var file = new SqliteFile(new DataOptions { Folder = folder }.DatabaseFile);
        await SqliteEducateDb.MigrateAsync(file, CancellationToken.None);
        var rows = new WorldRows(world, TimeProvider.System.GetUtcNow());
        var tokens = new string[world.Active];
        await using (var writer = new SqliteWriter(file, TimeProvider.System, NullLogger<SqliteWriter>.Instance))
        {
            await AddAsync(file, writer, rows.Partners());
            for (var first = 0; first < world.Courses; first += CoursesInSlice)
            {
                await AddAsync(file, writer, Enumerable.Range(first, Math.Min(CoursesInSlice, world.Courses - first)).SelectMany(rows.Course));
            }

            for (var first = 0; first < world.Learners; first += LearnersInSlice)
            {
                await AddAsync(file, writer, Enumerable.Range(first, Math.Min(LearnersInSlice, world.Learners - first)).SelectMany(number =>
                {
                    var secret = Secret.New(WorldIds.User(number));
                    if (number < tokens.Length)
                    {
                        tokens[number] = secret.Text;
                    }

                    return rows.Learner(number, secret);
                }));
            }
        }

        file.ClosePool();
        await File.WriteAllLinesAsync(tokensFile, tokens);
    }

    private static async Task AddAsync(SqliteFile file, SqliteWriter writer, IEnumerable<object> rows)
    {
        await using var db = Open(file, writer);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(rows);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static ulong ShapeOfDatabase()
    {
        using var db = Open(new SqliteFile(":memory:"), null);
        return XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(db.Database.GenerateCreateScript()));
    }

    private static SqliteEducateDb Open(SqliteFile file, SqliteWriter? writer)
    {
        var options = new DbContextOptionsBuilder<SqliteEducateDb>();
        SqliteEducateDb.Configure(options, file.ForReading);
        return new SqliteEducateDb(options.Options, writer);
    }
}
