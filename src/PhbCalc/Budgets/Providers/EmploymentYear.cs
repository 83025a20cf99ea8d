using PhbCalc.Employment;

namespace PhbCalc.Budgets;

/// <summary>A year's employment costs in a year other than 52 weeks. Weekly costs grow or shrink with it, yearly costs stay, and the allowance takes off what it can.</summary>
internal static class EmploymentYear
{
    private static readonly Ratio Weeks = new(1, 52);

    internal static CostBreakdown Of(EmploymentCost employment, Ratio weeksPerYear)
    {
        Ratio factor = weeksPerYear * Weeks;
        CostLine[] lines = [.. employment.Cost.Lines.Select(line => IsByTheWeek(line) ? Times(line, factor) : line)];
        Money contributions = new CostBreakdown([.. lines.Where(line => line.Kind == CostLineKind.NationalInsurance)]).Total;
        Money taken = contributions < employment.MostAllowance ? contributions : employment.MostAllowance;
        return new([.. lines.Select(line => line.Kind == CostLineKind.EmploymentAllowance ? line with { Rate = -taken, Amount = -taken } : line)]);
    }

    private static bool IsByTheWeek(CostLine line) => line.Kind switch
    {
        CostLineKind.EmploymentAllowance => false,
        CostLineKind.OnCost => line.Unit == CostUnit.Share || (line.Id.Length == 0 && (line.Unit == CostUnit.Week || line.Unit == CostUnit.Hour)),
        _ => true,
    };

    /// <summary>Scales a line to the length of the year: its periods, or the sum that it is a share of.</summary>
    private static CostLine Times(CostLine line, Ratio factor)
    {
        if (factor == new Ratio(1))
        {
            return line;
        }

        if (line.Unit == CostUnit.Share)
        {
            Money of = line.Rate.TimesToPenny(factor);
            return line with { Rate = of, Amount = of.TimesToPenny(line.Quantity) };
        }

        return line with
        {
            Quantity = line.Quantity * factor,
            Amount = line.Amount.TimesToPenny(factor),
        };
    }
}
