using Educate.Server.Operations;
using Educate.Server.Tests.Learning;
using Microsoft.Extensions.DependencyInjection;

namespace Educate.Server.Tests.Catalog;

/// <summary>A course as a folder of text files, to be imported. The folder goes when this is disposed.</summary>
internal sealed class CourseFolder : IDisposable
{
    private static int _made;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("educate-course-");

    private CourseFolder(string slug) => Slug = slug;

    public string Slug { get; }

    public string Path => _folder.FullName;

    /// <summary>
    /// A lecture with a video of 100 bytes, captions in two languages and a handout; a reading that links to both and to a file; a quiz of one
    /// question; an exam.
    /// </summary>
    public static CourseFolder OfTides()
    {
        var slug = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tides-{Interlocked.Increment(ref _made)}");
        return new CourseFolder(slug)
            .With("course.yaml", $"name: Tides\nslug: {slug}\ndescription: Why the sea comes and goes.\nimage: sea.png\nsubjects:\n  - Earth / Oceans\n"
                + "partner:\n  shortName: fjord\n  name: Fjord School\n  logo: sea.png\ninstructors:\n  - name: Siv Moe\n    title: Pilot\n")
            .With("sea.png", "not really a picture")
            .With("01-sea/module.yaml", "name: The sea\ndescription: What pulls at it.\nobjectives:\n  - Name two causes\n")
            .With("01-sea/01-why/lesson.yaml", "name: Why\n")
            .With("01-sea/01-why/01-pull.md", "---\ntype: lecture\nname: The pull\nduration: 1:05\nvideo:\n  mp4: pull.mp4\n  webm: pull.webm\n  resolution: 540p\n  captions:\n"
                + "    en: pull.en.vtt\n    pt-BR: pull.pt.vtt\nhandouts:\n  - name: Table\n    file: table.pdf\n---\n\nBelow the video.\n")
            .With("01-sea/01-why/pull.mp4", new string('4', 100))
            .With("01-sea/01-why/pull.webm", new string('w', 50))
            .With("01-sea/01-why/pull.en.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nThe Moon pulls.\n\n00:00:03.000 --> 00:00:04.000\nThe sea follows.\n")
            .With("01-sea/01-why/pull.pt.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nA Lua puxa.\n")
            .With("01-sea/01-why/table.pdf", "%PDF-1.4 made up")
            .With("01-sea/01-why/02-read.md", "---\nname: High and low\n---\n\n## Twice a day\n\nSee [the video](01-pull.md), [the *table*](table.pdf) and `code`.\n\n"
                + "- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n![The sea](../../sea.png)\n\n```python\nprint(1 < 2)\n```\n\n$x^2$\n")
            .With("01-sea/01-why/03-try.md", "---\ntype: quiz\nname: Try it\n---\n\n## How often?\n\n- [x] Twice\n- [ ] Once\n")
            .With("02-exam/01-exam.md", "---\ntype: exam\nname: The exam\n---\n\n## What pulls?\n\n- [x] The Moon\n- [ ] The wind\n");
    }

    /// <summary>A course of the older kind with two class pages that link to each other.</summary>
    public static CourseFolder OfMaps()
    {
        var slug = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"maps-{Interlocked.Increment(ref _made)}");
        return new CourseFolder(slug)
            .With("course.yaml", $"name: Maps\nslug: {slug}\ndescription: Old ones.\ngeneration: 1\npartner: museum\nsessions:\n  - name: \"001\"\n    start: -9d\n    weeks: 6\n")
            .With("about.md", "All about ![maps](map.png).\n")
            .With("map.png", "not really a picture")
            .With("pages/01-home.md", "---\nname: Home\n---\n\nRead [week one](02-week.md) first.\n")
            .With("pages/02-week.md", "---\nname: \"Week 1: Clay\"\n---\n\nBack [home](01-home.md).\n")
            .With("pages/03-keys.md", "---\nname: Answers\nstaffOnly: true\n---\n\nSecret.\n");
    }

    public CourseFolder With(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public CourseFolder Without(string path)
    {
        File.Delete(System.IO.Path.Combine(Path, path));
        return this;
    }

    /// <summary>Imports it as whoever has the machine, or as somebody.</summary>
    public Task<Imported> ImportAsync(EducateApp app, Someone? importer = null, bool asDraft = false) => app.InScopeAsync(services =>
        services.GetRequiredService<CourseImporter>().ImportAsync(Path, Slug, importer?.UserId, asDraft, TestContext.Current.CancellationToken));

    /// <summary>Imports it and enrols somebody new.</summary>
    public async Task<Reader> ImportForReaderAsync(EducateApp app)
    {
        var imported = await ImportAsync(app);
        var learner = await app.NewSomeoneAsync();
        var client = app.SignedInAs(learner);
        await client.SendAsync(HttpMethod.Post, "/api/openCourseMemberships.v1", new { courseId = imported.Course!.CourseId.Text }, System.Net.HttpStatusCode.Created);
        return new Reader(app, learner, client, imported.Course.CourseId.Text, Slug);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>Somebody who is enrolled in an imported course.</summary>
internal sealed record Reader(EducateApp App, Someone Learner, HttpClient Client, string CourseId, string Slug)
{
    /// <summary>The id of the only item with this name.</summary>
    public async Task<string> ItemAsync(string name)
    {
        var tree = await Client.ReadAsync($"/api/onDemandCourseMaterials.v2?q=slug&slug={Slug}&includes=items");
        return tree.GetProperty("linked").GetProperty("onDemandCourseMaterialItems.v2").EnumerateArray().Single(i => i.Text("name") == name).Text("id");
    }
}
