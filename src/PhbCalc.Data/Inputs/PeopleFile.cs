using System.Text.Json.Serialization;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads people.csv: the people with budgets, and the dates.</summary>
/// <remarks>Rule: spec 8, people.csv.</remarks>
public static class PeopleFile
{
    /// <summary>The name of the file in a folder: <c>people.csv</c>.</summary>
    public const string Name = "people.csv";

    internal static ColumnList Columns { get; } = new() { HasGroups = true };

    internal static Column<string> PersonId { get; } = Columns.Required("person_id", Cell.Text);

    private static readonly Column<LocalDate> Start = Columns.Required("start", Cell.Date);
    private static readonly Column<LocalDate?> End = Columns.Optional("end", Cell.DateOrBlank);
    private static readonly Column<Holding> Held = Columns.Optional("held", Cell.WordOr(HoldingWords.All, Holding.Notional));

    internal static Column<Money?> Floor { get; } = Columns.Optional("floor", Cell.MoneyOrBlank);

    internal static Column<Money?> Cap { get; } = Columns.Optional("cap", Cell.MoneyOrBlank);

    private static readonly Column<decimal?> RespiteWeeks = Columns.Optional("respite_weeks", Cell.NumberOrBlank);
    private static readonly Column<decimal?> Points = Columns.Optional("points", Cell.NumberOrBlank);
    private static readonly Column<string?> Level = Columns.Optional("level", Cell.TextOrBlank);
    private static readonly Column<string?> Holder = Columns.Optional("holder", Cell.TextOrBlank);
    private static readonly Column<LocalDate?> Reviewed = Columns.Optional("reviewed", Cell.DateOrBlank);
    private static readonly Column<TeamPlace?> Team = Columns.Optional("team", Cell.WordOrBlank(HoldingWords.TeamPlaces));
    private static readonly Column<string?> Package = Columns.Optional("package", Cell.TextOrBlank);

    /// <summary>Reads the people, in ordinal order of their ids, with floors and caps in pounds a year.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>people.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<Person> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        People people = Columns.ReadAlone(stream, fileName, options, People.Read);
        return people.InOrder().Select(number => people[number]!).ToValueList();
    }

    /// <summary>The person that a row is about; null if it is faulty.</summary>
    /// <param name="row">The row.</param>
    /// <param name="id">The id of the person, as in the row.</param>
    internal static Person? Made(CsvTable row, string id) =>
        row.TryMake(own => new Person(id, Start.In(own), End.In(own), Held.In(own), Floor.In(own), Cap.In(own), GroupsIn(own), RespiteWeeks.In(own) ?? 0m, Points.In(own), Level.In(own), Holder.In(own), Reviewed.In(own), Team.In(own), Package.In(own)), out Person? person) ? person : null;

    private static ValueList<PersonGroup> GroupsIn(CsvTable row)
    {
        if (row.Groups.Length == 0)
        {
            return [];
        }

        List<PersonGroup> groups = new(row.Groups.Length);
        foreach ((string name, int position) in row.Groups)
        {
            if (row.TextAt(position) is { } value)
            {
                groups.Add(new(name, value));
            }
        }

        return groups.ToValueList();
    }
}

/// <summary>The rows of people.csv.</summary>
internal sealed class People
{
    private readonly List<Person?> persons = [];
    private readonly List<int> rows = [];

    internal IdIndex Index { get; } = new();

    /// <summary>Whether a person who is not here is in no row of the file: false if rows are lost.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>The person with a number; null if the row is faulty.</summary>
    internal Person? this[int number] => persons[number];

    internal int Row(int number) => rows[number];

    /// <summary>All people with a sound row.</summary>
    internal IEnumerable<Person> Sound => persons.OfType<Person>();

    /// <summary>Reports people whose package is none.</summary>
    /// <param name="faults">The faults of the file.</param>
    /// <param name="packages">The packages.</param>
    internal void RefusePackages(FileFaults faults, Packages packages)
    {
        for (int number = 0; number < persons.Count; number++)
        {
            if (persons[number] is { } person && packages.FaultOf(person) is { } fault)
            {
                faults.Add(rows[number], PeopleFile.Columns.All.IndexOf(fault.Field), fault.Field, fault);
            }
        }
    }

    /// <summary>The numbers of the people in ordinal order of their ids.</summary>
    internal int[] InOrder()
    {
        string[] ids = [.. Index.Ids];
        int[] numbers = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(ids, numbers, StringComparer.Ordinal);
        return numbers;
    }

    /// <summary>Reports floors and caps within which no envelope can be shared.</summary>
    /// <param name="faults">The faults of the file.</param>
    internal void RefuseBounds(FileFaults faults)
    {
        for (int number = 0; number < persons.Count; number++)
        {
            foreach (Fault fault in persons[number] is { } person ? EnvelopeFaults.InBounds(person.Id, person.Floor ?? Money.Zero, person.Cap) ?? [] : [])
            {
                faults.Add(rows[number], PeopleFile.Columns.All.IndexOf(fault.Field), fault.Field, fault);
            }
        }
    }

    internal static People Read(CsvTable table)
    {
        People people = new();
        while (table.Next())
        {
            people.Add(table);
        }

        people.IsWhole = table.IsWhole;
        return people;
    }

    private void Add(CsvTable row)
    {
        ReadOnlySpan<byte> id = row.Id(PeopleFile.PersonId.Index);
        int known = id.IsEmpty ? -1 : Index.Find(id);
        if (known >= 0 && PeopleFile.PersonId.Wants(row))
        {
            PeopleFile.PersonId.Refuse(row, CaseloadFaults.PersonTwice(Index.Ids[known], rows[known]));
        }

        bool isNew = !id.IsEmpty && known < 0;
        int number = isNew ? Index.FindOrAdd(id) : -1;
        Person? person = PeopleFile.Made(row, isNew ? Index.Ids[number] : PeopleFile.PersonId.In(row));
        if (isNew)
        {
            persons.Add(person);
            rows.Add(row.Row);
        }
    }
}

/// <summary>A person with a budget: a row of people.csv.</summary>
/// <remarks>This type is immutable. Rule: spec 8, people.csv.</remarks>
public sealed record Person
{
    /// <summary>Makes a person.</summary>
    /// <param name="id">The id, unique in the caseload.</param>
    /// <param name="start">The first day of the budget.</param>
    /// <param name="end">The last day of the budget; null (the default) if it has no end.</param>
    /// <param name="held">How the budget is held; notionally by default.</param>
    /// <param name="floor">
    /// The least that the person may get, in pounds a year, from £0.00 to under £1,000,000,000,000, with at most six decimals; null (the default) for no floor.
    /// </param>
    /// <param name="cap">The most that the person may get, in pounds a year, at least the floor; null (the default) for no cap.</param>
    /// <param name="groups">The groups that the person belongs to, in the order of their columns; none by default.</param>
    /// <param name="respiteWeeks">How many weeks of a full year are without visits, on dates that are not known yet, from 0 (the default) to 52, with at most six decimals.</param>
    /// <param name="points">The points of assessed need, for parity tables, from 0 to under 1,000,000,000,000, with at most six decimals; null (the default) if not known.</param>
    /// <param name="level">The level of need, for the same; null (the default) if not known.</param>
    /// <param name="holder">The third party that holds the budget, if one does; null (the default) if not known.</param>
    /// <param name="reviewed">The day of the last review; null (the default) if there was none.</param>
    /// <param name="team">Whether the PAs whom the person employs are in the plan or an alternative to it; null (the default) to decide by the plan.</param>
    /// <param name="package">The package of packages.csv that the person gets; null (the default) for none.</param>
    /// <exception cref="InvalidInputException">
    /// The id is blank, the last day is before the first, floor, cap, points or weeks of respite are out of range, the cap is below the floor, or a holder is given for a budget that no third party holds: all faults are reported at once.
    /// </exception>
    public Person(
        string id,
        LocalDate start,
        LocalDate? end = null,
        Holding held = Holding.Notional,
        Money? floor = null,
        Money? cap = null,
        ValueList<PersonGroup> groups = default,
        decimal respiteWeeks = 0m,
        decimal? points = null,
        string? level = null,
        string? holder = null,
        LocalDate? reviewed = null,
        TeamPlace? team = null,
        string? package = null)
    {
        (Id, Start, End, Held, Floor, Cap, Groups, RespiteWeeks, Points, Level, Holder, Reviewed, Team, Package) = (id, start, end, held, floor, cap, groups, respiteWeeks, points, level, holder, reviewed, team, package);
        InvalidInputException.ThrowIfAny(CaseloadFaults.In(this));
    }

    /// <summary>The id, unique in the caseload.</summary>
    public string Id { get; }

    /// <summary>The first day of the budget.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Start { get; }

    /// <summary>The last day of the budget; null (the default) if it has no end.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? End { get; }

    /// <summary>How the budget is held; notionally by default.</summary>
    public Holding Held { get; }

    /// <summary>The least that the person may get, in pounds a year; null (the default) for no floor.</summary>
    public Money? Floor { get; }

    /// <summary>The most that the person may get, in pounds a year; null (the default) for no cap.</summary>
    public Money? Cap { get; }

    /// <summary>The groups that the person belongs to, in the order of their columns; none by default.</summary>
    public ValueList<PersonGroup> Groups { get; }

    /// <summary>How many weeks of a full year are without visits, on dates that are not known yet; 0 by default.</summary>
    public decimal RespiteWeeks { get; }

    /// <summary>The points of assessed need, for parity tables; null (the default) if not known.</summary>
    public decimal? Points { get; }

    /// <summary>The level of need, for the same; null (the default) if not known.</summary>
    public string? Level { get; }

    /// <summary>The third party that holds the budget, if one does; null (the default) if not known.</summary>
    public string? Holder { get; }

    /// <summary>The day of the last review; null (the default) if there was none.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? Reviewed { get; }

    /// <summary>
    /// Whether the PAs whom the person employs are in the plan or an alternative to it; null (the default) to decide by the plan: they are in it if one of its visits is on a card of pay, or if it has no
    /// visits. Rule: spec 7, One budget from one folder.
    /// </summary>
    public TeamPlace? Team { get; }

    /// <summary>The package of packages.csv that the person gets; null (the default) for none. Rule: spec 7, Budgets of another kind.</summary>
    public string? Package { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this, except: nameof(Id));
}

/// <summary>Whether a person's PAs are part of the care plan.</summary>
/// <remarks>Rule: spec 7, One budget from one folder.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<TeamPlace>))]
public enum TeamPlace
{
    /// <summary>They are in the plan: their cost is part of the budget.</summary>
    Plan,

    /// <summary>They are an alternative to the plan, to compare it with.</summary>
    Alternative,
}

/// <summary>The words of ways to hold a budget.</summary>
internal static class HoldingWords
{
    internal static WordTable<Holding> All { get; } = WordTable.Of<Holding>("a way to hold a budget", ("direct payment", Holding.DirectPayment), ("third party", Holding.ThirdParty));

    internal static WordTable<TeamPlace> TeamPlaces { get; } = WordTable.Of<TeamPlace>("a place of a team");
}
