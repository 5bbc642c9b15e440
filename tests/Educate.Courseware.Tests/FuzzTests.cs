using CsCheck;

namespace Educate.Courseware.Tests;

/// <summary>Broken packages in great number: whatever the bytes, the answer is a course or a refusal, and nothing stays behind.</summary>
public sealed class FuzzTests
{
    /// <summary>The last few bytes hold nothing but the mark that the archive is complete.</summary>
    private const int EndMarker = 40;

    private static readonly byte[] Package = Olx.WithUnit("""
        <problem url_name="p1"/><video url_name="w" youtube_id_1_0="a" transcripts="{&quot;en&quot;:&quot;t.srt&quot;}"/><html url_name="h"/>
        <poll url_name="q" question="?" answers="[[&quot;a&quot;,{&quot;label&quot;:&quot;A&quot;}]]"/>
        """)
        .With("problem/p1.xml", """<problem weight="2"><p>?</p><numericalresponse answer="[1,2)"><responseparam type="tolerance" default="5%"/><formulaequationinput/></numericalresponse><optionresponse><optioninput options="('a','b')" correct="a"/></optionresponse></problem>""")
        .With("html/h.xml", """<html filename="h"/>""").With("html/h.html", "<p>x <a href='/static/t.srt'>t</a></p>")
        .With("static/t.srt", "1\n00:00:01,000 --> 00:00:02,000\nhi\n")
        .With("policies/2030/policy.json", """{"course/2030":{"start":"2030-01-01T00:00:00Z","instructor_info":{"instructors":[{"name":"A"}]}}}""")
        .With("policies/2030/grading_policy.json", """{"GRADER":[{"type":"L","weight":1}],"GRADE_CUTOFFS":{"Pass":0.5}}""")
        .Pack().ToArray();

    private static readonly string[] Xml =
    [
        """<problem><p>a</p><choiceresponse partial_credit="EDC"><checkboxgroup><choice correct="true">x<choicehint>h</choicehint></choice><compoundhint value="A B">c</compoundhint></checkboxgroup></choiceresponse></problem>""",
        """<problem weight="1e9"><stringresponse answer="a" type="ci regexp"><additional_answer answer="b"/><textline/></stringresponse><solution>s</solution></problem>""",
        """<problem max_attempts="3"><numericalresponse answer="3*10^2" partial_credit="close"><responseparam type="tolerance" default="1%" partial_range="2"/></numericalresponse></problem>""",
    ];

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static async Task<bool> IsReadAsync(byte[] archive)
    {
        using var folder = Temporary.Folder();
        try
        {
            using var package = await CourseReader.ReadAsync(new MemoryStream(archive), folder.Limits, CancellationToken.None);
            Assert.All(package.Report.Blocks.Values, count => Assert.Equal(count.Found, count.Imported + count.Named));
            return true;
        }
        catch (PackageRefusedException)
        {
            Assert.True(folder.IsEmpty);
            return false;
        }
    }

    [Fact]
    public async Task The_whole_archive_is_read()
    {
        Assert.True(await IsReadAsync(Package));
    }

    [Fact]
    public Task Random_bytes_are_refused() =>
        Gen.Byte.Array[0, 2000].SampleAsync(async bytes => Assert.False(await IsReadAsync(bytes)), iter: 200);

    [Fact]
    public Task Random_bytes_behind_a_good_beginning_are_refused_or_read() =>
        Gen.Select(Gen.Int[0, Package.Length], Gen.Byte.Array[0, 500]).SampleAsync(
            async changed =>
            {
                await IsReadAsync([.. Package.Take(changed.Item1), .. changed.Item2]);
            },
            iter: 100);

    [Fact]
    public Task An_archive_that_was_cut_short_is_refused() =>
        Gen.Int[0, Package.Length - EndMarker].SampleAsync(async length => Assert.False(await IsReadAsync(Package[..length])), iter: 100);

    [Fact]
    public Task An_archive_with_changed_bytes_is_refused_or_read() =>
        Gen.Select(Gen.Int[0, Package.Length - 1], Gen.Byte).Array[1, 5].SampleAsync(
            async changes =>
            {
                var bytes = Package.ToArray();
                foreach (var (at, value) in changes)
                {
                    bytes[at] = value;
                }

                await IsReadAsync(bytes);
            },
            iter: 100);

    [Fact]
    public Task A_problem_with_changed_letters_never_breaks_the_import() =>
        Gen.Select(OneOf(Xml), Gen.Int[0, 400], OneOf("<", ">", "\"", "&", "'", "(", ",", "$", "%", "0", "\\", "", "</p>", "<b/>", "^", "-")).SampleAsync(
            async (xml, at, insert) =>
            {
                var changed = xml.Insert(at % xml.Length, insert);
                Assert.True(await IsReadAsync(Olx.WithProblem("x").With("problem/p1.xml", changed).Pack().ToArray()));
            },
            iter: 100);

    [Fact]
    public Task Values_of_any_kind_never_break_the_import() =>
        Gen.Select(OneOf("start", "due", "graceperiod", "weight", "max_attempts", "instructor_info", "tabs", "pdf_textbooks", "course_image", "license"), Gen.String[0, 30]).SampleAsync(
            async (name, value) =>
            {
                var json = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object> { ["course/2030"] = new Dictionary<string, string> { [name] = value } });
                Assert.True(await IsReadAsync(Olx.WithProblem("<p>x</p>").With("policies/2030/policy.json", json).Pack().ToArray()));
            },
            iter: 100);
}
