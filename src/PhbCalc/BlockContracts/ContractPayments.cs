namespace PhbCalc.BlockContracts;

/// <summary>Spreads the value of a contract year over its months.</summary>
/// <remarks>Rule: spec 6, Contract: the month in which a revision is agreed pays round(new annual x months to date / 12) - already paid.</remarks>
internal static class ContractPayments
{
    /// <summary>The monthly sums of something that follows the value of the year: the value itself, or the part of it that is guaranteed.</summary>
    internal static ValueList<Money> Of(ContractYear year, IReadOnlyList<int> lengths, Func<Money, Money> ofValue)
    {
        Money[] payments = [.. Phasing.Spread(ofValue(year.FirstValue), lengths)];
        foreach (RevisedValue revised in year.Revisions)
        {
            ValueList<Money> anew = Phasing.Spread(ofValue(revised.Value), lengths);
            int month = revised.Month - 1;
            Money paid = Sum(payments, month);
            anew.AsSpan()[month..].CopyTo(payments.AsSpan(month));
            payments[month] += Sum([.. anew], month) - paid;
        }

        return new(payments);
    }

    private static Money Sum(ReadOnlySpan<Money> payments, int count)
    {
        Money sum = Money.Zero;
        foreach (Money payment in payments[..count])
        {
            sum += payment;
        }

        return sum;
    }
}

/// <summary>How the sum of a contract year is spread over its months.</summary>
/// <remarks>Rule: spec 6, Output by year, quarter or month. Either way running totals are rounded, and the months sum to the year.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ContractPhasing>))]
public enum ContractPhasing
{
    /// <summary>Twelve equal parts, however long the months are (the default).</summary>
    Equal,

    /// <summary>By the days of each month, with 29 February in a leap year.</summary>
    Days,
}
