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

/// <summary>Interest on arrears that is to be paid: a sum of its own, beside the budget.</summary>
/// <remarks>This type is immutable. Rule: spec 7, The payment plan: arrears.</remarks>
/// <param name="On">The day to which it runs and on which it is paid: that of the next payment, which makes up for the arrears.</param>
/// <param name="Amount">How much, in pounds and whole pence, less what interest was paid before; above £0.00.</param>
public sealed record InterestDue([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, Money Amount)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Works out simple interest on sums due and not paid.</summary>
/// <remarks>Rule: spec 7, The payment plan: annual rates by date, simple, by days/365.</remarks>
internal static class ArrearsInterest
{
    private const int DaysAYear = 365;

    /// <summary>The interest until a day, rounded once to the penny.</summary>
    /// <param name="due">The payments of the versions known from each day on, by that day: a version is owed from its first day, and not before.</param>
    /// <param name="made">The payments that were made.</param>
    /// <param name="until">The day.</param>
    /// <param name="rates">The rates.</param>
    internal static Money Of((int From, ValueList<Payment> Payments)[] due, ValueList<PaymentMade> made, int until, ValueList<InterestRate> rates)
    {
        int[] days =
        [
            .. due.Skip(1).Select(known => known.From).Concat(due.SelectMany(known => known.Payments).Select(payment => DayNumber.Of(payment.On)))
                .Concat(made.Select(payment => DayNumber.Of(payment.On))).Concat(rates.Select(rate => DayNumber.Of(rate.From)))
                .Where(day => day < until).Append(until).Distinct().Order(),
        ];
        Fraction interest = 0;
        for (int i = 0; i + 1 < days.Length; i++)
        {
            int day = days[i];
            ValueList<Payment> known = due[Math.Max(0, Array.FindLastIndex(due, own => own.From <= day))].Payments;
            Money owed = known.Where(payment => DayNumber.Of(payment.On) <= day).Sum(payment => payment.Amount) - made.Where(payment => DayNumber.Of(payment.On) <= day).Sum(payment => payment.Amount);
            if (owed > Money.Zero)
            {
                interest += (Fraction)owed.Pounds * Fraction.Of(RateOn(day, rates)) * new Fraction(days[i + 1] - day, DaysAYear);
            }
        }

        return interest.ToPenny();
    }

    private static Ratio RateOn(int day, ValueList<InterestRate> rates) =>
        rates.Where(rate => DayNumber.Of(rate.From) <= day).OrderByDescending(rate => rate.From).Select(rate => rate.Annual).FirstOrDefault();
}
