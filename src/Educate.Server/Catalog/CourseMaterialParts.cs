using Educate.Contracts;
using Educate.Resources;

namespace Educate.Server.Catalog;

/// <summary>Modules, reached through a course's materials or by their id.</summary>
[Resource("onDemandCourseMaterialModules", DefaultFields = "name,slug,description,timeCommitment,lessonIds")]
[Allow<Anyone>]
public sealed class OnDemandCourseMaterialModules(Catalogue catalogue) : Resource<Id<Module>, Module>
{
    /// <summary>Some modules.</summary>
    /// <param name="ids">Their ids.</param>
    [MultiGet]
    public IReadOnlyList<Module> MultiGet(IReadOnlyList<Id<Module>> ids) =>
        ids.Select(id => catalogue.Current.Materials.FindByPart(id.Text)?.Modules.FirstOrDefault(m => m.Id == id)).OfType<Module>().ToList();
}

/// <summary>Lessons, reached through a course's materials or by their id.</summary>
[Resource("onDemandCourseMaterialLessons", DefaultFields = "moduleId,name,slug,timeCommitment,itemIds")]
[Allow<Anyone>]
public sealed class OnDemandCourseMaterialLessons(Catalogue catalogue) : Resource<Id<Lesson>, Lesson>
{
    /// <summary>Some lessons.</summary>
    /// <param name="ids">Their ids.</param>
    [MultiGet]
    public IReadOnlyList<Lesson> MultiGet(IReadOnlyList<Id<Lesson>> ids) =>
        ids.Select(id => catalogue.Current.Materials.FindByPart(id.Text)?.Lessons.FirstOrDefault(l => l.Id == id)).OfType<Lesson>().ToList();
}

/// <summary>Items with the older form of their content.</summary>
[Resource("onDemandCourseMaterialItems", Version = 1, DefaultFields = "moduleId,lessonId,name,slug,timeCommitment,content,isLocked,lockableByItem,trackId")]
[Allow<Anyone>]
public sealed class OnDemandCourseMaterialItems(Catalogue catalogue) : Resource<Id<Item>, Item>
{
    /// <summary>Some items.</summary>
    /// <param name="ids">Their ids.</param>
    [MultiGet]
    public IReadOnlyList<Item> MultiGet(IReadOnlyList<Id<Item>> ids) =>
        ids.Select(id => catalogue.Current.Materials.FindByPart(id.Text)?.Items.FirstOrDefault(i => i.Id == id)).OfType<Item>().ToList();
}

/// <summary>Items with the newer form of their content.</summary>
[Resource("onDemandCourseMaterialItems", Version = 2, DefaultFields = "moduleId,lessonId,name,slug,timeCommitment,contentSummary,isLocked,lockableByItem,trackId")]
[Allow<Anyone>]
public sealed class OnDemandCourseMaterialItemsV2(Catalogue catalogue) : Resource<Id<Item>, ItemSummary>
{
    /// <summary>Some items.</summary>
    /// <param name="ids">Their ids.</param>
    [MultiGet]
    public IReadOnlyList<ItemSummary> MultiGet(IReadOnlyList<Id<Item>> ids) =>
        ids.Select(id => catalogue.Current.Materials.FindByPart(id.Text)?.ItemSummaries.FirstOrDefault(i => i.Id == id)).OfType<ItemSummary>().ToList();
}

/// <summary>Tracks, reached through a course's materials.</summary>
[Resource("onDemandCourseMaterialTracks", DefaultFields = "passablesCount")]
[Allow<Anyone>]
public sealed class OnDemandCourseMaterialTracks : Resource<string, Track>;

/// <summary>Groups of which some items must be passed, reached through a course's materials.</summary>
[Resource("onDemandCourseMaterialPassableItemGroups", DefaultFields = "requiredPassedCount,passableItemGroupChoiceIds,trackId")]
[Allow<Anyone>]
public sealed class OnDemandCourseMaterialPassableItemGroups : Resource<string, PassableItemGroup>;

/// <summary>The choices of such groups, reached through a course's materials.</summary>
[Resource("onDemandCourseMaterialPassableItemGroupChoices", DefaultFields = "name,description,itemIds")]
[Allow<Anyone>]
public sealed class OnDemandCourseMaterialPassableItemGroupChoices : Resource<string, PassableItemGroupChoice>;

/// <summary>How much graded items count, reached through a course's materials.</summary>
[Resource("onDemandCourseMaterialPassableLessonElements", DefaultFields = "gradingWeight,isRequiredForPassing")]
[Allow<Anyone>]
public sealed class OnDemandCourseMaterialPassableLessonElements : Resource<string, PassableLessonElement>;
