using Educate.Courseware.Archives;

namespace Educate.Courseware.Olx;

/// <summary>Takes out what only some learners would have seen: of an experiment the first branch stays, the others are named.</summary>
internal sealed class Branches(PackageFolder folder, ReportBuilder report)
{
    /// <summary>Prunes the tree below a block.</summary>
    public void Prune(OlxBlock block)
    {
        if (OlxTags.IsChoice(block.Tag))
        {
            foreach (var branch in block.Children.Skip(1))
            {
                var (name, experiment) = (branch.DisplayName ?? branch.UrlName, block.DisplayName ?? block.UrlName);
                NameAll(branch, $"It belongs to another branch ('{name}') of '{experiment}'; the first branch was imported.");
            }

            block.Children.RemoveRange(Math.Min(1, block.Children.Count), Math.Max(0, block.Children.Count - 1));
        }

        WarnOfConditions(block);
        foreach (var child in block.Children)
        {
            Prune(child);
        }
    }

    private void NameAll(OlxBlock branch, string reason)
    {
        foreach (var block in branch.WithDescendants())
        {
            report.Named(block.Tag, block.Path, reason);
            if (Readings.BodyFile(block) is { } body)
            {
                folder.Use(body);
            }
        }
    }

    private void WarnOfConditions(OlxBlock block)
    {
        if (block.Tag is "library_content" or "itembank" && OlxValues.Count(block["max_count"]) is { } picked && picked < block.Children.Count)
        {
            report.Warn(block.Path, $"It picked {picked} of its {block.Children.Count} blocks at random; here everybody gets all of them.");
        }

        if (block.Tag == "conditional")
        {
            report.Warn(block.Path, "It was shown under a condition; here everybody sees it.");
        }

        if (block["group_access"] is { Length: > 2 })
        {
            report.Warn(block.Path, "It was shown to some groups of learners only; here everybody sees it.");
        }
    }
}
