using System.Text;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

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
        ArrearsInterest = values.Text(PolicyNames.ArrearsInterest) is { } text ? InterestIn(values, text) : [],
    };

    /// <summary>Days and rates by turns, with blanks, commas or semicolons between them.</summary>
    private static ValueList<InterestRate> InterestIn(PolicyValues values, string text)
    {
        string[] words = text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        List<InterestRate> rates = [];
        for (int i = 0; i + 1 < words.Length; i += 2)
        {
            if (CellText.TryIsoDate(Encoding.UTF8.GetBytes(words[i]), out LocalDate from) && CellText.TryShareFraction(Encoding.UTF8.GetBytes(words[i + 1]), out Ratio annual) && annual.Numerator <= annual.Denominator)
            {
                rates.Add(new(from, annual));
            }
        }

        if (rates.Count * 2 == words.Length)
        {
            return values.Checked(PolicyNames.ArrearsInterest, () => new PaymentPolicy { ArrearsInterest = [.. rates] }.ArrearsInterest, []);
        }

        values.Refuse(PolicyNames.ArrearsInterest, PolicyFaults.NotInterest(PolicyNames.ArrearsInterest, text));
        return [];
    }

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
