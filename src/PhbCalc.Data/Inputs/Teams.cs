using System.Collections.Frozen;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>The PAs that people employ, and what else that costs them: what team.csv and oncosts.csv say.</summary>
/// <remarks>This type is immutable. <see cref="TeamFile"/> reads it from files, <see cref="CaseloadFolder"/> as a part of a caseload. Rule: spec 8, Files.</remarks>
public sealed record Teams
{
    private readonly ValueList<PersonOnCosts> onCosts;
    private readonly FrozenDictionary<string, ValueList<OnCost>> onCostsByPerson;
    private readonly FrozenDictionary<string, int> positions;
    private readonly string file;
    private readonly int[][] rows;

    internal Teams(ValueList<Team> all, ValueList<PersonOnCosts> onCosts, string file, int[][] rows)
    {
        All = all;
        (this.onCosts, this.file, this.rows) = (onCosts, file, rows);
        onCostsByPerson = onCosts.ToFrozenDictionary(own => own.PersonId, own => own.OnCosts, StringComparer.Ordinal);
        positions = all.Select((team, position) => (team.PersonId, position)).ToFrozenDictionary(team => team.PersonId, team => team.position, StringComparer.Ordinal);
    }

    /// <summary>The team of each person who employs somebody, in ordinal order of the people's ids. PAs and on-costs are in the order of their files.</summary>
    public ValueList<Team> All { get; }

    /// <summary>The sheets that were read in the place of files.</summary>
    internal SheetPlaces Places { get; init; } = SheetPlaces.None;

    /// <summary>The team of a person; null if the person employs nobody.</summary>
    /// <param name="personId">The id of the person, letter by letter.</param>
    public Team? Find(string personId) => positions.TryGetValue(personId, out int position) ? All[position] : null;

    /// <summary>The on-costs of a person in pounds per their unit, also of one who employs nobody; none if oncosts.csv has none.</summary>
    /// <param name="personId">The id of the person, letter by letter.</param>
    public ValueList<OnCost> OnCosts(string personId) => onCostsByPerson.GetValueOrDefault(personId);

    /// <summary>Says where in team.csv a fault is that costing one of these teams has found.</summary>
    /// <param name="team">The team, one of <see cref="All"/>.</param>
    /// <param name="fault">A fault of <see cref="EmploymentCosting.Cost"/> for it.</param>
    /// <returns>The row of the PA if the fault has its position, else the person's first row.</returns>
    /// <exception cref="ArgumentException">The team is not one of these.</exception>
    public FileFault Locate(Team team, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(fault);
        return positions.TryGetValue(team.PersonId, out int position) && rows[position].Length == team.Assistants.Count
            ? Places.At(new(file, rows[position][fault.Position ?? 0], fault.Field, fault))
            : throw new ArgumentException("The team is not one of these: give one of All.", nameof(team));
    }

    /// <summary>Works something out for everybody, on all cores. It is done for everybody or for nobody: what keeps it from being done comes together.</summary>
    /// <typeparam name="T">What is worked out, such as <see cref="EmploymentCost"/>.</typeparam>
    /// <param name="work">Works it out for one, such as <see cref="EmploymentCosting.Cost"/>. It is called from several threads.</param>
    /// <param name="progress">Is told how far it has come, from the threads that work; null (the default) for nobody.</param>
    /// <param name="cancellation">Ends it early; it does not end by default.</param>
    /// <returns>One answer each, in the order of <see cref="All"/>.</returns>
    /// <exception cref="InvalidFilesException">Somebody's cannot be worked out: all faults of everybody are reported, each at its row, in the order of file and row.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public ValueList<T> Each<T>(Func<Team, T> work, IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default) =>
        Everybody.Each(All, work, Locate, progress, cancellation);

    /// <summary>Whether both hold equal teams and on-costs, from whatever rows.</summary>
    /// <param name="other">The teams to compare with.</param>
    public bool Equals(Teams? other) => other is not null && All == other.All && onCosts == other.onCosts;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(All, onCosts);
}

/// <summary>Puts the rows of team.csv and oncosts.csv together, person by person. The rows are without fault.</summary>
internal static class TeamsBuilder
{
    /// <summary>The teams of the people that the rows are about.</summary>
    /// <param name="file">What team.csv is called in messages.</param>
    /// <param name="people">The people.</param>
    /// <param name="rows">The rows of team.csv.</param>
    /// <param name="onCosts">The rows of oncosts.csv.</param>
    internal static Teams Build(string file, PersonColumn people, PersonRows<TeamRow> rows, PersonRows<OnCost> onCosts)
    {
        (int[] rowPositions, int[] firstRows) = rows.ByPerson(people.Count);
        (int[] costPositions, int[] firstCosts) = onCosts.ByPerson(people.Count);
        List<Team> teams = [];
        List<int[]> numbers = [];
        List<PersonOnCosts> costs = [];
        IEnumerable<int> concerned = Enumerable.Range(0, people.Count).Where(person => Has(firstRows, person) || Has(firstCosts, person));
        foreach (int person in concerned.OrderBy(people.Id, StringComparer.Ordinal))
        {
            PersonOnCosts own = new(people.Id(person), onCosts.Values(costPositions.AsSpan(firstCosts[person]..firstCosts[person + 1])));
            if (own.OnCosts.Count > 0)
            {
                costs.Add(own);
            }

            if (Has(firstRows, person))
            {
                int[] positions = rowPositions[firstRows[person]..firstRows[person + 1]];
                ValueList<TeamRow> assistants = rows.Values(positions);
                teams.Add(new(own.PersonId, assistants.Select(row => row.Assistant).ToValueList(), own.OnCosts, assistants[0].ClaimsEmploymentAllowance));
                numbers.Add(Array.ConvertAll(positions, position => rows[position].Row));
            }
        }

        return new(teams.ToValueList(), costs.ToValueList(), file, [.. numbers]);
    }

    private static bool Has(int[] starts, int person) => starts[person + 1] > starts[person];
}

/// <summary>What a row of team.csv says about the Employment Allowance.</summary>
/// <param name="IsMade">Whether it is claimed.</param>
/// <param name="IsBlank">Whether the row says so by saying nothing.</param>
internal readonly record struct AllowanceClaim(bool IsMade, bool IsBlank)
{
    /// <summary>The claim as a message shows it.</summary>
    public override string ToString() => IsBlank ? "blank, which is yes" : Words.YesNo.Word(IsMade);
}

/// <summary>What team.csv says about the Employment Allowance, person by person. An employer claims it once or not at all, so the rows of a person must agree.</summary>
/// <param name="column">The column that says it.</param>
internal sealed class AllowanceClaims(Column<bool?> column)
{
    private readonly Dictionary<int, (AllowanceClaim Claim, int Row)> first = [];

    /// <summary>Whether a row claims it. A row that does not say what the first row of the person says is reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="person">The number of the person; -1 if nobody is known by the id.</param>
    internal bool In(CsvTable row, int person)
    {
        bool isBlank = row.Bytes(column.Index).IsEmpty;
        bool? given = column.In(row);
        AllowanceClaim claim = new(given ?? true, isBlank);
        if (person < 0 || (given is null && !isBlank) || first.TryAdd(person, (claim, row.Row)))
        {
            return claim.IsMade;
        }

        (AllowanceClaim earlier, int earlierRow) = first[person];
        if (claim.IsMade != earlier.IsMade && row.Wants(column.Index))
        {
            row.Refuse(column.Index, TeamFaults.ClaimsDiffer(claim, earlier, earlierRow));
        }

        return claim.IsMade;
    }
}
