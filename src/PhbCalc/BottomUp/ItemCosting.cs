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
    /// <exception cref="OverflowException">The fraction does not fit in 64 bits.</exception>
    internal static Ratio Quantity(Item item, CarePlan plan, DayRange days) => Units(item, plan, days) * Ratio.FromDecimal(item.Quantity);

    /// <summary>How many units of an item fall on days of the person's budget in the period.</summary>
    /// <param name="item">The item.</param>
    /// <param name="plan">The plan it is in.</param>
    /// <param name="days">The days of the person's budget in the period, as day numbers.</param>
    internal static Ratio Units(Item item, CarePlan plan, DayRange days)
    {
        int from = item.From is { } first ? DayNumber.Of(first) : plan.FirstDay;
        if (item.Unit == ItemUnit.Once)
        {
            return new(!days.IsEmpty && days.First <= from && from <= days.Last ? 1 : 0);
        }

        DayRange inForce = days.And(new(from, item.To is { } last ? DayNumber.Of(last) : int.MaxValue));
        return item.Unit switch
        {
            _ when inForce.IsEmpty => default,
            ItemUnit.Day => new(inForce.Length),
            ItemUnit.Week => new(inForce.Length, 7),
            ItemUnit.Month => Months(inForce),
            ItemUnit.Year => Years(inForce),
            _ => throw new InvalidOperationException($"{item.Unit} is no unit of an item."),
        };
    }

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
