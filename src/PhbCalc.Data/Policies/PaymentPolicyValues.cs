using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>Reads the policy of payments from the values of policy.json.</summary>
internal static class PaymentPolicyValues
{
    internal static PaymentPolicy Read(PolicyValues values) => new()
    {
        Interval = values.Word(PolicyNames.PaymentInterval, PayoutWords.Intervals) ?? default,
        CountedFrom = values.Date(PolicyNames.PaymentStart),
        Timing = values.Word(PolicyNames.PaymentIn, PayoutWords.Timings) ?? default,
        DayShift = values.Whole(PolicyNames.PaymentDay, PolicyFaults.NotWholeDays) is { } days
            ? values.Checked(PolicyNames.PaymentDay, () => new PaymentPolicy { DayShift = days }.DayShift, 0)
            : 0,
        Cut = CutIn(values),
        Once = values.Word(PolicyNames.OnceItems, PayoutWords.OncePaid) ?? default,
        PaysContingency = values.Word(PolicyNames.ContingencyPaid, Words.TrueOrFalse) ?? false,
    };

    private static PaymentCut CutIn(PolicyValues values)
    {
        bool areEqual = values.Word(PolicyNames.EqualPayments, Words.TrueOrFalse) ?? false;
        bool areRounded = values.Word(PolicyNames.RoundEachPayment, Words.TrueOrFalse) ?? false;
        if (areEqual && areRounded)
        {
            values.Refuse(PolicyNames.RoundEachPayment, PolicyFaults.BothCuts());
        }

        return areEqual ? PaymentCut.Equal : areRounded ? PaymentCut.EachRounded : PaymentCut.RunningTotals;
    }
}
