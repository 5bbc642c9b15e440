using Educate.Client;
using Educate.Contracts;
using Educate.Web.Hosting;
using Educate.Web.Problems;
using Educate.Web.Words;

namespace Educate.Web.Learning;

/// <summary>One item in its course: what stands before and behind it.</summary>
public sealed record ItemPlace(CourseView View, ItemSummary Item, Module Module, ItemSummary? Previous, ItemSummary? Next)
{
    public string TypeName => Item.ContentSummary.TypeName;

    public bool IsDone => View.StateOf(Item.Id) == ProgressState.Completed;

    public PassableLessonElement? Weight => View.Tree.WeightOf(Item.Id);

    /// <summary>Finds an item by its address. An item of another kind has another address: the visitor is sent there.</summary>
    public static async Task<ItemPlace> ReadAsync(EducateClient client, Visitor visitor, string slug, string id, string path)
    {
        var view = await CourseView.ReadAsync(client, visitor, slug);
        var item = view.Tree.Item(new Id<Item>(id)) ?? throw Missing.Page();
        var module = view.Tree.Module(item.ModuleId) ?? throw Missing.Page();
        var address = ItemWords.Address(slug, item);
        if (path != address && !path.StartsWith(address + "/", StringComparison.Ordinal))
        {
            throw new ElsewhereException(address);
        }

        var items = view.Tree.Items;
        var place = items.Select((other, i) => (other.Id, i)).First(other => other.Id == item.Id).i;
        return new ItemPlace(view, item, module, items.ElementAtOrDefault(place - 1), items.ElementAtOrDefault(place + 1));
    }
}
