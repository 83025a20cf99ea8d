namespace PhbCalc.Employment;

/// <summary>Employer's National Insurance contributions (Class 1 secondary), by pay period.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 3, What employing someone costs, step 4. Source of the rule: Social Security (Contributions) Regulations 2001, regulations 11 and
/// 12; checked against the published test data of HM Revenue and Customs.
/// </remarks>
public sealed record NationalInsuranceContributions
{
    /// <summary>Prepares to work out contributions.</summary>
    /// <param name="figures">The published figures.</param>
    public NationalInsuranceContributions(EmploymentFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        Figures = figures;
    }

    /// <summary>The published figures.</summary>
    public EmploymentFigures Figures { get; }

    /// <summary>The contribution on the pay of one period.</summary>
    /// <param name="period">The pay period. The rate is the one in force on its last day.</param>
    /// <param name="category">The category letter, capital or small.</param>
    /// <param name="pay">Gross pay of the period, in whole pence, 0 or more.</param>
    /// <exception cref="InvalidInputException">The category is unknown or did not exist then, no rate is published for the day, or the pay is not a sum in pence: all faults are reported.</exception>
    public Money Of(PayPeriod period, string category, Money pay)
    {
        ArgumentNullException.ThrowIfNull(category);
        List<Fault> faults = [];
        Dated<NationalInsuranceRates>? rates = Figures.NationalInsurance.Find(period.LastDay, faults, "/period");
        Dated<NationalInsuranceCategory>? known = Category(category)?.Find(period.LastDay);
        if (known is null)
        {
            faults.Add(NoCategory(category, period.LastDay) with { Path = "/category" });
        }

        if (pay < Money.Zero || !pay.IsWholePence)
        {
            faults.Add(EmploymentFaults.NotPay(pay));
        }

        InvalidInputException.ThrowIfAny(faults);
        return Of(rates!.Value, known!.Value.StartsAtUpperThreshold, period.Frequency, pay);
    }

    /// <summary>The dated entries of a category letter; null if there is no such letter.</summary>
    internal DatedSeries<NationalInsuranceCategory>? Category(string letter)
    {
        foreach (DatedSeries<NationalInsuranceCategory> series in Figures.NationalInsuranceCategories.AsSpan())
        {
            if (series.Figures[0].Value.Letter.Equals(letter, StringComparison.OrdinalIgnoreCase))
            {
                return series;
            }
        }

        return null;
    }

    /// <summary>Why there is no such category on a day.</summary>
    internal Fault NoCategory(string letter, LocalDate day) =>
        Category(letter) is { } series ? EmploymentFaults.CategoryTooEarly(series, day) : EmploymentFaults.UnknownCategory(letter, Figures);

    /// <summary>The part of pay from the secondary threshold to the upper one and the part above it, each times the rate, each rounded by itself.</summary>
    internal static Money Of(NationalInsuranceRates rates, bool startsAtUpperThreshold, PayFrequency frequency, Money pay)
    {
        Money secondary = rates.SecondaryThreshold.ShareOfYear(frequency);
        Money upper = rates.UpperThreshold.ShareOfYear(frequency);
        Money between = startsAtUpperThreshold ? Money.Zero : Above(secondary, pay < upper ? pay : upper);
        return Rounded(between, rates.Percent) + Rounded(Above(upper, pay), rates.Percent);
    }

    private static Money Above(Money threshold, Money pay) => pay > threshold ? pay - threshold : Money.Zero;

    /// <summary>Cut off after three decimals; a third decimal of 6 or more rounds the penny up, 5 or less down.</summary>
    private static Money Rounded(Money earnings, decimal percent)
    {
        decimal tenthsOfPence = decimal.Truncate((earnings * percent).Pounds * 10m);
        return Money.FromPence((long)decimal.Floor((tenthsOfPence + 4m) / 10m));
    }
}
