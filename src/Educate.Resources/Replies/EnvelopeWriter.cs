using System.Text.Json;

namespace Educate.Resources;

/// <summary>Writes <c>{"elements":…,"paging":…,"linked":…,"links":…}</c>.</summary>
internal sealed class EnvelopeWriter(ResourceOptions options)
{
    private bool IsOld => options.Envelope is EnvelopeStyle.Old;

    public void Write(ReplyBuffer buffer, ResourceRequest request, Answer answer, Linked linked)
    {
        var model = request.Model!;
        buffer.Raw("{\"elements\":"u8);
        model.Shape.Write(buffer, answer.Elements!, request.Projection);
        buffer.Raw(",\"paging\":"u8);
        WritePaging(buffer, answer);
        buffer.Raw(",\"linked\":"u8);
        WriteLinked(buffer, request, linked);
        if (WantsLinks(request.IncludeNames))
        {
            buffer.Raw(",\"links\":"u8);
            buffer.Value(
                (Request: request, Linked: linked, IsOld),
                static (writer, links) => WriteLinks(writer, links.Request, links.Linked, links.IsOld));
        }

        buffer.Raw("}"u8);
    }

    private bool WantsLinks(Selection includes) =>
        IsOld ? includes.Text.Contains("_links", StringComparison.Ordinal) : includes.Own.Has("_links");

    private void WritePaging(ReplyBuffer buffer, Answer answer)
    {
        if (answer.Next is null && answer.Total is null && answer.Facets is null)
        {
            buffer.Raw(IsOld ? "null"u8 : "{}"u8);
            return;
        }

        buffer.Value(answer, static (writer, answer) =>
        {
            writer.WriteStartObject();
            if (answer.Next is { } next)
            {
                writer.WriteString("next"u8, next);
            }

            if (answer.Total is { } total)
            {
                writer.WriteNumber("total"u8, total);
            }

            if (answer.Facets is { } facets)
            {
                WriteFacets(writer, facets);
            }

            writer.WriteEndObject();
        });
    }

    private static void WriteFacets(Utf8JsonWriter writer, IReadOnlyDictionary<string, Facet> facets)
    {
        writer.WriteStartObject("facets"u8);
        foreach (var (name, facet) in facets)
        {
            if (facet.Entries.Count == 0 && facet.Cardinality is null)
            {
                continue;
            }

            writer.WriteStartObject(name);
            writer.WriteStartArray("facetEntries"u8);
            foreach (var entry in facet.Entries)
            {
                writer.WriteStartObject();
                writer.WriteString("id"u8, entry.Id);
                if (entry.Name is not null)
                {
                    writer.WriteString("name"u8, entry.Name);
                }

                writer.WriteNumber("count"u8, entry.Count);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (facet.Cardinality is { } cardinality)
            {
                writer.WriteNumber("fieldCardinality"u8, cardinality);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteLinked(ReplyBuffer buffer, ResourceRequest request, Linked linked)
    {
        if (IsOld && (!linked.IsAnythingAttached || request.IncludeNames.Own.Added.Count == 0))
        {
            buffer.Raw("null"u8);
            return;
        }

        buffer.Raw("{"u8);
        for (var i = 0; i < linked.Written.Count; i++)
        {
            var collection = linked.Written[i];
            buffer.Raw(i == 0 ? [] : ","u8);
            buffer.Raw(collection.Model.LinkedName);
            collection.Model.Shape.Write(buffer, collection.Elements, request.Fields.ForLinked(collection.Model));
        }

        buffer.Raw("}"u8);
    }

    private static void WriteLinks(Utf8JsonWriter writer, ResourceRequest request, Linked linked, bool isOld)
    {
        writer.WriteStartObject();
        WriteRelations(writer, "elements", request.Model!, isOld ? request.IncludeNames.Own : null);
        foreach (var collection in isOld ? [] : linked.Written)
        {
            WriteRelations(writer, collection.Model.WireName, collection.Model, null);
        }

        writer.WriteEndObject();
    }

    private static void WriteRelations(Utf8JsonWriter writer, string name, ResourceModel model, Names? only)
    {
        writer.WriteStartObject(name);
        foreach (var relation in model.Relations.Values)
        {
            if (only?.Has(relation.Name) ?? true)
            {
                writer.WriteString(relation.Name, relation.Target.WireName);
            }
        }

        writer.WriteEndObject();
    }
}
