using System.Numerics;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>Turns the lines of the engine into a budget that people can read.</summary>
/// <param name="costing">The costing.</param>
/// <param name="plan">The plan.</param>
/// <param name="days">The days of the person's budget in the period, as day numbers.</param>
internal sealed class BudgetWriter(BottomUpCosting costing, CarePlan plan, DayRange days)
{
    private const int MinutesOfWeek = 7 * 24 * 60;

    internal BottomUpBudget Write(LineList week, LineList year)
    {
        CostBreakdown typicalWeek = Week(week);
        CostBreakdown calendarExact = new([.. CalendarExact(year)]);
        CostBreakdown items = new([.. Items()]);
        BottomUpBudget budget = new(plan.PersonId, costing.Period, costing.Policy, typicalWeek, calendarExact, items)
        {
            Days = plan.DaysIn(costing.Period),
            HoursByService = Hours(visit => visit.Service),
            HoursByDomain = Hours(visit => visit.Domain ?? string.Empty),
            Seasons = Seasons(),
        };
        return budget with
        {
            Contingency = Contingency(typicalWeek.Total, calendarExact.Total + items.Total),
            Differences = Differences(budget),
        };
    }

    /// <summary>The lines that make the total, without the typical week and all that explains the sum.</summary>
    /// <param name="year">The lines of the engine.</param>
    /// <param name="typicalWeek">The cost of the typical week: a contingency can be a number of such weeks.</param>
    internal CostBreakdown Budget(LineList year, Money typicalWeek)
    {
        List<CostLine> lines = CalendarExact(year);
        lines.AddRange(Items());
        if (Contingency(typicalWeek, lines.Sum(line => line.Amount)) is { } kept)
        {
            lines.Add(kept);
        }

        return new(new ValueList<CostLine>([.. lines]));
    }

    private CostLine? Contingency(Money typicalWeek, Money whole) => costing.Policy.Contingency.Line(typicalWeek, whole, "visits and items");

    private List<CostLine> CalendarExact(LineList year)
    {
        List<CostLine> lines = YearLines(year.InOrder());
        lines.AddRange(RespiteLines(lines));
        return lines;
    }

    private IEnumerable<CostLine> Items() => plan.Items.Select(ItemLine);

    /// <summary>The typical week.</summary>
    internal CostBreakdown Week(LineList week) => new([.. WeekLines(week.InOrder())]);

    private LocalDate PricingDate => costing.Period.Start.PlusDays(costing.PricingDay(plan));

    /// <summary>The lines of the typical week.</summary>
    private List<CostLine> WeekLines(List<PricedLine> lines)
    {
        List<CostLine> week = new(lines.Count);
        foreach (PricedLine line in lines)
        {
            Visit visit = plan.Visits[line.Visit];
            week.Add(Line(visit, line, visit.Weeks.Share, VisitLine.Label(visit)));
        }

        return week;
    }

    /// <summary>The lines of the period; a visit without a line gets one of £0.00 that gives the reason.</summary>
    private List<CostLine> YearLines(List<PricedLine> lines)
    {
        List<CostLine> year = new(lines.Count);
        int next = 0;
        for (int i = 0; i < plan.Visits.Count; i++)
        {
            Visit visit = plan.Visits[i];
            string label = VisitLine.Label(visit);
            int first = next;
            for (; next < lines.Count && lines[next].Visit == i; next++)
            {
                year.Add(Line(visit, lines[next], share: 1, label));
            }

            if (next == first && !costing.Leaves(visit.ServiceName))
            {
                year.Add(NoVisit(visit, label));
            }
        }

        return year;
    }

    private CostLine Line(Visit visit, PricedLine line, Ratio share, string label) => VisitLine.Of(visit, line, share, label, costing.Policy);

    /// <summary>What the weeks of respite without dates take off: one line, or none.</summary>
    private CostLine[] RespiteLines(List<CostLine> year)
    {
        if (plan.RespiteWeeks == 0m || days.IsEmpty)
        {
            return [];
        }

        Money visits = year.Sum(line => line.Amount);
        return
            [new(CostLineKind.Respite, string.Empty, "Weeks away without dates", CostUnit.Share, plan.RespiteShare, -visits, Money.FromPence(-plan.RespiteOff(visits.ToPence())))
            {
                Note = $"{Iso.Number(plan.RespiteWeeks)} weeks of {CarePlan.WeeksOfYear} without visits",
            }];
    }

    /// <summary>A week of each pattern, if the indicative sum is made of them, or the pricing date has less than half of the visits.</summary>
    private ValueList<Season> Seasons()
    {
        bool isSum = costing.Policy.TypicalWeek == TypicalWeekBasis.BySeason;
        if (days.IsEmpty || !(isSum || PlanNotices.HasFewVisits(plan, days)))
        {
            return [];
        }

        SeasonList seasons = new(costing, plan);
        List<Season> made = [];
        foreach (DayRange pattern in seasons.Patterns())
        {
            LineList lines = new();
            costing.WeekOf(plan, pattern.First - DayNumber.Of(costing.Period.Start), ref lines);
            made.Add(new([.. seasons.AllOf(pattern).Select(season => season.Dates)], seasons.WeeksOf(pattern), Week(lines)));
        }

        return made.ToValueList();
    }

    private CostLine NoVisit(Visit visit, string label)
    {
        RateUnit unit = costing.Rates.Find(visit.ServiceName)!.Unit;
        return new(CostLineKind.Visit, visit.Id, label, new(unit.Word()), 0, Money.Zero, Money.Zero)
        {
            Carers = visit.Carers,
            Note = NoVisitReason.Of(plan, visit, days, isPerWeek: unit == RateUnit.Week),
        };
    }

    private CostLine ItemLine(Item item)
    {
        Ratio quantity = ItemCosting.Quantity(item, plan, days, costing);
        Money cost = Money.FromPence(ItemCosting.Pence(item, quantity));
        bool isInBudget = item.FundedBy == Funding.Budget;
        return new(CostLineKind.Item, item.Id, item.Label ?? item.Category, new(item.Unit.Word()), quantity, item.Amount, isInBudget ? cost : Money.Zero)
        {
            NotInBudget = isInBudget ? Money.Zero : cost,
            Count = item.Quantity == 1m || !(item.Unit.IsTime || item.Unit == ItemUnit.Once) ? null : Ratio.FromDecimal(item.Quantity),
            Note = ItemNote(item, misses: ItemCosting.Units(item, plan, days, costing) == 0),
            Source = item.Source,
        };
    }

    /// <summary>How often an item comes, in words: <c>40 miles a week</c>, <c>12 miles each time visit v1 happens</c>.</summary>
    private static string HowOften(Item item)
    {
        string quantity = item.Quantity == 1m ? $"1 {item.Unit.Word()}" : $"{Iso.Number(item.Quantity)} {item.Unit.Word()}s";
        return item.PerVisit is { } visit ? $"{quantity} each time visit {visit} happens"
            : item.PerTime == ItemUnit.FourWeekly ? $"{quantity} every four weeks"
            : $"{quantity} a {item.PerTime.Word()}";
    }

    private static string? ItemNote(Item item, bool misses)
    {
        bool lacksTable = item.ParityTable is null && SpendingRules.SameCategory(item.Category, Item.SocialAndLeisure);
        string note = string.Join("; ",
            (string[])
            [
                .. item.FundedBy == Funding.Block ? (string[])["already bought under a block contract: not in the budget"] : [],
                .. item.FundedBy == Funding.Own ? (string[])["a top-up that the person buys beside the budget: not in the budget"] : [],
                .. item.Per is null ? [] : (string[])[HowOften(item)],
                .. misses ? (string[])[NoVisitReason.MissesDates] : [],
                .. lacksTable ? (string[])["the parity table it comes from is not stated"] : [],
            ]);
        return note.Length == 0 ? null : note;
    }

    /// <summary>The typical week becomes the real year step by step. Each difference is the change of one step, and together they sum exactly.</summary>
    private ValueList<Difference> Differences(BottomUpBudget budget)
    {
        if (days.IsEmpty)
        {
            return [];
        }

        // Weeks by season are of the plan's own dates already.
        Steps steps = new() { RealDates = costing.Policy.TypicalWeek == TypicalWeekBasis.BySeason };
        Money before = budget.IndicativeVisits;
        return
        [
            Next(DifferenceCause.DaysBeyondWeeksPerYear, steps),
            .. steps.RealDates ? [] : (Difference[])[Next(DifferenceCause.PartYear, steps = steps with { RealDates = true })],
            Next(DifferenceCause.RateChanges, steps = steps with { RealRates = true }),
            Next(DifferenceCause.Absences, steps = steps with { Absences = true }),
            Next(DifferenceCause.BankHolidays, steps = steps with { Rules = DayRules.BankHolidays }),
            .. costing.HasSpecialDays ? (Difference[])[Next(DifferenceCause.SpecialDays, steps = steps with { Rules = DayRules.SpecialDays })] : [],
            Next(DifferenceCause.ClockChanges, steps = steps with { Rules = DayRules.All }),
            .. plan.RespiteWeeks > 0m ? (Difference[])[Next(DifferenceCause.Respite, steps with { Respite = true })] : [],
        ];

        Difference Next(DifferenceCause cause, Steps taken)
        {
            Money after = costing.Visits(plan, taken);
            Difference difference = new(cause, after - before);
            before = after;
            return difference;
        }
    }

    /// <summary>Hours in the typical week, added up by a name of the visits.</summary>
    private ValueList<WeeklyHours> Hours(Func<Visit, string> name) => days.IsEmpty ? [] : plan.Visits
        .Where(visit => visit.Terms.IsInForceOn(DayNumber.Of(PricingDate)))
        .GroupBy(name, StringComparer.Ordinal)
        .Select(group => new WeeklyHours(group.Key, ToFourDecimals(group.Select(MinutesAWeek).Aggregate((left, right) => left + right).ToDecimal() / 60m)))
        .ToValueList();

    /// <summary>From the times of a visit; care by the week without times counts every minute.</summary>
    private static Ratio MinutesAWeek(Visit visit)
    {
        long ofOne = visit.Minutes == 0 || visit.Days == DayTypes.None ? MinutesOfWeek : (long)visit.Minutes * BitOperations.PopCount((uint)visit.Days);
        return new Ratio(ofOne * visit.Carers) * visit.Weeks.Share;
    }

    private static decimal ToFourDecimals(decimal quantity) => decimal.Round(quantity, 4, MidpointRounding.AwayFromZero) / 1.0000m;
}
