namespace Educate.Courseware.Tests.Markdown;

public sealed class SampleCoursesTests(SampleCourses samples) : IClassFixture<SampleCourses>
{
    private IEnumerable<(string Course, PackageItem Item)> Items => samples.All.SelectMany(course => course.Value.Items.Select(item => (course.Key, item)));

    private IEnumerable<(string Course, LectureBody Lecture)> Lectures =>
        Items.Where(pair => pair.Item.Body is LectureBody).Select(pair => ($"{pair.Course}/{pair.Item.SourceKey}", (LectureBody)pair.Item.Body));

    [Fact]
    public void Every_course_reads_without_a_warning()
    {
        var warnings = samples.All.SelectMany(course => course.Value.Report.Warnings.Select(warning => $"{course.Key}/{warning.Path}: {warning.Reason}"));

        Assert.Empty(warnings);
    }

    [Fact]
    public void Every_course_names_its_licence_and_whom_to_credit()
    {
        Assert.All(samples.All.Values, course => Assert.Equal(("CC BY 4.0", "The Educate authors"), (course.Licence, course.Credits)));
    }

    [Fact]
    public void Every_course_has_a_picture_a_summary_and_a_teacher()
    {
        Assert.All(samples.All.Values, course =>
        {
            Assert.NotNull(course.ImageAsset);
            Assert.NotEmpty(course.ShortDescription);
            Assert.NotEmpty(course.Instructors);
            Assert.NotNull(course.Partner.LogoAsset);
            Assert.NotEmpty(course.Subjects);
        });
    }

    [Fact]
    public void Together_they_hold_every_type_of_item()
    {
        string[] expected =
        [
            ItemTypes.Lecture, ItemTypes.Supplement, ItemTypes.Quiz, ItemTypes.Exam, ItemTypes.PhasedPeer, ItemTypes.DiscussionPrompt,
            ItemTypes.GradedProgramming, ItemTypes.StaffGraded, ItemTypes.UngradedLti, ItemTypes.UngradedWidget, ItemTypes.Notebook,
        ];

        Assert.Empty(expected.Except(Items.Select(pair => pair.Item.TypeName)));
    }

    [Fact]
    public void Together_they_hold_every_type_of_question()
    {
        string[] expected =
        [
            QuestionTypes.Mcq, QuestionTypes.Checkbox, QuestionTypes.McqReflect, QuestionTypes.CheckboxReflect, QuestionTypes.SingleNumeric,
            QuestionTypes.TextExactMatch, QuestionTypes.MathExpression, QuestionTypes.Regex, QuestionTypes.Reflect, QuestionTypes.Poll, QuestionTypes.CheckboxPoll,
        ];
        var found = Items.Select(pair => pair.Item.Body).OfType<QuizBody>().SelectMany(quiz => quiz.Questions).Select(question => question.Type);

        Assert.Empty(expected.Except(found));
    }

    [Fact]
    public void Every_formula_is_one_that_browsers_can_show()
    {
        var texts = Items.SelectMany(pair => pair.Item.Body switch
        {
            ReadingBody reading => [reading.Html],
            QuizBody quiz => quiz.Questions.SelectMany(question => question.Hints.Append(question.PromptHtml).Append(question.SolutionHtml ?? "")),
            _ => Enumerable.Empty<string>(),
        }).ToList();

        Assert.Contains(texts, text => text.Contains("<math", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("class=\"math\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_lecture_has_both_video_files_a_poster_and_English_captions()
    {
        Assert.All(Lectures, pair =>
        {
            Assert.All(pair.Lecture.Sources, source => Assert.True(source is { Resolution: "540p", Mp4Url: not null, WebMUrl: not null }, pair.Course));
            Assert.NotEmpty(pair.Lecture.Sources);
            Assert.NotNull(pair.Lecture.PosterUrl);
            Assert.Contains(pair.Lecture.Transcripts, transcript => transcript.Language == "en");
        });
    }

    [Fact]
    public void Every_lecture_lasts_from_twenty_to_sixty_seconds_and_its_captions_lie_within()
    {
        Assert.All(Lectures, pair =>
        {
            Assert.InRange(pair.Lecture.DurationMs, 20_000, 60_000);
            Assert.All(pair.Lecture.Transcripts.SelectMany(transcript => transcript.Cues), cue => Assert.InRange(cue.EndMs, cue.StartMs + 1, pair.Lecture.DurationMs));
        });
    }

    [Fact]
    public void Captions_come_in_three_languages()
    {
        Assert.True(Lectures.SelectMany(pair => pair.Lecture.Transcripts).Select(transcript => transcript.Language).Distinct().Count() >= 3);
    }

    [Fact]
    public void One_course_has_fixed_dates_and_something_due_tomorrow()
    {
        var course = Assert.Single(samples.All.Values, course => course.Schedule == ScheduleKind.Fixed);

        Assert.Contains(course.Items, item => item.Due == new DateTimeOffset(2026, 11, 25, 23, 59, 59, TimeSpan.Zero));
    }

    [Fact]
    public void One_course_is_of_the_old_platform()
    {
        var course = Assert.Single(samples.All.Values, course => course.Generation == CourseGeneration.Sessions);

        Assert.True(course is { Sessions.Count: > 1, Pages.Count: > 3 });
    }

    [Fact]
    public void All_of_them_take_at_most_fifteen_megabytes()
    {
        var size = new DirectoryInfo(samples.Root).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

        Assert.InRange(size, 1, 15_000_000);
    }
}
