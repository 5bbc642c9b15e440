using Educate.Contracts;

namespace Educate.Server.Learning.Rules;

/// <summary>A module and its lessons in course order.</summary>
public sealed record OutlineModule(Id<Module> Id, string Name, IReadOnlyList<OutlineLesson> Lessons);

/// <summary>A lesson and its items in course order.</summary>
public sealed record OutlineLesson(Id<Lesson> Id, IReadOnlyList<OutlineItem> Items);
