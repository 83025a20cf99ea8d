using System.Globalization;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads actual.csv: the actual cost of each person's care in the year, in pounds.</summary>
/// <remarks>Rule: spec 9, Comparing models. It may leave people out: accuracy is measured over those in it.</remarks>
public static class ActualFile
{
    /// <summary>The name of the file in a folder: <c>actual.csv</c>.</summary>
    public const string Name = "actual.csv";

    internal static ColumnList Columns { get; } = new();

    internal static Column<string> PersonId { get; } = Columns.Required("person_id", Cell.Text);

    internal static Column<Money> Cost { get; } = Columns.Required("cost", Cell.Money);

    /// <summary>Reads the costs in pounds a year, in the order of the file, each person once. It does not check whether the people exist.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>actual.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Money>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        Columns.ReadAlone(stream, fileName, options, table => ActualRows.Read(table, PersonColumn.OfAnybody())).InOrder();
}

/// <summary>The rows of actual.csv: the actual cost of care of each person.</summary>
/// <param name="people">The people that they are about.</param>
internal sealed class ActualRows(PersonColumn people)
{
    private readonly List<(int Row, Money Cost)> byPerson = [];

    /// <summary>The cost of a person's care; null if it is not in the file.</summary>
    internal Money? this[int person] => person < byPerson.Count && byPerson[person].Row > 0 ? byPerson[person].Cost : null;

    internal static ActualRows Read(CsvTable table, PersonColumn people)
    {
        ActualRows rows = new(people);
        while (table.Next())
        {
            rows.Add(table);
        }

        return rows;
    }

    /// <summary>The costs of all people, in the order of the file, if there are no faults.</summary>
    internal ValueList<PersonRow<Money>> InOrder() => byPerson
        .Select((actual, person) => (actual, person))
        .OrderBy(one => one.actual.Row)
        .Select(one => new PersonRow<Money>(people.Id(one.person), one.actual.Row, one.actual.Cost))
        .ToValueList();

    private void Add(CsvTable row)
    {
        int person = people.Find(row, ActualFile.PersonId.Index);
        Money cost = ActualFile.Cost.In(row);
        if (ActualFaults.InCost(cost) is { } fault && ActualFile.Cost.Wants(row))
        {
            ActualFile.Cost.Refuse(row, fault);
        }

        if (person < 0)
        {
            return;
        }

        while (byPerson.Count <= person)
        {
            byPerson.Add(default);
        }

        if (byPerson[person].Row == 0)
        {
            byPerson[person] = (row.Row, cost);
        }
        else if (ActualFile.PersonId.Wants(row))
        {
            ActualFile.PersonId.Refuse(row, ActualFaults.PersonTwice(people.Id(person), byPerson[person].Row));
        }
    }
}

/// <summary>What can be wrong with actual.csv, beyond what is wrong with one cell.</summary>
internal static class ActualFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static Fault PersonTwice(string id, int firstRow) =>
        new("person_id", string.Create(CultureInfo.InvariantCulture, $"is in row {firstRow} too"), "give each person one row, with what all of the year's care cost") { Value = id };

    /// <summary>A cost that is out of range; null if it is not.</summary>
    internal static Fault? InCost(Money cost) => !FaultList.IsOutside(cost.Pounds, TooMuch) ? null
        : new("cost", "is out of range", string.Create(CultureInfo.InvariantCulture, $"write a number from 0 to under {TooMuch:#,##0} with at most six decimals"))
        {
            Value = cost.ToString(),
        };
}
