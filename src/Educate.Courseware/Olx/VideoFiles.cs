namespace Educate.Courseware.Olx;

/// <summary>Collects the files of one video; the first of its kind wins.</summary>
internal sealed class VideoFiles
{
    private readonly SortedDictionary<string, VideoSource> _sources = new(Comparer<string>.Create((left, right) => string.CompareOrdinal(right, left)));

    public string? HlsUrl { get; set; }

    public string? YouTubeId { get; set; }

    /// <summary>By resolution, best first.</summary>
    public IReadOnlyList<VideoSource> Sources => _sources.Values.ToList();

    public bool IsEmpty => _sources.Count == 0 && HlsUrl is null && YouTubeId is null;

    /// <summary>True when the address is known already.</summary>
    public bool Has(string url) => HlsUrl == url || _sources.Values.Any(source => source.Mp4Url == url || source.WebMUrl == url);

    public void AddMp4(string resolution, string? url)
    {
        if (url is not null)
        {
            var known = Known(resolution);
            _sources[resolution] = known with { Mp4Url = known.Mp4Url ?? url };
        }
    }

    public void AddWebM(string resolution, string? url)
    {
        if (url is not null)
        {
            var known = Known(resolution);
            _sources[resolution] = known with { WebMUrl = known.WebMUrl ?? url };
        }
    }

    private VideoSource Known(string resolution) => _sources.GetValueOrDefault(resolution) ?? new VideoSource(resolution, null, null);
}
