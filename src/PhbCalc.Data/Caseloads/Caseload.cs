using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Everybody's care plans, with the rates, the teams of PAs and the policies to cost them by.</summary>
/// <remarks>This type is immutable. <see cref="CaseloadFolder"/> reads one from files. Rule: spec 8, Files.</remarks>
public sealed record Caseload
{
    private readonly RowNumbers rows;

    internal Caseload(ValueList<Person> people, ValueList<CarePlan> plans, RateCards rateCards, Teams teams, Policies policies, RowNumbers rows)
    {
        (People, Plans, RateCards, Teams, Policies) = (people, plans, rateCards, teams, policies);
        this.rows = rows;
    }

    /// <summary>The people, in ordinal order of their ids.</summary>
    public ValueList<Person> People { get; }

    /// <summary>The care plan of each person, in the same order. Visits, items and absences are in the order of their files.</summary>
    public ValueList<CarePlan> Plans { get; }

    /// <summary>The rate cards, in pounds per the unit of each service; empty if there is no rates.csv.</summary>
    public RateCards RateCards { get; }

    /// <summary>The PAs that people employ, and their on-costs; none if there is no team.csv and no oncosts.csv.</summary>
    public Teams Teams { get; }

    /// <summary>The policies; <see cref="Policies.Default"/> if there is no policy.json.</summary>
    public Policies Policies { get; }

    /// <summary>What stops nothing and the reader of the results should know about the files: a last row that is cut short, dates that read both ways.</summary>
    public ValueList<Notice> Notices { get; internal init; }

    /// <summary>The care plan of a person; null if nobody has that id.</summary>
    /// <param name="personId">The id of the person, letter by letter.</param>
    public CarePlan? FindPlan(string personId) => IndexOf(personId) is >= 0 and var index ? Plans[index] : null;

    /// <summary>Says where in the files a fault is that costing one of these plans has found.</summary>
    /// <param name="plan">The plan, one of <see cref="Plans"/>.</param>
    /// <param name="fault">A fault of <see cref="BottomUpCosting.Totals"/> or <see cref="BottomUpCosting.Cost"/> for it.</param>
    /// <returns>The row of visits.csv if the fault has the position of a visit, else the person's row of people.csv.</returns>
    /// <exception cref="ArgumentException">The plan is not one of this caseload.</exception>
    public FileFault Locate(CarePlan plan, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(fault);
        int index = IndexOf(plan.PersonId);
        if (index < 0 || Plans[index].Visits.Count != plan.Visits.Count)
        {
            throw new ArgumentException("The plan is not one of this caseload: give one of its Plans.", nameof(plan));
        }

        return fault.Position is { } visit
            ? new(VisitsFile.Name, rows.OfVisit(index, visit), fault.Field, fault)
            : new(PeopleFile.Name, rows.OfPerson(index), fault.Field, fault);
    }

    /// <summary>Whether both hold equal people, plans, rates, teams and policies, from whatever rows.</summary>
    /// <param name="other">The caseload to compare with.</param>
    public bool Equals(Caseload? other) => other is not null && People == other.People && Plans == other.Plans
        && RateCards == other.RateCards && Teams == other.Teams && Policies == other.Policies;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(People, Plans, RateCards, Teams, Policies);

    /// <summary>The row of visits.csv that a visit of a person stands in, both by their positions.</summary>
    internal int RowOfVisit(int person, int visit) => rows.OfVisit(person, visit);

    private int IndexOf(string personId)
    {
        ArgumentNullException.ThrowIfNull(personId);
        return OrdinalSearch.IndexOf(People, personId, person => person.Id);
    }
}
