using Educate.Contracts;

namespace Educate.Server.Catalog;

/// <summary>Where an item's page is: Coursera's own addresses, so that links which old clients build work.</summary>
public static class ItemUrls
{
    /// <summary>The site-relative address, such as <c>/learn/night-sky-basics/lecture/iV3bN</c>.</summary>
    public static string Of(string slug, ItemNode item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Of(slug, item.Id, item.TypeName);
    }

    /// <summary>The site-relative address of an item of a type.</summary>
    public static string Of(string slug, Id<Item> item, string typeName) => $"/learn/{slug}/{Segment(typeName)}/{item}";

    /// <summary>Where a page outside the tree is: on the page of a session course by its slug, else the course's own page.</summary>
    public static string OfPage(CourseEntry course, string page)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.IsV1 ? $"/course/{course.Course.Slug}#{page}" : $"/learn/{course.Course.Slug}/home/welcome";
    }

    private static string Segment(string typeName) => typeName switch
    {
        "lecture" => "lecture",
        "supplement" => "supplement",
        "quiz" => "quiz",
        "exam" => "exam",
        "phasedPeer" or "peer" or "gradedPeer" or "closedPeer" => "peer",
        "discussionPrompt" or "gradedDiscussionPrompt" => "discussionPrompt",
        "programming" or "gradedProgramming" or "ungradedProgramming" => "programming",
        "staffGraded" or "ungradedAssignment" => "assignment",
        "gradedLti" or "ungradedLti" => "lti",
        "ungradedWidget" => "widget",
        "notebook" => "notebook",
        _ => "item",
    };
}
