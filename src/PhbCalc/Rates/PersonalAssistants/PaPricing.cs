using System.Numerics;

namespace PhbCalc.Rates;

/// <summary>Works out the indicative hourly rate of personal assistants.</summary>
/// <remarks>This type is immutable, and many threads can share one. Rule: spec 3, Personal assistant.</remarks>
public sealed record PaPricing
{
    /// <summary>Weights have at most six decimals.</summary>
    private const decimal MicroWeights = 1_000_000m;

    /// <summary>Prepares to price.</summary>
    /// <param name="minimumWages">The minimum wage.</param>
    /// <param name="pay">The Agenda for Change pay scale.</param>
    /// <param name="unsocialHours">What Agenda for Change adds for unsocial hours.</param>
    /// <param name="policy">The choices where practice differs; every default if not given. <see cref="Price"/> checks it with the other inputs.</param>
    public PaPricing(MinimumWages minimumWages, AgendaForChangePay pay, UnsocialHoursRates unsocialHours, PaRatePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(minimumWages);
        ArgumentNullException.ThrowIfNull(pay);
        ArgumentNullException.ThrowIfNull(unsocialHours);
        (MinimumWages, Pay, UnsocialHours, Policy) = (minimumWages, pay, unsocialHours, policy ?? PaRatePolicy.Default);
    }

    /// <summary>The minimum wage.</summary>
    public MinimumWages MinimumWages { get; }

    /// <summary>The Agenda for Change pay scale.</summary>
    public AgendaForChangePay Pay { get; }

    /// <summary>What Agenda for Change adds for unsocial hours.</summary>
    public UnsocialHoursRates UnsocialHours { get; }

    /// <summary>The choices on which practice differs.</summary>
    public PaRatePolicy Policy { get; }

    /// <summary>The rate on a day.</summary>
    /// <param name="pricingDate">The day.</param>
    /// <param name="localWages">What local agencies pay their care workers; empty if not given: there is then no local research.</param>
    /// <param name="transition">A rate paid for a time instead; none if not given.</param>
    /// <exception cref="InvalidInputException">
    /// A reference is not published for the day; there is no such pay band or step; the method or its weights use a reference that is not
    /// given, weights are given without their method or the method without weights; the step, the age, a weight or a local wage is out of range; or
    /// the transition rate is under the legal minimum or has ended. The faults of the policy are reported together, then those of the figures.
    /// </exception>
    public PaRate Price(LocalDate pricingDate, ValueList<LocalWage> localWages = default, TransitionRate? transition = null)
    {
        List<Fault> faults = PaRateFaults.In(Policy, localWages, MinimumWages);
        InvalidInputException.ThrowIfAny(faults);
        DatedSeries<Money> wages = MinimumWages.At(Policy.Age);
        Dated<AgendaForChangePoint>? point = Pay.Find(Policy.BandOfWork, Policy.PayStep, pricingDate, faults);
        Dated<Money>? minimum = wages.Find(pricingDate, faults, "/pricing_date");
        if (transition is not null && minimum is not null)
        {
            faults.AddRange(PaRateFaults.In(transition, pricingDate, minimum));
        }

        InvalidInputException.ThrowIfAny(faults);
        ValueList<PaRateReference> references = References(Policy, point!, minimum!, localWages);
        Money rounded = RateSteps.Nearest(Exact(Policy, references), Policy.Step);
        Money floor = RateSteps.NotUnder(minimum!.Value, Policy.Step);
        return new(pricingDate, Policy, references, minimum, rounded < floor ? floor : rounded)
        {
            IsRaisedToLegalMinimum = rounded < floor,
            Transition = transition,
            UnsocialHours = UnsocialHours.Find(Policy.BandOfWork)?.Find(pricingDate),
        };
    }

    private static ValueList<PaRateReference> References(PaRatePolicy policy, Dated<AgendaForChangePoint> point, Dated<Money> minimum, ValueList<LocalWage> localWages)
    {
        string age = policy.Age is { } years ? $"at age {Iso.Number(years)}" : "for 21 and over";
        List<PaRateReference> references =
        [
            new(PaRateReferenceKind.AgendaForChange, $"Agenda for Change band {point.Value.Band}, {policy.PayStep} ({point.Value.AnnualPay} a year)", point.Value.ExactHourlyPay, point.Source),
            new(PaRateReferenceKind.MinimumWage, $"Minimum wage {age}", Ratio.FromDecimal(minimum.Value.Pounds), minimum.Source),
        ];
        if (localWages.Count > 0)
        {
            Ratio median = QuoteAverages.Median(localWages.Select(wage => wage.HourlyPay));
            string label = localWages.Count == 1 ? "Local research, what one agency pays" : $"Local research, median of what {Iso.Number(localWages.Count)} agencies pay";
            references.Add(new(PaRateReferenceKind.LocalResearch, label, median, null));
        }

        return references.ToValueList();
    }

    /// <summary>The result from the references before rounding to the step, as a fraction: averages use unrounded references.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) Exact(PaRatePolicy policy, ValueList<PaRateReference> references) => policy.Method switch
    {
        PaRateMethod.Highest => Rounded(references.MaxBy(reference => reference.Rate)!),
        PaRateMethod.Average => Mean(references, _ => 1m),
        PaRateMethod.Weighted => Mean(references, reference => policy.Weights!.Of(reference.Kind)),
        _ => Rounded(references.Single(reference => PaRateFaults.MethodOf(reference.Kind) == policy.Method)),
    };

    private static (BigInteger Numerator, BigInteger Denominator) Rounded(PaRateReference reference) => (reference.Rate.ToPence(), 100);

    private static (BigInteger Numerator, BigInteger Denominator) Mean(ValueList<PaRateReference> references, Func<PaRateReference, decimal> weight)
    {
        (BigInteger sum, BigInteger of) = (0, 1);
        BigInteger weights = 0;
        foreach (PaRateReference reference in references)
        {
            BigInteger own = (BigInteger)(weight(reference) * MicroWeights);
            sum = (sum * reference.Exact.Denominator) + (own * reference.Exact.Numerator * of);
            of *= reference.Exact.Denominator;
            weights += own;
        }

        return (sum, of * weights);
    }
}

/// <summary>Rounding of rates to steps, such as 5p.</summary>
internal static class RateSteps
{
    private const int MicroPounds = 1_000_000;

    /// <summary>The multiple of a step nearest to a number of pounds, half up.</summary>
    internal static Money Nearest((BigInteger Numerator, BigInteger Denominator) pounds, Money step)
    {
        BigInteger value = pounds.Numerator * MicroPounds;
        BigInteger whole = pounds.Denominator * step.MicroPounds;
        return step * (decimal)Pence.Round(value, whole);
    }

    /// <summary>The lowest multiple of a step at or above a sum.</summary>
    internal static Money NotUnder(Money sum, Money step) => step * decimal.Ceiling(sum.Pounds / step.Pounds);
}

/// <summary>What a local agency pays its care workers.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Personal assistant.</remarks>
/// <param name="Employer">The agency.</param>
/// <param name="HourlyPay">Pounds an hour, from 0 to under £1,000,000, with at most six decimals; <see cref="PaPricing.Price"/> checks it.</param>
public sealed record LocalWage(string Employer, Money HourlyPay);
