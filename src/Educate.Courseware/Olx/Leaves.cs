using Educate.Courseware.Olx.Problems;

namespace Educate.Courseware.Olx;

/// <summary>Converts leaf blocks by their tag and books each as imported or named.</summary>
internal sealed class Leaves(OlxContent content, StaticFiles files)
{
    private readonly Readings _readings = new(content);
    private readonly Videos _videos = new(content, new VideoTranscripts(content, files));
    private readonly ProblemBlocks _problems = new(content);
    private readonly Polls _polls = new(content);
    private readonly PeerAssignments _peers = new(content);
    private readonly OtherBlocks _others = new(content);

    /// <summary>What the block becomes; null when it cannot be read, which is reported.</summary>
    public Piece? Read(OlxBlock block)
    {
        try
        {
            var piece = Convert(block);
            if (piece is not ItemPiece { Body: PlaceholderBody })
            {
                content.Report.Imported(block.Tag);
            }

            return piece;
        }
        catch (BrokenBlockException broken)
        {
            content.Report.Named(block.Tag, block.Path, broken.Message);
            return null;
        }
    }

    private Piece Convert(OlxBlock block) => block.Tag switch
    {
        "html" => _readings.Html(block),
        "pdf" => _readings.Pdf(block),
        "video" or "videoalpha" => _videos.Read(block),
        "problem" => _problems.Read(block),
        "poll" => _polls.Poll(block),
        "survey" => _polls.Survey(block),
        "discussion" => OtherBlocks.Discussion(block),
        "openassessment" => _peers.Read(block),
        "lti" or "lti_consumer" => _others.Tool(block),
        "edx_sga" or "staffgradedxblock" => _others.Assignment(block),
        _ => _others.Placeholder(block),
    };
}
