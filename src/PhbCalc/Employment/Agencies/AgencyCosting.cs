namespace PhbCalc.Employment;

/// <summary>Works out what an agency would have to charge for visits: contact, travel, holiday, sick pay, National Insurance, pension, training, mileage, overhead and margin, each as a line.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. It does not take off the Employment Allowance, which an employer gets only once. Rule: spec 3b, What an agency's price is made of.
/// </remarks>
/// <example>
/// <code>
/// AgencyCosts costs = new(Money.FromPounds(13.50m), weeklyHours: 30m) { TravelMinutes = 10m, Miles = 2m, PerMile = Money.FromPounds(0.45m), OverheadShare = 0.25m, MarginShare = 0.03m };
/// AgencyBuildUp buildUp = new AgencyCosting(PublishedFigures.Bundled.Employment, PublishedFigures.Bundled.HomecareMinimumPrice).Cost(costs, new LocalDate(2026, 4, 1));
/// Money halfAnHour = buildUp.Prices[1].Price; // a visit of 30 minutes
/// </code>
/// </example>
public sealed record AgencyCosting
{
    /// <summary>Prepares to work out prices.</summary>
    /// <param name="figures">The published figures; those in force are in PhbCalc.Data.</param>
    /// <param name="minimumPrice">The published minimum price of homecare, in pounds an hour of contact; null (the default) if prices are not compared with it.</param>
    public AgencyCosting(EmploymentFigures figures, DatedSeries<Money>? minimumPrice = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        (Figures, MinimumPrice) = (figures, minimumPrice);
    }

    /// <summary>The lengths of visits priced if none are given, in minutes.</summary>
    public static ValueList<int> UsualMinutes { get; } = [15, 30, 45, 60];

    /// <summary>The published figures.</summary>
    public EmploymentFigures Figures { get; }

    /// <summary>The published minimum price of homecare, in pounds an hour of contact; null if prices are not compared with it.</summary>
    public DatedSeries<Money>? MinimumPrice { get; }

    /// <summary>Works out the price of visits.</summary>
    /// <param name="costs">What an agency pays its carers, and its other costs.</param>
    /// <param name="on">The day whose figures are used.</param>
    /// <param name="minutes">The lengths of visits, in minutes of contact; 15, 30, 45 and 60 if none are given.</param>
    /// <param name="visits">How many visits of each length are priced together, with each line rounded once for all of them; 1 by default.</param>
    /// <exception cref="InvalidInputException">
    /// A length or the number of visits is out of range, the pay is under the minimum wage for 21 and over, the pension is under the legal minimum, or a figure is not published for the day: all faults
    /// are reported.
    /// </exception>
    public AgencyBuildUp Cost(AgencyCosts costs, LocalDate on, ValueList<int> minutes = default, int visits = 1)
    {
        ArgumentNullException.ThrowIfNull(costs);
        ValueList<int> lengths = minutes.Count == 0 ? UsualMinutes : minutes;
        List<Fault> faults = [.. AgencyCostFaults.In(lengths, visits) ?? []];
        Dated<Money>? wage = Figures.MinimumWages.At(null).Find(on, faults, "/on");
        Dated<NationalInsuranceRates>? insurance = Figures.NationalInsurance.Find(on, faults, "/on");
        Dated<PensionThresholds>? thresholds = Figures.PensionThresholds.Find(on, faults, "/on");
        Dated<decimal>? percent = Figures.PensionPercent.Find(on, faults, "/on");
        Dated<StatutoryHoliday>? holiday = Figures.Holiday.Find(on, faults, "/on");
        if (costs.HourlyPay < wage?.Value)
        {
            faults.Add(AgencyCostFaults.UnderMinimumWage(costs.HourlyPay, wage, on));
        }

        if (costs.PensionPercent < percent?.Value)
        {
            faults.Add(AgencyCostFaults.UnderPension(costs.PensionPercent.Value, percent.Value));
        }

        InvalidInputException.ThrowIfAny(faults);
        AgencyWeek week = new(costs, insurance!, thresholds!, percent!, holiday!);
        ValueList<AgencyVisitPrice> prices = [.. lengths.Select(length => week.Price(length, visits))];
        Dated<Money>? minimum = MinimumPrice?.Find(on);
        return new(on, costs, prices)
        {
            MinimumPrice = minimum,
            Notices = [.. BelowMinimum(prices, minimum, on), .. Nil(costs), .. CostNotices.OfAssumed(prices[0].Cost.Lines)],
        };
    }

    private IEnumerable<string> BelowMinimum(ValueList<AgencyVisitPrice> prices, Dated<Money>? minimum, LocalDate on)
    {
        if (MinimumPrice is { } known && minimum is null)
        {
            yield return $"No minimum price of homecare is published for {Iso.Text(on)}, so nothing is compared with it; the last one is {known.Figures[^1].Value} an hour{(known.Figures[^1].ValidTo is { } end ? $", until {Iso.Text(end)}" : string.Empty)}.";
        }

        foreach (AgencyVisitPrice price in prices)
        {
            if (price.PerHour < minimum?.Value)
            {
                yield return $"Visits of {Iso.Count(price.Minutes, "minute", "minutes")} at {price.PerHour} an hour are below the published minimum price of {minimum.Value} an hour.";
            }
        }
    }

    /// <summary>One sentence that names the costs missing from the price, since a reader might take it for the whole price.</summary>
    private static IEnumerable<string> Nil(AgencyCosts costs)
    {
        string[] nil =
        [
            .. Of("travel time", costs.TravelMinutes),
            .. Of("mileage", costs.Miles * costs.PerMile.Pounds),
            .. Of("sick pay", costs.SickPayShare),
            .. Of("training", costs.TrainingShare),
            .. Of("overhead", costs.OverheadShare + costs.OverheadPerHour.Pounds),
            .. Of("margin", costs.MarginShare),
        ];
        if (nil.Length > 0)
        {
            yield return $"No {(nil.Length == 1 ? nil[0] : $"{string.Join(", ", nil[..^1])} or {nil[^1]}")} is in this price.";
        }

        static string[] Of(string what, decimal amount) => amount == 0m ? [what] : [];
    }
}

/// <summary>A carer's typical week: holiday, National Insurance and pension as shares of pay.</summary>
internal sealed class AgencyWeek
{
    private readonly AgencyCosts costs;
    private readonly List<(CostLineKind Kind, string Label, Ratio Share, string Note, Source? Source)> onPay = [];

    internal AgencyWeek(AgencyCosts costs, Dated<NationalInsuranceRates> insurance, Dated<PensionThresholds> thresholds, Dated<decimal> percent, Dated<StatutoryHoliday> holiday)
    {
        this.costs = costs;
        Ratio sick = Ratio.FromDecimal(costs.SickPayShare);
        Ratio holidayShare = costs.Holiday.ShareOf(holiday.Value, null);
        Money paid = costs.HourlyPay.TimesToPenny(Ratio.FromDecimal(costs.WeeklyHours));
        Money gross = paid + paid.TimesToPenny(holidayShare) + paid.TimesToPenny(sick);
        Money contribution = NationalInsuranceContributions.Of(insurance.Value, startsAtUpperThreshold: false, PayFrequency.Weekly, gross);
        decimal rate = costs.PensionPercent ?? percent.Value;
        PensionLimits limits = new(thresholds.Value, rate, PayFrequency.Weekly);
        PensionDue due = PensionContributions.Due(PensionEnrolment.Auto, isTooYoung: false, isOverPensionAge: false, limits, gross.ToPence());
        Money pension = due == PensionDue.Yes ? Money.FromPence(PensionContributions.Of(limits, gross.ToPence())) : Money.Zero;
        string ofWeek = $"of {paid} for {Hours(costs)} a week";
        string none = PensionContributions.WhyNone(due, PayFrequency.Weekly, thresholds.Value, gross) ?? string.Empty;
        Add(CostLineKind.HolidayPay, "Holiday pay", holidayShare, $"{holidayShare} of pay", holiday.Source);
        Add(CostLineKind.OnCost, "Sick pay", sick, $"{Iso.Percent(costs.SickPayShare)} of pay", null);
        onPay.Add((CostLineKind.NationalInsurance, "Employer's National Insurance", Share(contribution, paid), $"{contribution} {ofWeek}: {Iso.Number(insurance.Value.Percent)}% of {gross} over {insurance.Value.SecondaryThreshold.Weekly}", insurance.Source));
        onPay.Add((CostLineKind.Pension, "Employer's pension contribution", Share(pension, paid), due == PensionDue.Yes ? $"{pension} {ofWeek}: {Iso.Number(rate)}% of {gross} from {thresholds.Value.Lower.Weekly}" : none, Source.Of(thresholds.Source, percent.Source)));
        Add(CostLineKind.OnCost, "Training", Ratio.FromDecimal(costs.TrainingShare), $"{Iso.Percent(costs.TrainingShare)} of pay", null);
    }

    /// <summary>The price of some visits of one length: the steps in the order of the rule.</summary>
    internal AgencyVisitPrice Price(int minutes, int visits)
    {
        List<CostLine> lines = [Line(CostLineKind.Pay, "Contact pay", CostUnit.Hour, new(minutes * (long)visits, 60), costs.HourlyPay, $"{Iso.Number(minutes)} minutes")];
        if (costs.TravelMinutes > 0m)
        {
            lines.Add(Line(CostLineKind.Pay, "Travel time", CostUnit.Hour, Ratio.FromDecimal(costs.TravelMinutes) * new Ratio(visits, 60), costs.HourlyPay, $"{Iso.Number(costs.TravelMinutes)} minutes a visit"));
        }

        Money pay = new CostBreakdown([.. lines]).Total;
        lines.AddRange(onPay.Select(on => Line(on.Kind, on.Label, CostUnit.Share, on.Share, pay, on.Note) with { Source = on.Source }));
        if (costs.Miles * costs.PerMile.Pounds > 0m)
        {
            lines.Add(Line(CostLineKind.OnCost, "Mileage", new("mile"), Ratio.FromDecimal(costs.Miles) * new Ratio(visits), costs.PerMile, $"{Iso.Number(costs.Miles)} miles a visit"));
        }

        if (costs.OverheadPerHour > Money.Zero)
        {
            lines.Add(Line(CostLineKind.OnCost, "Overhead by the hour of contact", CostUnit.Hour, new(minutes * (long)visits, 60), costs.OverheadPerHour, null));
        }

        if (costs.OverheadShare > 0m)
        {
            lines.Add(Line(CostLineKind.OnCost, "Overhead", CostUnit.Share, Ratio.FromDecimal(costs.OverheadShare), new CostBreakdown([.. lines]).Total, $"{Iso.Percent(costs.OverheadShare)} of the costs above"));
        }

        CostBreakdown cost = new([.. lines]);
        Ratio kept = Ratio.FromDecimal(1m - costs.MarginShare);
        Ratio margin = Ratio.FromDecimal(costs.MarginShare) * new Ratio(kept.Denominator, kept.Numerator);
        return new(minutes, visits, cost, costs.MarginShare == 0m ? null : Line(CostLineKind.OnCost, "Margin", CostUnit.Share, margin, cost.Total, $"{Iso.Percent(costs.MarginShare)} of the price"));
    }

    private void Add(CostLineKind kind, string label, Ratio share, string note, Source? source)
    {
        if (share != default)
        {
            onPay.Add((kind, label, share, note, source));
        }
    }

    /// <summary>The typical weekly hours in words.</summary>
    internal static string Hours(AgencyCosts costs) => $"{Iso.Number(costs.WeeklyHours)} {(costs.WeeklyHours == 1m ? "hour" : "hours")}";

    private static Ratio Share(Money part, Money whole) => new(part.ToPence(), whole.ToPence());

    private static CostLine Line(CostLineKind kind, string label, CostUnit unit, Ratio quantity, Money rate, string? note) =>
        new(kind, string.Empty, label, unit, quantity, rate, rate.TimesToPenny(quantity)) { Note = note };
}
