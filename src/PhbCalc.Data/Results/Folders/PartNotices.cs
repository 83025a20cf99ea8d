using System.Globalization;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Results;

/// <summary>Puts the notices of parts together: those about nobody once, those about a file as a whole only if all parts have them, and those about people in the order of the people.</summary>
internal static class PartNotices
{
    private static readonly FileColumns Columns = new([], ["person_id", "file", "row", "notice"]);

    internal static void Write(Stream stream, PartSet[] sets)
    {
        List<PartRows> open = [.. sets.Select(set => new PartRows(set.Open(NoticesFile.Name), set.Place(NoticesFile.Name)))];
        try
        {
            byte[] header = PartRows.Header(open);
            List<HashSet<Notice>> ofNobody = [];
            List<PartRows> ofPeople = [];
            foreach (PartRows part in open)
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
        finally
        {
            open.ForEach(rows => rows.Dispose());
        }
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
