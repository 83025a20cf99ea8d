using System.Collections.Frozen;
using PhbCalc.Rates.Employment;

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
            ? new(file, rows[position][fault.Position ?? 0], fault.Field, fault)
            : throw new ArgumentException("The team is not one of these: give one of All.", nameof(team));
    }

    /// <summary>Whether both hold equal teams and on-costs, from whatever rows.</summary>
    /// <param name="other">The teams to compare with.</param>
    public bool Equals(Teams? other) => other is not null && All == other.All && onCosts == other.onCosts;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(All, onCosts);
}
