namespace PhbCalc.Budgets;

/// <summary>A rate of simple interest that applies from a day.</summary>
/// <remarks>This type is immutable. Rule: spec 7, The payment plan: arrears.</remarks>
/// <param name="From">The first day on which it applies, until the next rate starts.</param>
/// <param name="Annual">The rate a year, 0 or more: 8/100 is 8%.</param>
public readonly record struct InterestRate([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate From, Ratio Annual)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Works out simple interest on sums due and not paid.</summary>
/// <remarks>Rule: spec 7, The payment plan: annual rates by date, simple, by days/365.</remarks>
internal static class ArrearsInterest
{
    private const int DaysAYear = 365;

    internal static Money Of(ValueList<Payment> due, ValueList<PaymentMade> made, int until, ValueList<InterestRate> rates)
    {
        List<(int Day, Money Change)> changes =
        [
            .. due.Select(payment => (DayNumber.Of(payment.On), payment.Amount)),
            .. made.Select(payment => (DayNumber.Of(payment.On), -payment.Amount)),
        ];
        int[] days = [.. changes.Select(change => change.Day).Concat(rates.Select(rate => DayNumber.Of(rate.From))).Where(day => day < until).Append(until).Distinct().Order()];
        Fraction interest = 0;
        for (int i = 0; i + 1 < days.Length; i++)
        {
            Money owed = changes.Where(change => change.Day <= days[i]).Sum(change => change.Change);
            if (owed > Money.Zero)
            {
                interest += (Fraction)owed.Pounds * Fraction.Of(RateOn(days[i], rates)) * new Fraction(days[i + 1] - days[i], DaysAYear);
            }
        }

        return interest.ToPenny();
    }

    private static Ratio RateOn(int day, ValueList<InterestRate> rates) =>
        rates.Where(rate => DayNumber.Of(rate.From) <= day).OrderByDescending(rate => rate.From).Select(rate => rate.Annual).FirstOrDefault();
}
