namespace PhbCalc.BottomUp;

/// <summary>Prices items over the days they are in force.</summary>
/// <remarks>Rule: spec 2, Items.</remarks>
internal static class ItemCosting
{
    /// <summary>The least number that 28, 29, 30 and 31 all divide.</summary>
    private const int MonthParts = 377_580;

    /// <summary>The least number that 365 and 366 both divide.</summary>
    private const int YearParts = 133_590;

    /// <summary>How many units of an item fall on days of the person's budget in the period, times its quantity.</summary>
    /// <param name="item">The item.</param>
    /// <param name="plan">The plan it is in.</param>
    /// <param name="days">The days of the person's budget in the period, as day numbers.</param>
    /// <param name="costing">What costs the plan.</param>
    /// <exception cref="OverflowException">The fraction does not fit in 64 bits.</exception>
    internal static Ratio Quantity(Item item, CarePlan plan, DayRange days, BottomUpCosting costing) => Units(item, plan, days, costing) * Ratio.FromDecimal(item.Quantity);

    /// <summary>How often the quantity of an item falls on days of the person's budget in the period.</summary>
    /// <param name="item">The item.</param>
    /// <param name="plan">The plan it is in.</param>
    /// <param name="days">The days of the person's budget in the period, as day numbers.</param>
    /// <param name="costing">What costs the plan.</param>
    internal static Ratio Units(Item item, CarePlan plan, DayRange days, BottomUpCosting costing)
    {
        int from = item.From is { } first ? DayNumber.Of(first) : plan.FirstDay;
        if (item.IsOnce)
        {
            return new(!days.IsEmpty && days.First <= from && from <= days.Last ? 1 : 0);
        }

        DayRange inForce = days.And(new(from, item.To is { } last ? DayNumber.Of(last) : int.MaxValue));
        return inForce.IsEmpty ? default : item.PerVisit is { } visit ? Visits(plan, visit, inForce, costing) : Times(item.PerTime, inForce);
    }

    /// <summary>How often a visit happens, less its share of weeks of respite.</summary>
    private static Ratio Visits(CarePlan plan, string visit, DayRange days, BottomUpCosting costing)
    {
        Ratio times = new(costing.Occurrences(plan, plan.PositionOf(visit), days));
        return plan.RespiteWeeks == 0m ? times : times * (new Ratio(1) + (plan.RespiteShare * new Ratio(-1)));
    }

    private static Ratio Times(ItemUnit unit, DayRange days) => unit switch
    {
        ItemUnit.Day => new(days.Length),
        ItemUnit.Week => new(days.Length, 7),
        ItemUnit.FourWeekly => new(days.Length, 28),
        ItemUnit.Month => Months(days),
        ItemUnit.Year => Years(days),
        _ => throw new InvalidOperationException($"{unit} is not a unit of time."),
    };

    /// <summary>Amount x quantity, rounded once to the penny.</summary>
    internal static long Pence(Item item, Ratio quantity) =>
        PhbCalc.Pence.Round((UInt128)item.Amount.MicroPounds * (ulong)quantity.Numerator, (UInt128)quantity.Denominator * PhbCalc.Pence.MicroPoundsPerPenny);

    /// <summary>The months in a range of days, each part of a month as its share of that month's days.</summary>
    internal static Ratio Months(DayRange days)
    {
        long parts = 0;
        for (LocalDate first = DayNumber.Date(days.First); ;)
        {
            int length = first.Calendar.GetDaysInMonth(first.Year, first.Month);
            LocalDate last = new(first.Year, first.Month, length);
            DayRange month = days.And(new(DayNumber.Of(first), DayNumber.Of(last)));
            parts += (long)month.Length * (MonthParts / length);
            if (DayNumber.Of(last) >= days.Last)
            {
                return new(parts, MonthParts);
            }

            first = last.PlusDays(1);
        }
    }

    /// <summary>The financial years in a range of days, each part of a year as its share of that year's days.</summary>
    internal static Ratio Years(DayRange days)
    {
        long parts = 0;
        int last = FinancialYear.Containing(DayNumber.Date(days.Last)).StartYear;
        for (int start = FinancialYear.Containing(DayNumber.Date(days.First)).StartYear; start <= last; start++)
        {
            FinancialYear year = new(start);
            DayRange held = days.And(new(DayNumber.Of(year.Start), DayNumber.Of(year.End)));
            parts += (long)held.Length * (YearParts / year.Length);
        }

        return new(parts, YearParts);
    }
}
