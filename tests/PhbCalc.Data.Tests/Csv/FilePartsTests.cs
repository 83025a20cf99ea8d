using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>A large visits.csv is read in parts: nothing that it comes to, and nothing that is said of it, differs from reading it row by row.</summary>
public sealed class FilePartsTests
{
    private const string Header = "person_id,visit_id,card,service,days,start,end,carers,label";

    /// <summary>Cells as files have them: good ones, ones with quotes, separators and line ends in them, and faulty ones.</summary>
    private static readonly string[] Labels = ["", "Getting up", "\"Tea, then bed\"", "\"one\ntwo\"", "\"she says \"\"no\"\"\"", "\"\r\n\"", "5\" wide", "\"open", "é", "'=1", "\"a\"b"];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\n\n", "\n,,,,,,,,\n", "\r"];

    private static Gen<(string[] Rows, int PartLength)> Cases =>
        from oddity in Gen.Choose(0, 3)
        from rows in Gen.ListOf(Row(isOdd: oddity == 0))
        from length in Gen.Choose(1, 200)
        select (rows.ToArray(), length);

    [Law]
    public Property Parts_say_what_the_whole_file_says() => Law.Of(Cases, given =>
    {
        using TemporaryFolder folder = Folder([Header + "\n", .. given.Rows]);

        Assert.Equal(Told(folder, long.MaxValue / 4), Told(folder, given.PartLength));
    });

    [Fact]
    public void Rows_keep_their_numbers_and_their_order()
    {
        using TemporaryFolder folder = Folder([Header + "\r\n", .. Enumerable.Range(1, 500).Select(i => $"P00{(i % 2) + 1},v{i},agency,personal-care,Mon,08:00,09:00,{(i % 99) + 1},\"a\nb\"\r\n")]);

        Caseload whole = Read(folder, long.MaxValue / 4, []);
        Caseload inParts = Read(folder, 256, []);

        Assert.True(Parts(folder, 256) > 20);
        Assert.Equal(whole, inParts);
        Assert.Equal(501, inParts.RowOfVisit(0, 249));
        Assert.Equal("P001", inParts.Plans[0].PersonId);
        Assert.Equal("v500", inParts.Plans[0].Visits[249].Id);
    }

    [Fact]
    public void An_id_that_appears_twice_in_two_parts_is_told_once_at_its_row()
    {
        string[] rows = [.. Enumerable.Range(1, 300).Select(i => $"P001,v{i},agency,personal-care,Mon,08:00,09:00,1,\n")];
        rows[250] = rows[10];
        using TemporaryFolder folder = Folder([Header + "\n", .. rows]);

        Assert.Equal("visits.csv:252 visit_id: 'v11' appears twice; give each its own id", Told(folder, 512));
    }

    [Fact]
    public void A_fault_in_a_late_part_is_told_at_its_row()
    {
        string[] rows = [.. Enumerable.Range(1, 300).Select(i => $"P001,v{i},agency,personal-care,Mon,08:00,09:00,1,\n")];
        rows[280] = "P001,v281,agency,personal-care,Mon,8.5,09:00,1,\n";
        using TemporaryFolder folder = Folder([Header + "\n", .. rows]);

        Assert.StartsWith("visits.csv:282 start: '8.5'", Told(folder, 512), StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_and_each_row_can_be_a_part_but_no_piece_of_a_cell()
    {
        using TemporaryFolder folder = Folder([Header + "\n", .. Enumerable.Repeat("P001,v,agency,personal-care,Mon,08:00,09:00,1,\"one\ntwo\nthree\"\n", 50)]);

        Assert.Equal(1 + 50, Parts(folder, 1));
    }

    [Fact]
    public void A_short_file_and_one_without_rows_are_read_whole()
    {
        using TemporaryFolder folder = Folder([Header]);

        Assert.Equal(0, Parts(folder, 1));
        Assert.Equal(0, Parts(folder, 1000));
    }

    [Fact]
    public void Progress_ends_at_the_length_of_the_file()
    {
        using TemporaryFolder folder = Folder([Header + "\n", .. Enumerable.Range(1, 200).Select(i => $"P001,v{i},agency,personal-care,Mon,08:00,09:00,1,\n")]);
        List<ReadProgress> told = [];

        new CaseloadReader(new(FileSource.Folder(folder.Path), null, new Listener<ReadProgress>(told.Add)) { PartLength = 512 }).Read();

        ReadProgress[] ofVisits = [.. told.Where(one => one.File == "visits.csv")];
        long length = new FileInfo(folder.File("visits.csv")).Length;
        Assert.Equal(new ReadProgress("visits.csv", length, length), ofVisits[^1]);
        Assert.Equal(ofVisits.Select(one => one.BytesRead).Order(), ofVisits.Select(one => one.BytesRead));
    }

    [Fact]
    public void A_cache_of_cells_gives_back_what_it_was_given_and_nothing_else()
    {
        Utf8Cache<int> cache = new();
        string[] texts = [.. Enumerable.Range(0, 20_000).SelectMany(i => (string[])[$"{i}", $"v{i}", $"visit {i} of many", new string('é', i % 70) + i])];
        for (int i = 0; i < texts.Length; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes(texts[i]);
            if (!cache.TryGet(text, out int known))
            {
                cache.Add(text, i);
            }
            else
            {
                Assert.Equal(texts[i], texts[known]);
            }
        }

        int[] kept = [.. texts.Select(text => cache.TryGet(Encoding.UTF8.GetBytes(text), out int place) ? place : -1)];
        Assert.InRange(kept.Where(place => place >= 0).Distinct().Count(), 1000, 4096);
        Assert.All(Enumerable.Range(0, texts.Length).Where(i => kept[i] >= 0), i => Assert.Equal(texts[i], texts[kept[i]]));
    }

    private static Gen<string> Row(bool isOdd) =>
        from person in Gen.Elements("P001", "P002")
        from id in Gen.Choose(1, isOdd ? 20 : 1_000_000)
        from service in Gen.Elements(isOdd ? ["personal-care", "live-in", "other"] : (string[])["personal-care", "sleep-in"])
        from carers in Gen.Elements(isOdd ? ["1", "", "x", "2"] : (string[])["1", "2"])
        from label in Gen.Elements(isOdd ? Labels : Labels[..6])
        from end in Gen.Elements(isOdd ? LineEnds : LineEnds[..4])
        select $"{person},v{id},{(service == "sleep-in" ? "pa" : "agency")},{service},Mon,08:00,09:00,{carers},{label}{end}";

    private static TemporaryFolder Folder(string[] visits)
    {
        TemporaryFolder folder = new();
        foreach (string name in (string[])["people.csv", "rates.csv"])
        {
            using MemoryStream file = Files.Sound.Open(name)!;
            File.WriteAllBytes(folder.File(name), file.ToArray());
        }

        return folder.With("visits.csv", string.Concat(visits));
    }

    private static int Parts(TemporaryFolder folder, long length)
    {
        using FileStream file = File.OpenRead(folder.File("visits.csv"));
        return FileParts.Of(file, length)?.Count ?? 0;
    }

    /// <summary>Everything that a reader of the folder learns.</summary>
    private static string Told(TemporaryFolder folder, long partLength)
    {
        List<string> told = [];
        try
        {
            Caseload read = Read(folder, partLength, told);
            IEnumerable<string> visits = read.Plans.SelectMany((plan, person) => plan.Visits.Select((visit, i) => $"{read.RowOfVisit(person, i)} {plan.PersonId} {visit}"));
            return string.Join('\n', told.Order(StringComparer.Ordinal).Concat(read.Notices.Select(notice => notice.ToString())).Concat(visits));
        }
        catch (InvalidFilesException exception)
        {
            return exception.Report();
        }
    }

    private static Caseload Read(TemporaryFolder folder, long partLength, List<string> told)
    {
        ReadOptions options = new() { Notices = new Listener<Notice>(notice => told.Add(notice.ToString())) };
        return new CaseloadReader(new(FileSource.Folder(folder.Path), options, null) { PartLength = partLength }).Read();
    }

    private sealed class Listener<T>(Action<T> hear) : IProgress<T>
    {
        private readonly Lock gate = new();

        public void Report(T value)
        {
            lock (gate)
            {
                hear(value);
            }
        }
    }
}
