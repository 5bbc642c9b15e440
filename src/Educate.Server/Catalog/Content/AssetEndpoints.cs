using System.Globalization;
using Educate.Contracts;
using Educate.Courseware;
using Educate.Resources;
using Educate.Server.Data;
using Educate.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Educate.Server.Catalog;

/// <summary>Files, captions and pictures: bytes outside the envelope.</summary>
public sealed class AssetEndpoints(EducateDb db, AssetFiles files, SignedLinks links, Catalogue catalogue, Videos videos) : Endpoints
{
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string ForAnHour = "public, max-age=3600";

    /// <summary>A file of a course. The link's signature is the right to it; an unsigned or expired one is refused with 403.</summary>
    /// <param name="assetId">The file.</param>
    /// <param name="name">The file's name; for people and programs that save it.</param>
    /// <param name="expires">Until when the link works, in seconds since the epoch.</param>
    /// <param name="hmac">The signature.</param>
    /// <param name="cancel">Ends the work.</param>
    [Plain("GET", "/api/assetFiles/{assetId}/{name}"), Allow<Anyone>]
    public async ValueTask<PlainReply> File(string assetId, string name, long? expires = null, string? hmac = null, CancellationToken cancel = default)
    {
        _ = name;
        if (expires is not { } until || hmac is null || !links.AllowsAsset(assetId, until, hmac))
        {
            throw Refusal.Forbidden("This link has expired or was changed. Open the page that it came from again.", "linkExpired");
        }

        var id = new Id<Asset>(assetId);
        var row = await db.Set<AssetRow>().SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw Refusal.NotFound();
        return Bytes(row).With("Cache-Control", "private, max-age=86400");
    }

    /// <summary>Captions as SRT, WebVTT or plain text. The link's signature is the right to them.</summary>
    /// <param name="id">The captions.</param>
    /// <param name="expiry">Until when the link works, in milliseconds since the epoch.</param>
    /// <param name="hmac">The signature.</param>
    /// <param name="fileExtension"><c>srt</c>, <c>vtt</c> or <c>txt</c>.</param>
    /// <param name="cancel">Ends the work.</param>
    [Plain("GET", "/api/subtitleAssetProxy.v1/{id}"), Allow<Anyone>]
    public async ValueTask<PlainReply> Captions(
        string id, long? expiry = null, string? hmac = null, string fileExtension = "srt", CancellationToken cancel = default)
    {
        if (expiry is not { } until || hmac is null || !links.AllowsCaptions(id, until, hmac))
        {
            throw Refusal.Forbidden("This link has expired or was changed. Ask for the video again to get a new one.", "linkExpired");
        }

        var json = await db.Set<CaptionRow>().Where(c => c.Id == id).Select(c => c.Cues).SingleOrDefaultAsync(cancel) ?? throw Refusal.NotFound();
        var cues = Videos.Cues(json);
        return fileExtension switch
        {
            "srt" => PlainReply.Text(Subtitles.ToSrt(cues), "application/x-subrip; charset=utf-8"),
            "vtt" => PlainReply.Text(Subtitles.ToVtt(cues), "text/vtt; charset=utf-8"),
            "txt" => PlainReply.Text(Subtitles.ToText(cues), "text/plain; charset=utf-8"),
            _ => throw Refusal.Invalid("The fileExtension is srt, vtt or txt."),
        };
    }

    /// <summary>A video with its captions in the older form. Refused as <c>notFound</c> when no published course shows it.</summary>
    /// <param name="videoId">The video.</param>
    /// <param name="cancel">Ends the work.</param>
    [Plain("GET", "/api/opencourse.v1/video/{videoId}"), Allow<SignedIn>]
    public async ValueTask<OpenCourseVideo> Video(string videoId, CancellationToken cancel) =>
        await videos.FindAsync(new Id<OnDemandVideo>(AssetRows.WithoutVersion(videoId)), cancel) is { } video
            ? videos.WireOld(video, Origins.Of(Request.HttpContext))
            : throw Refusal.NotFound();

    /// <summary>The picture of a course: the one it came with, or one that is drawn for it.</summary>
    /// <param name="courseId">The course.</param>
    /// <param name="v">The file; with it a browser keeps the picture for good.</param>
    /// <param name="cancel">Ends the work.</param>
    [Plain("GET", "/api/courseImages/{courseId}"), Allow<Anyone>]
    public async ValueTask<PlainReply> CourseImage(string courseId, string? v = null, CancellationToken cancel = default)
    {
        var entry = catalogue.Current.Find(new Id<Course>(courseId)) is { IsPublic: true } found ? found : throw Refusal.NotFound();
        return entry.ImageAssetId is { } asset && await ImageAsync(asset, cancel) is { } image
            ? image.With("Cache-Control", Keep(asset, v))
            : PlainReply.Text(CourseImages.Draw(entry.Id), "image/svg+xml").With("Cache-Control", ForAnHour).With("Content-Security-Policy", Sandbox);
    }

    /// <summary>The logo of a partner.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="v">The file; with it a browser keeps the picture for good.</param>
    /// <param name="cancel">Ends the work.</param>
    [Plain("GET", "/api/partnerLogos/{partnerId}"), Allow<Anyone>]
    public async ValueTask<PlainReply> PartnerLogo(string partnerId, string? v = null, CancellationToken cancel = default)
    {
        var number = NumberOf<Partner>(partnerId);
        var logo = await db.Set<PartnerRow>().Where(p => p.Id == number).Select(p => p.LogoAssetId).SingleOrDefaultAsync(cancel);
        return (logo is { } asset ? await ImageAsync(asset, cancel) : null)?.With("Cache-Control", Keep(logo, v)) ?? throw Refusal.NotFound();
    }

    /// <summary>The portrait of an instructor.</summary>
    /// <param name="instructorId">The instructor.</param>
    /// <param name="v">The file; with it a browser keeps the picture for good.</param>
    /// <param name="cancel">Ends the work.</param>
    [Plain("GET", "/api/instructorPhotos/{instructorId}"), Allow<Anyone>]
    public async ValueTask<PlainReply> InstructorPhoto(string instructorId, string? v = null, CancellationToken cancel = default)
    {
        var number = NumberOf<Instructor>(instructorId);
        var photo = await db.Set<InstructorRow>().Where(i => i.Id == number).Select(i => i.PhotoAssetId).SingleOrDefaultAsync(cancel);
        return (photo is { } asset ? await ImageAsync(asset, cancel) : null)?.With("Cache-Control", Keep(photo, v)) ?? throw Refusal.NotFound();
    }

    /// <summary>Nothing that a course brought may run or reach further, whatever it says it is.</summary>
    private const string Sandbox = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src 'self'; sandbox";

    private static string Keep(Id<Asset>? asset, string? named) => asset?.Text == named ? ForGood : ForAnHour;

    private async ValueTask<PlainReply?> ImageAsync(Id<Asset> id, CancellationToken cancel)
    {
        var row = await db.Set<AssetRow>().SingleOrDefaultAsync(a => a.Id == id, cancel);
        return row is not null && row.MediaType.StartsWith("image/", StringComparison.Ordinal) && files.Has(row.Sha256) ? Bytes(row) : null;
    }

    private PlainReply Bytes(AssetRow row)
    {
        if (!files.Has(row.Sha256))
        {
            throw Refusal.NotFound("The file is not in the asset folder any more. Import the course again to bring it back.", "fileMissing");
        }

        var isShown = AssetTypes.Of(row.MediaType) is "image" or "audio" or "video" or "pdf" || row.MediaType is "text/plain" or "text/vtt";
        return PlainReply.File(files.PathOf(row.Sha256), row.MediaType, row.Sha256, isShown ? null : row.Name).With("Content-Security-Policy", Sandbox);
    }

    private static Id<T> NumberOf<T>(string text)
        where T : class => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? new Id<T>(text) : throw Refusal.NotFound();
}
