using System.Text;

namespace Educate.Bench;

/// <summary>Learners saving their place in a video, each answered when it is on disk: with commits shared, and with one commit each.</summary>
internal sealed class Writes(BenchSettings settings, WorldFolder world)
{
    private const int Learners = 64;

    public Row Run()
    {
        using var shared = ServerProcess.Start("educate", world.Copy("shared"));
        using var single = ServerProcess.Start("single", world.Copy("single"));
        var requests = Enumerable.Range(0, Learners).Select(RequestOf).ToList();
        var figures = Comparison.Measure(
            settings,
            Learners,
            new Contender("one commit each", single, requests) { Status = 204, IsByConnection = true },
            new Contender("educate", shared, requests) { Status = 204, IsByConnection = true });
        return new Row(
            "durable progress writes, 64 learners at once ÷ one commit each", Table.Describe(figures), figures[1].Over(figures[0]), 6, false, " ×");
    }

    private byte[] RequestOf(int number)
    {
        var course = WorldIds.CourseOf(number, 0, settings);
        var video = WorldIds.Video(course, WorldTrees.NodeOfItem(WorldTrees.ItemsOfCourse / 2));
        return Request.Send(
            "PUT",
            $"/api/onDemandVideoProgresses.v1/{WorldIds.User(number)}~{WorldIds.Course(course)}~{video}",
            world.Tokens[number],
            Encoding.UTF8.GetBytes("""{"viewedUpTo":123456}"""));
    }
}
