using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Reads the costing policy from the values of policy.json.</summary>
internal static class CostingPolicyValues
{
    internal static CostingPolicy Read(PolicyValues values) => new()
    {
        WeeksPerYear = WeeksPerYear(values),
        BankHolidayDates = values.Word(PolicyNames.BankHolidayDates, Words.BankHolidayDates) ?? default,
        ClockChanges = values.Word(PolicyNames.ClockChanges, Words.ClockChanges) ?? default,
        Contingency = ContingencyIn(values),
    };

    private static Ratio WeeksPerYear(PolicyValues values)
    {
        Ratio usual = CostingPolicy.Default.WeeksPerYear;
        return values.Fraction(PolicyNames.WeeksPerYear, PolicyFaults.NotWeeks) is { } weeks
            ? values.Checked(PolicyNames.WeeksPerYear, () => new CostingPolicy { WeeksPerYear = weeks }.WeeksPerYear, usual)
            : usual;
    }

    private static Contingency ContingencyIn(PolicyValues values)
    {
        ContingencyPlace place = values.Word(PolicyNames.ContingencyPlace, Words.ContingencyPlaces) ?? default;
        decimal? weeks = values.Number(PolicyNames.ContingencyWeeks);
        decimal? share = values.Share(PolicyNames.ContingencyShare);
        if (weeks is not null && share is not null)
        {
            values.Refuse(PolicyNames.ContingencyShare, PolicyFaults.BothContingencies());
        }

        return weeks is { } ofWeeks ? values.Checked(PolicyNames.ContingencyWeeks, () => Contingency.OfWeeks(ofWeeks, place), Contingency.None)
            : share is { } ofShare ? values.Checked(PolicyNames.ContingencyShare, () => Contingency.OfShare(ofShare, place), Contingency.None)
            : Contingency.None;
    }
}
