using System.Diagnostics;

namespace Educate.Bench;

/// <summary>What one server did in one slice of time.</summary>
internal sealed record Slice(double PerSecond, double CpuMicroseconds, double P50, double P99)
{
    /// <summary>Sends requests over all connections at once until the time is over.</summary>
    /// <exception cref="InvalidOperationException">A reply had another status than the expected one.</exception>
    public static Slice Run(Contender contender, IReadOnlyList<Connection> connections, TimeSpan length, int seed)
    {
        var times = new List<int>[connections.Count];
        Exception? fault = null;
        var cpu = contender.Host.Cpu;
        var began = Stopwatch.GetTimestamp();
        var threads = connections.Select((connection, index) => new Thread(() =>
        {
            try
            {
                times[index] = Work(contender, connection, index, began, length, new Random(seed + index));
            }
            catch (Exception one) when (one is IOException or InvalidOperationException or System.Net.Sockets.SocketException)
            {
                fault = one;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var elapsed = Stopwatch.GetElapsedTime(began);
        if (fault is not null)
        {
            throw new InvalidOperationException($"{contender.Name}: {fault.Message}", fault);
        }

        var all = times.SelectMany(one => one).Order().ToArray();
        return new Slice(
            all.Length / elapsed.TotalSeconds,
            (contender.Host.Cpu - cpu).TotalMicroseconds / all.Length,
            all[all.Length / 2] / 1000.0,
            all[all.Length * 99 / 100] / 1000.0);
    }

    private static List<int> Work(Contender contender, Connection connection, int index, long began, TimeSpan length, Random random)
    {
        var times = new List<int>(64 << 10);
        while (Stopwatch.GetElapsedTime(began) < length)
        {
            var request = contender.Choose(index, random);
            var sent = Stopwatch.GetTimestamp();
            var status = connection.Exchange(request);
            times.Add((int)Stopwatch.GetElapsedTime(sent).TotalMicroseconds);
            if (status != contender.Status)
            {
                throw new InvalidOperationException($"the status was {status} instead of {contender.Status}.");
            }
        }

        return times;
    }
}
