using Educate.Contracts;
using Educate.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Educate.Server.Learning;

/// <summary>Where a learner is in a video, and which parts of it they watched.</summary>
public sealed class VideoProgressRow : ILearnerOwned
{
    public required UserId UserId { get; init; }
    public required Id<Course> CourseId { get; init; }
    public required Id<OnDemandVideo> VideoId { get; init; }

    /// <summary>Where to go on, in milliseconds.</summary>
    public long ViewedUpTo { get; set; }

    /// <summary>The parts that were watched, as <see cref="Rules.WatchedRanges"/> writes them.</summary>
    public string Watched { get; set; } = "";

    internal sealed class Table : IEntityTypeConfiguration<VideoProgressRow>
    {
        public void Configure(EntityTypeBuilder<VideoProgressRow> builder) =>
            builder.ToTable("video_progress").HasKey(v => new { v.UserId, v.CourseId, v.VideoId });
    }
}
