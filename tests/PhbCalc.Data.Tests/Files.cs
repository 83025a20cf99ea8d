using System.Text;

namespace PhbCalc.Data.Tests;

/// <summary>The files of a small sound caseload in memory, and what reading them comes to when some are changed.</summary>
internal sealed class Files
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private Files()
    {
    }

    /// <summary>Two people, an hourly and a weekly service; no other file.</summary>
    internal static Files Sound => new Files()
        .With("people.csv", "person_id,start", "P001,2026-04-01", "P002,2026-04-06")
        .With("rates.csv",
            "card,service,unit,band,days,from_time,to_time,rate,valid_from",
            "agency,personal-care,hour,any,Mon-Sun,00:00,24:00,24.00,2020-01-01",
            "agency,live-in,week,any,,,,1400.00,2020-01-01",
            "pa,sleep-in,night,any,Mon-Sun,,,80.00,2020-01-01");

    internal static Files None => new();

    /// <summary>The bytes of a file, as text.</summary>
    internal static byte[] Utf8(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    internal static MemoryStream Stream(params string[] lines) => new(Utf8(lines));

    internal Files With(string name, params string[] lines) => With(name, Utf8(lines));

    internal Files With(string name, byte[] bytes)
    {
        files[name] = bytes;
        return this;
    }

    internal Files Without(string name)
    {
        files.Remove(name);
        return this;
    }

    internal Caseload Read(ReadOptions? options = null, IProgress<ReadProgress>? progress = null) => CaseloadFolder.Read(Open, options, progress);

    /// <summary>The one visit of a caseload that has these files and this row in visits.csv.</summary>
    internal BottomUp.Visit Visit(string columns, string row) => Assert.Single(Assert.Single(With("visits.csv", columns, row).Read().Plans, plan => plan.Visits.Count > 0).Visits);

    internal InvalidFilesException Refused(ReadOptions? options = null) => Assert.Throws<InvalidFilesException>(() => Read(options));

    /// <summary>The faults, one a line.</summary>
    internal string Faults(ReadOptions? options = null) => Refused(options).Report();

    /// <summary>Opens a file; null if it is not there.</summary>
    internal MemoryStream? Open(string name) => files.TryGetValue(name, out byte[]? bytes) ? new(bytes) : null;
}
