namespace Educate.Bench;

/// <summary>Measures servers in turn, slice by slice, so that whatever else the machine does strikes all of them alike.</summary>
internal static class Comparison
{
    /// <summary>The median figures of each contender, in their order, and their rates by round.</summary>
    public static IReadOnlyList<Figure> Measure(BenchSettings settings, int connections, params IReadOnlyList<Contender> contenders)
    {
        var open = contenders.Select(one => Enumerable.Range(0, connections).Select(_ => new Connection(one.Host.Address)).ToList()).ToList();
        var slices = contenders.Select(_ => new List<Slice>()).ToList();
        try
        {
            for (var i = 0; i < contenders.Count; i++)
            {
                AskEverythingOnce(contenders[i], open[i][0]);
                Slice.Run(contenders[i], open[i], settings.WarmUp, 0);
            }

            for (var round = 1; round <= settings.Rounds; round++)
            {
                for (var i = 0; i < contenders.Count; i++)
                {
                    slices[i].Add(Slice.Run(contenders[i], open[i], settings.Slice, round * 1000));
                }
            }
        }
        finally
        {
            open.ForEach(group => group.ForEach(connection => connection.Dispose()));
        }

        return [.. contenders.Select((contender, i) => Figure.Of(contender.Name, slices[i]))];
    }

    private static void AskEverythingOnce(Contender contender, Connection connection)
    {
        foreach (var request in contender.Requests)
        {
            var status = connection.Exchange(request);
            if (status != contender.Status)
            {
                throw new InvalidOperationException(
                    $"{contender.Name}: the status was {status} instead of {contender.Status}: {System.Text.Encoding.UTF8.GetString(connection.Body)}");
            }
        }
    }
}
