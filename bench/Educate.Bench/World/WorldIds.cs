using Educate.Contracts;
using Educate.Server.Data;

namespace Educate.Bench;

/// <summary>The ids of the made-up world, by number, so that nothing needs to be looked up.</summary>
internal static class WorldIds
{
    /// <summary>Modules, lessons and items of one course.</summary>
    public const int NodesOfCourse = 64;

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static UserId User(int number) => new(1_000_001 + number);

    public static Id<Course> Course(int number) => new(Uuid(1, number));

    public static Id<Partner> Partner(int number) => new((number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Id<OnDemandVideo> Video(int course, int node) => new(Uuid(2, (course * NodesOfCourse) + node));

    public static Id<PersonalToken> Token(int number) => new(Uuid(3, number));

    /// <summary>A module, lesson or item: five characters.</summary>
    public static Id<T> Node<T>(int course, int node)
        where T : class
    {
        Span<char> text = stackalloc char[5];
        var rest = (course * NodesOfCourse) + node;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = Digits[rest % Digits.Length];
            rest /= Digits.Length;
        }

        return new Id<T>(text.ToString());
    }

    /// <summary>The <paramref name="index"/>-th course of a learner.</summary>
    public static int CourseOf(int user, int index, BenchSettings world) => ((user * 7) + (index * 101)) % world.Courses;

    private static string Uuid(short kind, int number) => NewId.Text(new Guid(number, kind, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]));
}
