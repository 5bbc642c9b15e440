using System.Text;

namespace Educate.Courseware.Tests;

public sealed class CatalogueCsvTests
{
    private static Task<CatalogueList> ReadAsync(string csv) =>
        CatalogueCsv.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(csv)), Temporary.Limits, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Columns_are_found_by_header_with_quotes_line_ends_and_a_byte_order_mark()
    {
        var list = await ReadAsync("\uFEFFcourse_title,domain,sub_domain,level,price,url\r\n\"Sea, \"\"salt\"\" and sky\",Science,Oceans,Beginner,,https://x.example/learn/sea-salt/?a=1\r\n\r\nTides\n");

        Assert.Equal(
            [new CatalogueEntry(2, "Sea, \"salt\" and sky", "sea-salt", new CourseSubject("Science", "Oceans"), "beginner"), new CatalogueEntry(4, "Tides", "tides", null, null)],
            list.Entries);
        Assert.Empty(list.Errors);
    }

    [Fact]
    public async Task Faulty_rows_are_reported_with_their_lines_and_the_others_stand()
    {
        var list = await ReadAsync("title,slug,subject\n,one,A\nTwo,two,A\nFour,two,A\n\"Fi\nve\",five,A\nÉté à la mer,,B\n\"Open,three,A\nSix,six,\n");

        Assert.Equal([(3, "two"), (5, "five"), (7, "ete-a-la-mer"), (9, "six")], list.Entries.Select(entry => (entry.Line, entry.Slug)));
        Assert.Equal([2, 4, 8], list.Errors.Select(error => error.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,slug\nx,y\n")]
    public async Task A_list_without_a_title_column_is_refused(string csv)
    {
        await Assert.ThrowsAsync<PackageRefusedException>(() => ReadAsync(csv));
    }

    [Fact]
    public async Task The_real_list_is_read_whole()
    {
        await using var csv = File.OpenRead(RealPackages.Find("catalog/coursera_courses.csv"));
        var list = await CatalogueCsv.ReadAsync(csv, Temporary.Limits, TestContext.Current.CancellationToken);

        Assert.Empty(list.Errors);
        Assert.Equal(1525, list.Entries.Count);
        Assert.Equal((11, 44), (list.Entries.Select(entry => entry.Subject!.Domain).Distinct().Count(), list.Entries.Select(entry => entry.Subject!.Subdomain).Distinct().Count()));
        Assert.Equal(908, list.Entries.Count(entry => entry.Level == "beginner"));
        Assert.Equal(125, list.Entries.Max(entry => entry.Title.Length));
    }
}
