using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Some people of the sample caseload, with what somebody did to their files.</summary>
internal sealed partial record HarmedCaseload(int People, int First, ValueList<(string File, int Row, int Cell, int Harm)> Harmed, string Without, bool IsUk, int Length)
{
    private static readonly string[] OfPeople = ["people.csv", "visits.csv", "items.csv", "absences.csv", "needs.csv", "team.csv", "oncosts.csv"];

    private static readonly string[] OfBudgets = ["funding.csv", "holding.csv", "contributions.csv", "payments.csv", "versions.csv"];

    /// <summary>What somebody may have done to a file.</summary>
    private static readonly Func<string, int, string>[] Harms =
    [
        (row, _) => row,
        (row, at) => Cell(row, at, _ => "x?"),
        (row, at) => Cell(row, at, _ => string.Empty),
        (row, at) => Cell(row, at, cell => $"\"{cell}\""),
        (row, at) => Cell(row, at, cell => $"\"{cell}\n\""),
        (row, at) => Cell(row, at, cell => $"  {cell} "),
        (row, _) => $"{row}\n\n{row}",
        (row, _) => $"{row}\n,,,\n",
        (row, _) => $"{row}\r\n",
        (row, _) => $"{row}\r",
        (row, _) => $"P0{row}",
        (row, _) => $"P999{row}",
        (row, _) => $"Total{row}",
        (row, _) => $"É{row}",
        (row, _) => $"{row},,,,,stray",
        (row, _) => row.Replace("2026-", "2027-", StringComparison.Ordinal),
    ];

    /// <summary>What each file about budgets says of a person, by the number of the person among those in the folder.</summary>
    private static readonly (string Name, string Header, Func<string, int, string[]> RowsOf)[] Budgets =
    [
        ("funding.csv", "person_id,funder,share,on,reason", (id, i) => (i % 4) switch { 0 => [], 1 => [$"{id},NHS,1,,"], 2 => [$"{id},NHS,2/3,,panel", $"{id},local authority,1/3,,panel"], _ => [$"{id},NHS,50%,,section 117", $"{id},local authority,50%,,section 117", $"{id},NHS,1,{(i % 8 == 3 ? "item:I01" : "category:equipment")},"] }),
        ("holding.csv", "person_id,held,holder,on", (id, i) => (i % 3) switch { 0 => [$"{id},direct-payment,,"], 1 => [], _ => [$"{id},third-party,Anytown Trust,", $"{id},direct-payment,,{(i % 6 == 2 ? "visit:V01" : "category:equipment")}"] }),
        ("contributions.csv", "person_id,amount,unit,from,to", (id, i) => i % 5 == 2 ? [$"{id},20.00,week,2026-04-01,2026-09-30", $"{id},22.50,week,2026-10-01,"] : []),
        ("payments.csv", "person_id,date,amount,funder,holder", (id, i) => i % 3 != 0 ? [] : i % 4 < 2 ? [$"{id},2026-04-01,1200.00,,", $"{id},2026-05-12,300.00,,"] : [$"{id},2026-04-01,1200.00,NHS,", $"{id},2026-05-12,300.00,local authority,"]),
        ("versions.csv", "person_id,from,stage,to,amount", (id, i) => (i % 6) switch { 1 => [$"{id},2026-04-01,agreed,2027-03-31,16512.00", $"{id},2026-08-03,review,,"], 3 => [$"{id},2026-07-01,agreed,,"], _ => [] }),
    ];

    internal static Gen<HarmedCaseload> Cases => Of(hasBudgets: false);

    /// <summary>Those with files about who pays and what is paid.</summary>
    internal static Gen<HarmedCaseload> CasesOfBudgets => Of(hasBudgets: true);

    /// <summary>All of the sample, as it is.</summary>
    internal static HarmedCaseload Sound => new(42, 1, [], "none", IsUk: false, 0);

    private static Gen<HarmedCaseload> Of(bool hasBudgets) =>
        from people in Gen.Choose(5, 30)
        from first in Gen.Choose(1, 30)
        from harms in Gen.ListOf(from file in Gen.Elements(hasBudgets ? [.. OfPeople, .. OfBudgets, .. OfBudgets] : OfPeople) from row in Gen.Choose(0, 200) from cell in Gen.Choose(0, 9) from harm in Gen.Choose(0, Harms.Length - 1) select (file, row, cell, harm))
        from harmed in Gen.Choose(0, 2)
        from without in Gen.Elements([.. OfPeople[1..], "rates.csv", "none", "none", "none"])
        from isUk in Gen.Choose(0, 3)
        from length in Gen.Choose(100, 600)
        select new HarmedCaseload(people, first, [.. harms.Take(harmed)], without, isUk == 0, length) { HasBudgets = hasBudgets };

    /// <summary>Whether there are files about who pays and what is paid.</summary>
    internal bool HasBudgets { get; init; }

    internal ReadOptions Options => new() { Dates = IsUk ? DateForm.Uk : DateForm.Iso };

    internal TemporaryFolder Folder()
    {
        TemporaryFolder folder = new();
        foreach (string path in Directory.EnumerateFiles(Repository.File("samples", "caseload"), "*.csv").Where(path => Path.GetFileName(path) != Without))
        {
            string name = Path.GetFileName(path);
            string[] rows = File.ReadAllLines(path);
            string[] own = [.. rows[1..].Where(IsOfOne)];
            string[] kept = OfPeople.Contains(name) ? [rows[0], .. Harm(name, own)] : rows;
            Write(folder, name, kept);
        }

        if (HasBudgets)
        {
            string[] ids = [.. File.ReadAllLines(Repository.File("samples", "caseload", "people.csv"))[1..].Where(IsOfOne).Select(row => row[..4])];
            foreach ((string name, string header, Func<string, int, string[]> rowsOf) in Budgets)
            {
                Write(folder, name, [header, .. Harm(name, [.. ids.SelectMany(rowsOf)])]);
            }
        }

        return folder;
    }

    private bool IsOfOne(string row) => row.Length > 3 && int.TryParse(row[1..4], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= First && number < First + People;

    private IEnumerable<string> Harm(string name, string[] own) => own.Select((row, i) => Harmed.Where(harm => harm.File == name && harm.Row % own.Length == i).Aggregate(row, (sound, harm) => Harms[harm.Harm](sound, harm.Cell)));

    private void Write(TemporaryFolder folder, string name, string[] rows) => folder.With(name, string.Join('\n', rows.Select(row => IsUk ? IsoDate().Replace(row, "${day}/${month}/${year}") : row)));

    private static string Cell(string row, int at, Func<string, string> change)
    {
        string[] cells = row.Split(',');
        cells[at % cells.Length] = change(cells[at % cells.Length]);
        return string.Join(',', cells);
    }

    [GeneratedRegex(@"(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsoDate();
}
