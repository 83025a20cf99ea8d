using System.Collections.Frozen;
using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Data;

/// <summary>The PAs that people employ, and their further costs, from team.csv and oncosts.csv.</summary>
/// <remarks>This type is immutable. <see cref="TeamFile"/> reads it from files, <see cref="CaseloadFolder"/> as a part of a caseload. Rule: spec 8, Files.</remarks>
public sealed record Teams
{
    private readonly ValueList<PersonOnCosts> onCosts;
    private readonly FrozenDictionary<string, ValueList<OnCost>> onCostsByPerson;
    private readonly FrozenDictionary<string, int> positions;
    private readonly string file;
    private readonly ValueList<EmployedTeam> employed;
    private readonly FrozenDictionary<string, int> rowsOf;
    private readonly int[][] rows;

    internal Teams(ValueList<EmployedTeam> employed, ValueList<PersonOnCosts> onCosts, string file, int[][] rows)
    {
        ValueList<Team> all = [.. employed.Select(team => team.Constant).OfType<Team>()];
        All = all;
        (this.onCosts, this.file, this.rows, this.employed) = (onCosts, file, rows, employed);
        rowsOf = employed.Select((team, position) => (team.PersonId, position)).ToFrozenDictionary(team => team.PersonId, team => team.position, StringComparer.Ordinal);
        onCostsByPerson = onCosts.ToFrozenDictionary(own => own.PersonId, own => own.OnCosts, StringComparer.Ordinal);
        positions = all.Select((team, position) => (team.PersonId, position)).ToFrozenDictionary(team => team.PersonId, team => team.position, StringComparer.Ordinal);
    }

    /// <summary>
    /// The team of each person whose PAs all have hours and pay in team.csv, in ordinal order of the people's ids. PAs and on-costs are in the order of their files. Teams whose hours or pay a rota
    /// says are in <see cref="Caseload.Rotas"/>.
    /// </summary>
    public ValueList<Team> All { get; }

    /// <summary>The sheets read in place of files.</summary>
    internal SheetPlaces Places { get; init; } = SheetPlaces.None;

    /// <summary>The team of a person; null if the person has no PAs, or hours or pay of a PA are blank.</summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    public Team? Find(string personId) => positions.TryGetValue(personId, out int position) ? All[position] : null;

    /// <summary>The on-costs of a person in pounds per their unit, even of a person without PAs; none if oncosts.csv has none.</summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    public ValueList<OnCost> OnCosts(string personId) => onCostsByPerson.GetValueOrDefault(personId);

    /// <summary>Gives the place in team.csv of a fault found when one of these teams is costed.</summary>
    /// <param name="team">The team, one of <see cref="All"/>.</param>
    /// <param name="fault">A fault of <see cref="EmploymentCosting.Cost"/> for it.</param>
    /// <returns>The row of the PA if the fault has its position, otherwise the person's first row.</returns>
    /// <exception cref="ArgumentException">The team is not one of these.</exception>
    public FileFault Locate(Team team, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(fault);
        return rowsOf.TryGetValue(team.PersonId, out int position) && rows[position].Length == team.Assistants.Count
            ? Places.At(new(file, rows[position][fault.Position ?? 0], fault.Field, fault))
            : throw new ArgumentException("The team is not one of these: give one of All.", nameof(team));
    }

    /// <summary>Rotas without visits: the constant hours of all PAs, in ordinal order of the people's ids. For team.csv alone.</summary>
    /// <param name="start">The first day of every budget, none of which has an end.</param>
    /// <exception cref="InvalidFilesException">The employment of a PA cannot begin on that day: all faults are reported.</exception>
    public ValueList<Rota> Rotas(LocalDate start) => Everybody.Each(employed, team => team.Rota(new(team.PersonId, start), []), (team, fault) => At(team.PersonId, fault), null, CancellationToken.None);

    /// <summary>Gives the place in team.csv of a fault found when one of these teams is costed by the calendar.</summary>
    /// <param name="rota">The rota, one of <see cref="Rotas"/>.</param>
    /// <param name="fault">A fault of <see cref="RotaCosting.Cost"/> for it.</param>
    /// <returns>The row of the PA if the fault has its position, otherwise the person's first row.</returns>
    /// <exception cref="ArgumentException">The rota is not one of these.</exception>
    public FileFault Locate(Rota rota, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(rota);
        ArgumentNullException.ThrowIfNull(fault);
        return rowsOf.TryGetValue(rota.Plan.PersonId, out int position) && rows[position].Length == rota.Assistants.Count
            ? At(rota.Plan.PersonId, fault)
            : throw new ArgumentException("The rota is not one of these: give one of Rotas.", nameof(rota));
    }

    /// <summary>Whether team.csv gives a first or last day of employment for any PA, which counts by the calendar but not in a typical year.</summary>
    public bool HasDates => employed.Any(team => team.Rows.Any(row => row.Assistant.From is not null || row.Assistant.To is not null));

    /// <summary>Works something out by the calendar for each person, on all cores. It succeeds for all people or for none, and reports all faults together.</summary>
    /// <typeparam name="T">What is worked out, such as <see cref="RotaCost"/>.</typeparam>
    /// <param name="start">The first day of every budget, none of which has an end.</param>
    /// <param name="work">Works the answer out for one, such as <see cref="RotaCosting.Cost"/>. It is called from several threads.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <returns>One answer each, in the order of <see cref="Rotas"/>.</returns>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row.</exception>
    public ValueList<T> EachRota<T>(LocalDate start, Func<Rota, T> work, IProgress<PeopleProgress>? progress = null) =>
        Everybody.Each(Rotas(start), work, Locate, progress, CancellationToken.None);

    /// <summary>Each person who employs PAs, with the PAs as in team.csv.</summary>
    internal ValueList<EmployedTeam> Employed => employed;

    /// <summary>The place of a fault of a person who employs PAs.</summary>
    internal FileFault At(string personId, Fault fault)
    {
        int[] own = rows[rowsOf[personId]];
        int row = fault.Path.StartsWith("/assistants/", StringComparison.Ordinal) ? own[fault.Position ?? 0] : own[0];
        return Places.At(new(file, row, fault.Field, fault));
    }

    /// <summary>Works something out for each person, on all cores. It succeeds for all people or for none, and reports all faults together.</summary>
    /// <typeparam name="T">What is worked out, such as <see cref="EmploymentCost"/>.</typeparam>
    /// <param name="work">Works the answer out for one, such as <see cref="EmploymentCosting.Cost"/>. It is called from several threads.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <param name="cancellation">Stops it early; by default it does not stop.</param>
    /// <returns>One answer each, in the order of <see cref="All"/>.</returns>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row, in the order of file and row.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    public ValueList<T> Each<T>(Func<Team, T> work, IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default) =>
        Everybody.Each(All, work, Locate, progress, cancellation);

    /// <summary>Whether both have equal teams and on-costs, from any rows.</summary>
    /// <param name="other">The teams to compare with.</param>
    public bool Equals(Teams? other) => other is not null && employed == other.employed && onCosts == other.onCosts;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(employed, onCosts);
}

/// <summary>Puts the rows of team.csv and oncosts.csv together, person by person. The rows are without fault.</summary>
internal static class TeamsBuilder
{
    /// <summary>The teams of the people that the rows are about.</summary>
    /// <param name="file">The name of team.csv in messages.</param>
    /// <param name="people">The people.</param>
    /// <param name="rows">The rows of team.csv.</param>
    /// <param name="onCosts">The rows of oncosts.csv.</param>
    internal static Teams Build(string file, PersonColumn people, PersonRows<TeamRow> rows, PersonRows<OnCost> onCosts)
    {
        (int[] rowPositions, int[] firstRows) = rows.ByPerson(people.Count);
        (int[] costPositions, int[] firstCosts) = onCosts.ByPerson(people.Count);
        List<EmployedTeam> teams = [];
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
                teams.Add(new(own.PersonId, assistants, own.OnCosts));
                numbers.Add(Array.ConvertAll(positions, position => rows[position].Row));
            }
        }

        return new(teams.ToValueList(), costs.ToValueList(), file, [.. numbers]);
    }

    private static bool Has(int[] starts, int person) => starts[person + 1] > starts[person];
}

/// <summary>The PAs that a person employs, and their further costs.</summary>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Rows">The rows of team.csv, at least one.</param>
/// <param name="OnCosts">The on-costs.</param>
internal sealed record EmployedTeam(string PersonId, ValueList<TeamRow> Rows, ValueList<OnCost> OnCosts)
{
    private bool ClaimsEmploymentAllowance => Rows[0].ClaimsEmploymentAllowance;

    /// <summary>The team of constant hours; null if hours or pay of a PA are blank.</summary>
    internal Team? Constant => Rows.All(row => row.Constant is not null) ? new(PersonId, [.. Rows.Select(row => row.Constant!)], OnCosts, ClaimsEmploymentAllowance) : null;

    /// <summary>The team with the visits that it works.</summary>
    /// <exception cref="InvalidInputException">They do not fit together: all faults are reported.</exception>
    internal Rota Rota(CarePlan plan, ValueList<VisitWorker> workers) => new(plan, [.. Rows.Select(row => row.Assistant)], workers, OnCosts, ClaimsEmploymentAllowance)
    {
        AllowanceUsed = Rows.Aggregate(Money.Zero, (most, row) => row.AllowanceUsed > most ? row.AllowanceUsed : most),
    };
}

/// <summary>What a row of team.csv says about the Employment Allowance.</summary>
/// <param name="IsMade">Whether it is claimed.</param>
/// <param name="IsBlank">Whether the row's cells are blank.</param>
internal readonly record struct AllowanceClaim(bool IsMade, bool IsBlank)
{
    /// <summary>The claim as a message shows it.</summary>
    public override string ToString() => IsBlank ? "blank, which means yes" : Words.YesNo.Word(IsMade);
}

/// <summary>What team.csv says about the Employment Allowance, person by person. An employer claims it once or not at all, so the rows of a person must agree.</summary>
/// <param name="column">The column that says it.</param>
/// <param name="usedColumn">The column that says how much of it is used elsewhere.</param>
internal sealed class AllowanceClaims(Column<bool?> column, Column<Money?> usedColumn)
{
    private readonly Dictionary<int, (AllowanceClaim Claim, int Row)> first = [];
    private readonly Dictionary<int, (Money Used, int Row)> firstUsed = [];

    /// <summary>How much of it is used elsewhere, as a row says; null if it does not. A row that contradicts an earlier one of the person is reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="person">The number of the person; -1 if the id is unknown.</param>
    internal Money? UsedIn(CsvTable row, int person)
    {
        Money? given = usedColumn.In(row);
        if (given is { } used && person >= 0 && !firstUsed.TryAdd(person, (used, row.Row)) && firstUsed[person] is var earlier && earlier.Used != used && usedColumn.Wants(row))
        {
            usedColumn.Refuse(row, TeamFaults.UsedDiffers(used, earlier.Used, earlier.Row));
        }

        return given;
    }

    /// <summary>Whether a row claims it. A row that contradicts the first row of the person is reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="person">The number of the person; -1 if the id is unknown.</param>
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
