using PhbCalc.BottomUp;
using PhbCalc.Rotas;

namespace PhbCalc.Budgets;

/// <summary>The one budget of a person, with every line: visits, what employing personal assistants (PAs) costs, items, and the contingency.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. <see cref="BudgetCosting"/> makes it. Rule: spec 7, One budget from one folder.</remarks>
public sealed record PersonBudget
{
    /// <summary>The weeks of a typical year of employment.</summary>
    private static readonly Ratio OneWeek = new(1, Employment.EmploymentCost.WeeksPerYear);

    /// <summary>The budget of a person without PAs.</summary>
    /// <param name="care">Visits and items, and their contingency.</param>
    public PersonBudget(BottomUpBudget care)
    {
        ArgumentNullException.ThrowIfNull(care);
        Care = care with { Contingency = null, HoursByService = [], HoursByDomain = [], Notices = [] };
        (Contingency, HoursByService, HoursByDomain, Notices) = (care.Contingency, care.HoursByService, care.HoursByDomain, care.Notices);
    }

    /// <summary>The budget of a person without PAs: visits and items only.</summary>
    /// <param name="care">Visits and items, and their contingency.</param>
    public static implicit operator PersonBudget(BottomUpBudget care) => new(care);

    /// <summary>The id of the person.</summary>
    public string PersonId => Care.PersonId;

    /// <summary>The period costed, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period => Care.Period;

    /// <summary>The person's own days in the period, first and last day included. The sums cover these days. Null if there are none.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval? Days => Care.Days;

    /// <summary>Visits on priced cards, and items. Its own contingency, hours and notices are empty: this type has those of the whole budget.</summary>
    public BottomUpBudget Care { get; }

    /// <summary>The cost of employing PAs, by the calendar and in a typical year; null if the person has no PAs.</summary>
    public RotaCost? Team { get; internal init; }

    /// <summary>The contingency of visits, team and items; null if there is none.</summary>
    public CostLine? Contingency { get; private init; }

    /// <summary>Hours of care in the typical week by service, those of PAs included, in the order of the visits; empty if there are none.</summary>
    public ValueList<WeeklyHours> HoursByService { get; private init; }

    /// <summary>Hours of care in the typical week by domain, those of PAs included, in the order of the visits; empty if there are none.</summary>
    public ValueList<WeeklyHours> HoursByDomain { get; private init; }

    /// <summary>What a reader should know, first about the plan, then about the team. Notices name no person; empty if there are none.</summary>
    public ValueList<string> Notices { get; private init; }

    /// <summary>The lines that make the total: visits, the team, items and contingency, in that order.</summary>
    public CostBreakdown Budget => new([.. Care.CalendarExact.Lines, .. Team?.Cost.Lines ?? [], .. Care.Items.Lines, .. Contingency is null ? [] : (CostLine[])[Contingency]]);

    /// <summary>The totals of those lines, and the sums for a year.</summary>
    public PersonBudgetTotals Totals
    {
        get
        {
            BottomUpTotals care = Care.Totals;
            Money team = Team?.Cost.Total ?? Money.Zero;
            return PersonBudgetTotals.Of(care) with
            {
                IndicativeAnnual = care.IndicativeAnnual + (Team?.TypicalYear?.Totals.Total ?? Money.Zero),
                Team = team,
                Contingency = Contingency is { } line ? line.Amount + line.NotInBudget : Money.Zero,
                Total = care.CalendarExact + team + care.Items + (Contingency?.Amount ?? Money.Zero),
            };
        }
    }

    /// <summary>The same budget, with the caller's notices before its own, such as what is odd in the files that the plan comes from.</summary>
    /// <param name="own">The caller's notices, as sentences that name no person.</param>
    public PersonBudget WithNotices(ValueList<string> own) => this with { Notices = [.. own, .. Notices] };

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>A week of a team's typical year, rounded to the penny.</summary>
    internal static Money WeekOf(Money? year) => (year ?? Money.Zero).TimesToPenny(OneWeek);

    /// <summary>The budget of a person who employs a team.</summary>
    internal static PersonBudget Of(BudgetCosting costing, CarePlan plan, BottomUpBudget care, RotaCost team)
    {
        Money week = care.TypicalWeek.Total + WeekOf(team.TypicalYear?.Totals.Total);
        Money whole = care.CalendarExact.Total + team.Cost.Total + care.Items.Total;
        PersonBudget budget = new(care)
        {
            Team = team,
            Contingency = care.Policy.Contingency.Line(week, whole, "visits, team and items"),
            HoursByService = [.. care.HoursByService, .. ConstantHours(team)],
        };
        return budget with { Notices = [.. PlanNotices.Sentences(costing.Care, plan, budget.Totals.Total, isWithTeam: true), .. team.Days is null ? [] : team.Notices] };
    }

    /// <summary>The weekly hours of PAs whose hours are not those of visits.</summary>
    private static IEnumerable<WeeklyHours> ConstantHours(RotaCost team)
    {
        decimal hours = team.ConstantHours.ToDecimal();
        return hours == 0m ? [] : [new("personal assistants", decimal.Round(hours, 4, MidpointRounding.AwayFromZero) / 1.0000m)];
    }
}

/// <summary>The totals of one person's budget, without the lines, in whole pence. Each equals the sum of the lines that <see cref="BudgetCosting.Cost"/> shows.</summary>
/// <remarks>This type is immutable. Rule: spec 7, One budget from one folder; spec 2, Two answers and Around the sum.</remarks>
/// <param name="TypicalWeek">The visits on priced cards of one typical week.</param>
/// <param name="IndicativeAnnual">A full year: the typical week times the policy's weeks per year, rounded once (or the sum of the seasons), the typical year of the team, and the items of the period.</param>
/// <param name="CalendarExact">Every occurrence in the period of every visit on a priced card.</param>
/// <param name="Team">What employing the team costs in the period.</param>
/// <param name="Items">The items funded from the budget.</param>
/// <param name="Contingency">The contingency, wherever it is kept.</param>
/// <param name="Total">The calendar-exact visits, the team, the items, and the contingency if it is inside the budget.</param>
public readonly record struct PersonBudgetTotals(
    Money TypicalWeek,
    Money IndicativeAnnual,
    Money CalendarExact,
    Money Team,
    Money Items,
    Money Contingency,
    Money Total)
{
    /// <summary>The totals of a person without PAs.</summary>
    /// <param name="care">The totals of visits and items.</param>
    public static PersonBudgetTotals Of(BottomUpTotals care) =>
        new(care.TypicalWeek, care.IndicativeAnnual, care.CalendarExact, Money.Zero, care.Items, care.Contingency, care.Total);

    /// <summary>The totals of a person without PAs.</summary>
    /// <param name="care">The totals of visits and items.</param>
    public static implicit operator PersonBudgetTotals(BottomUpTotals care) => Of(care);
}
