using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;

namespace PhbCalc.Data;

/// <summary>Counts the budgets of a caseload by how they are held, who pays, at which stage they are, and by each group of people.csv.</summary>
/// <remarks>
/// This type is immutable. A budget that is held in two ways, or paid by two funders, counts once, under both names (<c>notional and direct-payment</c>), and so the rows add up to all.
/// Rule: spec 7, In numbers for those who report.
/// </remarks>
public sealed record CaseloadCounts
{
    private const string NotGiven = "not given";
    private readonly CaseloadBudgets budgets;
    private readonly DateInterval reported;
    private readonly string[] groups;

    /// <summary>Prepares to count.</summary>
    /// <param name="budgets">The budgets of the caseload.</param>
    /// <param name="reported">The reported days: budgets that start or end in them count as new or ended.</param>
    public CaseloadCounts(CaseloadBudgets budgets, DateInterval reported)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        ArgumentNullException.ThrowIfNull(reported);
        (this.budgets, this.reported) = (budgets, reported);
        groups = [.. budgets.Caseload.Care.People.SelectMany(person => person.Groups).Select(group => group.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Counts every budget that has days in the period.</summary>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row.</exception>
    public ValueList<BudgetCount> Count(IProgress<PeopleProgress>? progress = null) =>
        new BudgetCounting(budgets.Caseload.Care.Policies.SmallNumbers())
            .Count([.. budgets.Caseload.Each(Counted, progress).OfType<CountedBudget>()]);

    private CountedBudget? Counted(CarePlan plan, BudgetTerms terms)
    {
        PersonBudgetLines lines = budgets.Lines(plan);
        if (lines.Days is null)
        {
            return null;
        }

        PersonPaidBudget person = budgets.Paid(plan, terms, lines);
        ValueList<Person> people = budgets.Caseload.Care.People;
        Person own = people[OrdinalSearch.IndexOf(people, plan.PersonId, one => one.Id)];
        HeldBudget held = person.Paid.Held;
        StatedVersion? version = terms.Versions.Where(version => version.From <= reported.End).OrderBy(version => version.From).LastOrDefault();
        return new(
            held.Total,
            [
                new("held", Joined(held.Parts.Where(part => part.Total != Money.Zero).Select(part => HoldingWords.All.Word(part.Held)), HoldingWords.All.Word(own.Held))),
                new("funder", Joined(held.Funded.Funders.Where(funder => held.Funded.PaidBy(funder) != Money.Zero), Funders.Nhs)),
                new("stage", BudgetWords.Stages.Word(version?.Stage ?? BudgetStage.Final)),
                .. groups.Select(name => new PersonGroup(name, own.Groups.FirstOrDefault(group => group.Name == name)?.Value ?? NotGiven)),
            ],
            IsNew: reported.Contains(plan.Start),
            HasEnded: plan.End is { } end && reported.Contains(end));
    }

    private static string Joined(IEnumerable<string> names, string otherwise)
    {
        string joined = string.Join(" and ", names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return joined.Length == 0 ? otherwise : joined;
    }
}
