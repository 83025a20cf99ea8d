using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Rotas;

/// <summary>The lines of one pay period of one PA, in the order of the rule: pay for work, sleep-ins, retainers, holiday, National Insurance, pension.</summary>
/// <param name="assistant">The PA.</param>
/// <param name="run">The pay period.</param>
/// <param name="work">What was worked in it.</param>
/// <param name="terms">The costing, as the engine needs it.</param>
/// <param name="isAboveIndicative">Whether the PA's lowest hourly pay in the budget is above the indicative rate.</param>
internal sealed class RunLines(RotaAssistant assistant, PaidRun run, List<WorkDetail> work, RotaTerms terms, bool isAboveIndicative)
{
    private readonly string period = Words(run.Own);

    /// <summary>The lines. There is always one of pay for work, and of sleep-ins, retainers and holiday if there is such pay.</summary>
    internal IEnumerable<CostLine> All()
    {
        yield return Line(CostLineKind.Pay, "Pay for work", run.Pay.Worked) with { Note = Higher(Work(detail => !detail.IsRetainer && !IsSleepIn(detail))), Source = SourceOf(detail => !detail.IsRetainer && !IsSleepIn(detail)) };
        if (run.Pay.SleepIn != 0)
        {
            yield return Line(CostLineKind.Pay, "Sleep-ins", run.Pay.SleepIn) with { Note = Work(detail => !detail.IsRetainer && IsSleepIn(detail)), Source = SourceOf(IsSleepIn) };
        }

        if (run.Pay.Retainer != 0)
        {
            yield return Line(CostLineKind.Pay, "Retainer", run.Pay.Retainer) with { Note = $"paid while the person is away: {Work(detail => detail.IsRetainer)}", Source = SourceOf(detail => detail.IsRetainer) };
        }

        if (run.Pay.Holiday != 0)
        {
            yield return HolidayLine();
        }

        yield return NationalInsuranceLine();
        yield return PensionLine();
    }

    /// <summary>The days of a period in words: a month by its name, others from day to day.</summary>
    internal static string Words(DayRange days)
    {
        LocalDate first = DayNumber.Date(days.First);
        LocalDate last = DayNumber.Date(days.Last);
        bool isMonth = first.Day == 1 && last == new LocalDate(first.Year, first.Month, first.Calendar.GetDaysInMonth(first.Year, first.Month));
        return isMonth ? $"{first.Year:0000}-{first.Month:00}" : Iso.Text(new DateInterval(first, last));
    }

    private CostLine Line(CostLineKind kind, string label, long pence) =>
        new(kind, assistant.Id, label, new(assistant.Frequency.Period()), 1, Money.FromPence(pence), Money.FromPence(pence)) { Band = period };

    private CostLine HolidayLine()
    {
        HolidayPay way = assistant.Holiday ?? terms.Employment.HolidayPay;
        return Line(CostLineKind.HolidayPay, "Holiday pay", run.Pay.Holiday) with
        {
            Note = $"{Iso.Number(run.HolidayShare.Numerator)}/{Iso.Number(run.HolidayShare.Denominator)} of pay, {way.Where()}",
            Source = run.Figures.Holiday!.Source,
        };
    }

    private CostLine NationalInsuranceLine()
    {
        Dated<NationalInsuranceRates> rates = run.Figures.NationalInsurance!;
        EarningsThreshold start = run.Category.StartsAtUpperThreshold ? rates.Value.UpperThreshold : rates.Value.SecondaryThreshold;
        return Line(CostLineKind.NationalInsurance, "Employer's National Insurance", run.NationalInsurance) with
        {
            Note = $"{Iso.Number(rates.Value.Percent)}% of pay over {start.ShareOfYear(assistant.Frequency)} a {assistant.Frequency.Period()}, category {run.Category.Letter}{Cut(run.WholeNationalInsurance)}",
            Source = rates.Source,
            RateValidFrom = rates.ValidFrom,
            RateValidTo = rates.ValidTo,
        };
    }

    private CostLine PensionLine()
    {
        CostLine line = Line(CostLineKind.Pension, "Employer's pension contribution", run.Pension);
        if (run.PensionDue == PensionDue.OptedOut)
        {
            return line with { Note = PensionContributions.WhyNone(run.PensionDue, assistant.Frequency, new(default, default, default), Money.Zero) };
        }

        Dated<PensionThresholds> thresholds = run.Figures.Thresholds!;
        decimal percent = terms.Employment.PensionPercent ?? run.Figures.PensionPercent!.Value;
        Money lower = thresholds.Value.Lower.TimesWeek(assistant.Frequency);
        Money upper = thresholds.Value.Upper.ShareOfYear(assistant.Frequency);
        return line with
        {
            Note = PensionContributions.WhyNone(run.PensionDue, assistant.Frequency, thresholds.Value, Money.FromPence(run.Whole.Gross))
                ?? $"{Iso.Number(percent)}% of pay from {lower} to {upper} a {assistant.Frequency.Period()}{Cut(run.WholePension)}",
            Source = Source.Of(thresholds.Source, run.Figures.PensionPercent!.Source),
            RateValidFrom = thresholds.ValidFrom,
            RateValidTo = thresholds.ValidTo,
        };
    }

    /// <summary>If the budget has only a part of the period: the sum that the amount is a part of.</summary>
    private string Cut(long of) => run.Pay == run.Whole ? string.Empty
        : $"; of {Money.FromPence(of)} for the whole period, in proportion to pay ({Money.FromPence(run.Pay.Gross)} of {Money.FromPence(run.Whole.Gross)})";

    /// <summary>What was worked, and why it is paid above the indicative rate, if a reason is given.</summary>
    private string? Higher(string? note) => !isAboveIndicative || assistant.HigherRate is not { } higher ? note
        : $"{(note is null ? string.Empty : $"{note}; ")}{RotaNotices.Above(higher, terms.IndicativeRate!.Value, DayNumber.Date(run.Own.First))}";

    private bool IsSleepIn(WorkDetail detail) => detail.Service is { } service && terms.Pay.IsSleepIn(service);

    private string? Work(Func<WorkDetail, bool> which)
    {
        string text = string.Join("; ", work.Where(which)
            .GroupBy(detail => (detail.Service, detail.Band, detail.MicroPounds))
            .Select(alike => Piece(alike.Key.Service, alike.Key.Band, Money.FromPounds(alike.Key.MicroPounds / 1_000_000m), alike.Aggregate(default(Ratio), (sum, detail) => sum + detail.Units))));
        return text.Length == 0 ? null : text;
    }

    private static string Piece(ServiceRates? service, int band, Money rate, Ratio units)
    {
        string name = service is null ? string.Empty : $"{service.Service} {service.BandNames[band]}: ";
        string unit = service?.Unit.Word() ?? "hour";
        return $"{name}{CostText.Exact(units)} {unit}{(units == 1 ? string.Empty : "s")} at {rate}";
    }

    private Source? SourceOf(Func<WorkDetail, bool> which)
    {
        LocalDate day = DayNumber.Date(run.Own.Last);
        return work.Where(which).Select(detail => detail.Service is not { } service ? null
            : service.Versions.LastOrDefault(version => version.ValidFrom <= day)?.Rows.FirstOrDefault(row => row.Band == service.BandNames[detail.Band])?.Source)
            .Aggregate(default(Source), Source.Of);
    }
}
