using PhbCalc.BottomUp;
using PhbCalc.Rotas;

namespace PhbCalc.Budgets;

/// <summary>Cuts budgets into months: the care worked, the items bought and the contingency kept in each.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. A month is the cost of the budget from its first day to the end of the month, less its cost to the end of the month before,
/// and so the months of each line sum to the line. The contingency is spread in proportion to the other lines. <see cref="Totals"/> and <see cref="Cost"/> are one calculation. Rule: spec 10, Forecast.
/// </remarks>
/// <example>
/// <code>
/// RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(24m), new LocalDate(2026, 4, 1))]);
/// CarePlan plan = new("P1", new LocalDate(2026, 4, 1), visits: [new("v1", "agency", "care", DayTypes.EveryDay, new LocalTime(8, 0), new LocalTime(9, 0))]);
/// MonthlyCosting months = new(new BudgetCosting(new(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days)));
/// Money april = months.Totals(plan)[0].Sum; // 30 days: £720.00
/// </code>
/// </example>
public sealed record MonthlyCosting
{
    private readonly ValueList<BudgetCosting> upTo;

    /// <summary>Prepares to cut budgets into months.</summary>
    /// <param name="costing">Works out the budgets; its period is cut into calendar months, and the first and last may be short.</param>
    /// <param name="per">Months (the default), or quarters of the financial year.</param>
    /// <exception cref="InvalidInputException">The way to cut is undefined.</exception>
    public MonthlyCosting(BudgetCosting costing, ForecastPer per = ForecastPer.Month)
    {
        ArgumentNullException.ThrowIfNull(costing);
        (Costing, Per) = (costing, Given.Defined(per, "per"));
        DateInterval period = costing.Care.Period;
        Months = [.. Cut(period, per)];
        upTo = [.. Months.Select(month => month.End == period.End ? costing : costing.Over(new(period.Start, month.End)))];
    }

    /// <summary>Works out the budgets.</summary>
    public BudgetCosting Costing { get; }

    /// <summary>Months or quarters.</summary>
    public ForecastPer Per { get; }

    /// <summary>The months or quarters, first and last days included, which together make the period.</summary>
    public ValueList<DateInterval> Months { get; }

    /// <summary>The cost of a person's budget in each month, by purpose, without its lines: for many people at once.</summary>
    /// <param name="plan">The plan, with all visits and items.</param>
    /// <param name="rota">The PAs whom the person employs, with the same plan; null (the default) if there are none.</param>
    /// <returns>Sums in pounds and whole pence, each the sum of the lines that <see cref="Cost"/> shows.</returns>
    /// <exception cref="InvalidInputException">The budget cannot be worked out, for the reasons that <see cref="BudgetCosting.Cost"/> gives.</exception>
    public ValueList<MonthTotals> Totals(CarePlan plan, Rota? rota = null)
    {
        PersonBudgetTotals whole = Costing.Totals(plan, rota);
        Money contingency = whole.Total - whole.CalendarExact - whole.Team - whole.Items;
        MonthTotals[] months = new MonthTotals[upTo.Count];
        MonthTotals before = default;
        for (int i = 0; i < months.Length; i++)
        {
            PersonBudgetTotals totals = i == months.Length - 1 ? whole : upTo[i].Totals(plan, rota);
            MonthTotals now = new(totals.CalendarExact, totals.Team, totals.Items, Money.Zero);
            now = now with { Contingency = Kept(contingency, now.Sum, whole.Total - contingency, i) };
            months[i] = now - before;
            before = now;
        }

        return new(months);
    }

    /// <summary>A person's budget with every line in each month.</summary>
    /// <param name="plan">The plan, with all visits and items.</param>
    /// <param name="rota">The PAs whom the person employs, with the same plan; null (the default) if there are none.</param>
    /// <returns>Each line with its amount in each month, in the order of the budget's lines.</returns>
    /// <exception cref="InvalidInputException">The budget cannot be worked out, for the reasons that <see cref="BudgetCosting.Cost"/> gives.</exception>
    public ValueList<MonthlyLine> Cost(CarePlan plan, Rota? rota = null)
    {
        ValueList<CostBreakdown> soFar = SoFar(plan, rota);
        List<MonthlyLine> lines = [];
        Dictionary<MonthlyLine, Money[]> sums = [];
        for (int i = soFar.Count - 1; i >= 0; i--)
        {
            foreach (CostLine line in soFar[i].Lines)
            {
                MonthlyLine key = MonthlyLine.Of(line);
                if (!sums.TryGetValue(key, out Money[]? months))
                {
                    lines.Add(key);
                    sums[key] = months = new Money[soFar.Count];
                }

                months[i] += line.Amount;
            }
        }

        return [.. lines.Select(line => line with { Months = Each(sums[line]) })];
    }

    /// <summary>What each funder pays of a person's budget in each month, with how it is held and who holds it.</summary>
    /// <param name="plan">The plan, with all visits and items.</param>
    /// <param name="rota">The PAs whom the person employs, with the same plan; null if there are none.</param>
    /// <param name="split">Splits lines, such as those of the budget until the end of a month, by funders and holders.</param>
    /// <returns>What each funder pays each holder in each month. The months sum to the split of the whole budget, so a penny of rounding can move between months.</returns>
    /// <exception cref="InvalidInputException">The budget cannot be worked out or split.</exception>
    public ValueList<MonthlyPart> Parts(CarePlan plan, Rota? rota, Func<CostBreakdown, HeldBudget> split)
    {
        ArgumentNullException.ThrowIfNull(split);
        ValueList<CostBreakdown> soFar = SoFar(plan, rota);
        Dictionary<MonthlyPart, Money[]> sums = [];
        for (int i = soFar.Count - 1; i >= 0; i--)
        {
            HeldBudget held = split(soFar[i]);
            foreach ((HeldPart part, string funder) in held.Parts.SelectMany(part => held.Funded.Funders.Select(funder => (part, funder))))
            {
                MonthlyPart key = new(funder, part.Held, part.Holder, []);
                if (!sums.TryGetValue(key, out Money[]? months))
                {
                    sums[key] = months = new Money[soFar.Count];
                }

                months[i] += part.PaidBy(funder);
            }
        }

        return [.. sums.Select(part => part.Key with { Months = Each(part.Value) })];
    }

    /// <summary>The lines of the budget from its first day to the end of each month.</summary>
    private ValueList<CostBreakdown> SoFar(CarePlan plan, Rota? rota)
    {
        CostBreakdown whole = Costing.Lines(plan, rota).Lines;
        CostLine? contingency = whole.Lines.FirstOrDefault(line => line.Kind == CostLineKind.Contingency);
        Money rest = whole.Total - (contingency?.Amount ?? Money.Zero);
        return [.. upTo.Select((costing, i) => i == upTo.Count - 1 ? whole : Lines(costing, i))];

        CostBreakdown Lines(BudgetCosting costing, int i)
        {
            CostBreakdown others = new([.. costing.Lines(plan, rota).Lines.Lines.Where(line => line.Kind != CostLineKind.Contingency)]);
            return contingency is null ? others : new([.. others.Lines, contingency with { Amount = Kept(contingency.Amount, others.Total, rest, i) }]);
        }
    }

    /// <summary>The contingency so far, in proportion to the other lines, or to days if there are none.</summary>
    private Money Kept(Money contingency, Money soFar, Money whole, int month) => contingency == Money.Zero || month == Months.Count - 1 ? contingency
        : whole == Money.Zero ? contingency.TimesToPenny(new(Period.Between(Months[0].Start, Months[month].End.PlusDays(1), PeriodUnits.Days).Days, Costing.Care.Period.Length))
        : contingency.TimesToPenny(new(soFar.ToPence(), whole.ToPence()));

    /// <summary>The amounts of each month, from the running totals at the end of each.</summary>
    private static ValueList<Money> Each(Money[] soFar) => [.. soFar.Select((sum, i) => i == 0 ? sum : sum - soFar[i - 1])];

    private static IEnumerable<DateInterval> Cut(DateInterval period, ForecastPer per)
    {
        for (LocalDate first = period.Start; first <= period.End;)
        {
            int months = per == ForecastPer.Month ? 1 : 3 - ((first.Month - 1) % 3);
            LocalDate next = new LocalDate(first.Year, first.Month, 1).PlusMonths(months);
            LocalDate last = LocalDate.Min(next.PlusDays(-1), period.End);
            yield return new(first, last);
            first = next;
        }
    }
}

/// <summary>How a forecast is cut.</summary>
/// <remarks>Rule: spec 10, Forecast.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ForecastPer>))]
public enum ForecastPer
{
    /// <summary>By calendar months.</summary>
    Month,

    /// <summary>By quarters, from April, July, October and January.</summary>
    Quarter,
}

/// <summary>The cost of a budget in a month, by purpose. All sums are in pounds.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Forecast.</remarks>
/// <param name="Visits">Visits on priced cards.</param>
/// <param name="Team">What employing personal assistants costs.</param>
/// <param name="Items">Items.</param>
/// <param name="Contingency">The contingency, if it is inside the budget.</param>
public readonly record struct MonthTotals(Money Visits, Money Team, Money Items, Money Contingency)
{
    /// <summary>All of it.</summary>
    public Money Sum => Visits + Team + Items + Contingency;

    /// <summary>The name of each sum, and how to get it.</summary>
    internal static ValueList<(string Name, Func<MonthTotals, Money> Of)> Kinds { get; } =
    [
        ("visits", month => month.Visits), ("employed PAs", month => month.Team), ("items", month => month.Items), ("contingency", month => month.Contingency),
    ];

    /// <summary>Both together.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static MonthTotals operator +(MonthTotals one, MonthTotals other) => new(one.Visits + other.Visits, one.Team + other.Team, one.Items + other.Items, one.Contingency + other.Contingency);

    /// <summary>The first less the second.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static MonthTotals operator -(MonthTotals one, MonthTotals other) => new(one.Visits - other.Visits, one.Team - other.Team, one.Items - other.Items, one.Contingency - other.Contingency);
}

/// <summary>A line of a budget, with its amount in each month.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Forecast: one person's month is the sum of their lines of that month.</remarks>
/// <param name="Kind">What the line is for.</param>
/// <param name="Id">The id of the visit, item or PA; empty for a line that has none.</param>
/// <param name="Label">What to call it.</param>
/// <param name="Band">The rate band; null if the line has none.</param>
/// <param name="Months">Its cost in each month, in pounds.</param>
public sealed record MonthlyLine(CostLineKind Kind, string Id, string Label, string? Band, ValueList<Money> Months)
{
    /// <summary>What the line is for.</summary>
    public CostLineKind Kind
    {
        get;
        init => field = Given.Defined(value, "kind");
    }
    = Given.Defined(Kind, "kind");

    /// <summary>The id of the visit, item or PA; empty for a line that has none.</summary>
    public string Id
    {
        get;
        init => field = Given.NotNull(value, "id");
    }
    = Given.NotNull(Id, "id");

    /// <summary>What to call it.</summary>
    public string Label
    {
        get;
        init => field = Given.NotNull(value, "label");
    }
    = Given.NotNull(Label, "label");

    /// <summary>All months together, in pounds.</summary>
    public Money Sum => Months.Sum();

    internal static MonthlyLine Of(CostLine line) => new(line.Kind, line.Id, line.Label, line.Band, []);
}

/// <summary>What one funder pays in each month of a budget held in one way.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Forecast: by funder and holder.</remarks>
/// <param name="Funder">Who pays.</param>
/// <param name="Held">How it is held.</param>
/// <param name="Holder">The third party that holds it; null if there is none, or its name is not known.</param>
/// <param name="Months">Its cost in each month, in pounds.</param>
public sealed record MonthlyPart(string Funder, Holding Held, string? Holder, ValueList<Money> Months)
{
    /// <summary>Who pays.</summary>
    public string Funder
    {
        get;
        init => field = Given.NotNull(value, "funder");
    }
    = Given.NotNull(Funder, "funder");

    /// <summary>How it is held.</summary>
    public Holding Held
    {
        get;
        init => field = Given.Defined(value, "held");
    }
    = Given.Defined(Held, "held");
}
