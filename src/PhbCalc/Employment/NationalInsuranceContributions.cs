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

    /// <summary>Why a category does not exist on a day.</summary>
    internal Fault NoCategory(string letter, LocalDate day) =>
        Category(letter) is { } series ? EmploymentFaults.CategoryTooEarly(series, day) : EmploymentFaults.UnknownCategory(letter, Figures);

    /// <summary>The part of pay from the secondary threshold to the upper one and the part above it, each times the rate and rounded separately.</summary>
    internal static Money Of(NationalInsuranceRates rates, bool startsAtUpperThreshold, PayFrequency frequency, Money pay) =>
        Money.FromPence(Of(new NationalInsuranceThresholds(rates, frequency), startsAtUpperThreshold, pay.ToPence()));

    /// <summary>The same in pence.</summary>
    internal static long Of(in NationalInsuranceThresholds thresholds, bool startsAtUpperThreshold, long pay)
    {
        long between = startsAtUpperThreshold ? 0 : Math.Max(Math.Min(pay, thresholds.Upper) - thresholds.Secondary, 0);
        return Rounded(between, thresholds.MicroPercent) + Rounded(Math.Max(pay - thresholds.Upper, 0), thresholds.MicroPercent);
    }

    /// <summary>Cut off after three decimals of a pound; a third decimal of 6 or more rounds the penny up, 5 or less down.</summary>
    private static long Rounded(long earnings, long microPercent)
    {
        const long MicroPercentPerTenth = 10_000_000;
        long tenthsOfPence = earnings <= long.MaxValue / 100_000_000
            ? earnings * microPercent / MicroPercentPerTenth
            : (long)((Int128)earnings * microPercent / MicroPercentPerTenth);
        return (tenthsOfPence + 4) / 10;
    }
}

/// <summary>The thresholds and rate for the contribution on the pay of a period, in pence.</summary>
internal readonly record struct NationalInsuranceThresholds
{
    private const decimal Micro = 1_000_000m;

    /// <summary>The thresholds of a pay frequency.</summary>
    internal NationalInsuranceThresholds(NationalInsuranceRates rates, PayFrequency frequency)
    {
        Secondary = rates.SecondaryThreshold.ShareOfYear(frequency).ToPence();
        Upper = rates.UpperThreshold.ShareOfYear(frequency).ToPence();
        MicroPercent = (long)(rates.Percent * Micro);
    }

    /// <summary>The pay above which the contribution is due in most categories.</summary>
    internal long Secondary { get; }

    /// <summary>The pay above which it is due in the categories for young people, apprentices and veterans.</summary>
    internal long Upper { get; }

    /// <summary>The rate in millionths of a per cent.</summary>
    internal long MicroPercent { get; }
}
