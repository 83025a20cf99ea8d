using System.Globalization;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Results;

/// <summary>Puts the notices of parts together: those about no person once, those about a file as a whole only if all parts have them, and those about people in the order of the people.</summary>
internal static class PartNotices
{
    private static readonly FileColumns Columns = new([], ["person_id", "file", "row", "notice"]);

    /// <summary>Writes the notices of all parts.</summary>
    /// <param name="stream">Where they go.</param>
    /// <param name="parts">The file of each part, at its start.</param>
    internal static void Write(Stream stream, List<PartRows> parts)
    {
        byte[] header = PartRows.Header(parts);
        List<HashSet<Notice>> ofNobody = [];
        List<PartRows> ofPeople = [];
        foreach (PartRows part in parts)
        {
            using MemoryStream own = new();
            own.Write(header);
            bool isMore;
            while ((isMore = part.NextRow()) && part.Id.Length == 0)
            {
                own.Write(part.Row);
            }

            own.Position = 0;
            ofNobody.Add([.. Read(own)]);
            if (isMore)
            {
                ofPeople.Add(part);
            }
        }

        Notice[] kept = [.. ofNobody.SelectMany(own => own).Distinct().Where(notice => notice.Row is not null || notice.File is null || ofNobody.TrueForAll(own => own.Contains(notice)))];
        stream.Write(header.AsSpan().StartsWith("\uFEFF"u8) ? "\uFEFF"u8 : []);
        NoticesFile.Write(stream, NoticesFile.InOrder(kept, []));
        PartRows.WriteStarted(stream, ofPeople);
    }

    private static IEnumerable<Notice> Read(MemoryStream stream)
    {
        FileFaults faults = new(NoticesFile.Name);
        using CsvTable table = new(stream, Columns, faults, ReadOptions.Default);
        while (table.Next())
        {
            yield return new(table.Text(3) ?? string.Empty) { File = table.Text(1), Row = table.Text(2) is { } row ? int.Parse(row, CultureInfo.InvariantCulture) : null };
        }
    }
}
