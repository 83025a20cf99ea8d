using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>
/// Adds what the provider can avoid to a release that was worked out without it. How the provider's costs follow activity is no part of what is written,
/// so the sums of the periods are taken as they are, and those of longer times follow from them. Of a release that is cut down to a financial year, what
/// came before and what contract years come to as a whole does not follow, and is taken as it is too.
/// </summary>
internal static class AvoidableSums
{
    /// <summary>The release with the avoidable sums of periods.</summary>
    /// <param name="plan">The release, without avoidable sums.</param>
    /// <param name="years">The contract years that have them.</param>
    /// <param name="periods">The periods that have them; what they say else does not matter.</param>
    internal static ReleasePlan Within(ReleasePlan plan, ValueList<ReleaseYear> years, ValueList<ReleasePeriod> periods)
    {
        if (periods.Count != plan.Periods.Count || years.Count != plan.Years.Count)
        {
            return plan;
        }

        List<ReleasePeriod> filled = new(periods.Count);
        for (int i = 0; i < periods.Count; i++)
        {
            ReleaseSums sums = plan.Periods[i].Sums with { Avoidable = periods[i].Sums.Avoidable };
            ReleaseSums toDate = i > 0 ? filled[^1].ToDate + sums
                : plan.FinancialYear is null ? sums
                : plan.Periods[i].ToDate with { Avoidable = periods[i].ToDate.Avoidable };
            filled.Add(plan.Periods[i] with { Sums = sums, ToDate = toDate });
        }

        return plan with
        {
            Periods = filled.ToValueList(),
            Years = plan.Years.Select((year, i) => year with
            {
                Sums = plan.FinancialYear is null ? Sum(filled.Where(period => period.Year == year.Number)) : year.Sums with { Avoidable = years[i].Sums.Avoidable },
            }).ToValueList(),
        };
    }

    private static ReleaseSums Sum(IEnumerable<ReleasePeriod> periods) => periods.Select(period => period.Sums).Aggregate((left, right) => left + right);
}
