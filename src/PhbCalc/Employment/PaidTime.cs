namespace PhbCalc.Employment;

/// <summary>What a PA is paid for each week at one rate: hours worked, or nights asleep at work.</summary>
/// <remarks>This type is immutable. A waking night is hours worked. Rule: spec 3, What employing someone costs, step 1.</remarks>
public sealed record PaidTime
{
    private PaidTime(string label, Ratio perWeek, Money rate, bool isSleepIn, Source? source, bool isChecked = false)
    {
        (Label, PerWeek, Rate, IsSleepIn, Source) = (label, perWeek, rate, isSleepIn, source);
        InvalidInputException.ThrowIfAny(isChecked ? null : EmploymentFaults.In(this));
    }

    /// <summary>What to call it ("weekday", "waking night").</summary>
    public string Label { get; }

    /// <summary>Hours a week, or nights a week of sleep-ins.</summary>
    public Ratio PerWeek { get; }

    /// <summary>Pounds an hour, or pounds a night of sleep-ins.</summary>
    public Money Rate { get; }

    /// <summary>Whether it is a sleep-in: an allowance for a night asleep, which is not checked against the minimum wage.</summary>
    public bool IsSleepIn { get; }

    /// <summary>Where the rate comes from; null if not given.</summary>
    public Source? Source { get; }

    /// <summary>The hours worked in a week; 0 for a sleep-in.</summary>
    public Ratio HoursPerWeek => IsSleepIn ? default : PerWeek;

    /// <summary>Hours worked.</summary>
    /// <param name="weeklyHours">Hours a week, from 0 to 168.</param>
    /// <param name="hourlyPay">Pounds an hour, from 0 to under £1,000,000,000,000, with at most six decimals.</param>
    /// <param name="label">What to call them; "hours" if not given.</param>
    /// <param name="source">Where the pay comes from; null (the default) if not given.</param>
    /// <exception cref="InvalidInputException">The label is blank, or a number out of range: all faults are reported.</exception>
    public static PaidTime Hours(Ratio weeklyHours, Money hourlyPay, string label = "hours", Source? source = null) =>
        new(label, weeklyHours, hourlyPay, isSleepIn: false, source);

    /// <summary>Nights asleep at work, each for an allowance. Pay time awake for work in them as hours, at the minimum wage or more ([2021] UKSC 8).</summary>
    /// <param name="nightsPerWeek">How many nights a week, from 0 to 7.</param>
    /// <param name="allowance">Pounds a night, from 0 to under £1,000,000,000,000, with at most six decimals.</param>
    /// <param name="label">What to call them; "sleep-in" if not given.</param>
    /// <param name="source">Where the allowance comes from; null (the default) if not given.</param>
    /// <exception cref="InvalidInputException">The label is blank, or a number out of range: all faults are reported.</exception>
    public static PaidTime SleepIns(Ratio nightsPerWeek, Money allowance, string label = "sleep-in", Source? source = null) =>
        new(label, nightsPerWeek, allowance, isSleepIn: true, source);

    /// <summary>Work that a rota pays for by the occurrence: as hours if its pay makes an exact rate an hour, otherwise as a sum each time.</summary>
    /// <param name="perWeek">How many a week.</param>
    /// <param name="pay">Pounds each.</param>
    /// <param name="minutes">The length of each, in minutes; 0 if it is not known.</param>
    /// <param name="label">What to call it.</param>
    /// <param name="source">Where the pay comes from.</param>
    internal static PaidTime Of(Ratio perWeek, Money pay, int minutes, string label, Source? source)
    {
        bool isByTheHour = minutes > 0 && pay.MicroPounds * 60 % minutes == 0;
        return isByTheHour
            ? new(label, perWeek * new Ratio(minutes, 60), Money.FromPounds(pay.Pounds * 60m / minutes), isSleepIn: false, source, isChecked: true)
            : new(label, perWeek, pay, isSleepIn: true, source, isChecked: true);
    }

    /// <summary>
    /// The paid time of a typical week costed from a schedule at pay rates: its hourly lines by band and rate, with all carers counted,
    /// and its lines per night as sleep-ins, if they are sleep-ins.
    /// </summary>
    /// <param name="typicalWeek">The lines of a person's or a PA's own visits; see the typical week of a bottom-up budget.</param>
    /// <param name="nightsAreSleepIns">
    /// Whether every line per night is a sleep-in. By default none is, and such lines are refused: a waking night is hours worked, whose pay must be
    /// checked against the minimum wage.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// A line is paid by another unit, which hides the time worked; the hours of a band and rate are more than 168 a week; or its
    /// sleep-ins more than 7.
    /// </exception>
    public static ValueList<PaidTime> From(CostBreakdown typicalWeek, bool nightsAreSleepIns = false)
    {
        ArgumentNullException.ThrowIfNull(typicalWeek);
        InvalidInputException.ThrowIfAny([.. typicalWeek.Lines
            .Select((line, i) => line.Unit == CostUnit.Hour || (line.Unit == CostUnit.Night && nightsAreSleepIns) ? null : EmploymentFaults.NotByTheHour(line, i))
            .OfType<Fault>().Select(fault => fault.Under("typical_week"))]);
        return typicalWeek.Lines
            .GroupBy(line => (line.Unit, Label: line.Band ?? line.Label, line.Rate, line.Source))
            .Select(lines => lines.Key.Unit == CostUnit.Hour
                ? Hours(Sum(lines), lines.Key.Rate, lines.Key.Label, lines.Key.Source)
                : SleepIns(Sum(lines), lines.Key.Rate, lines.Key.Label, lines.Key.Source))
            .ToValueList();
    }

    private static Ratio Sum(IEnumerable<CostLine> lines) => lines.Aggregate(default(Ratio), (sum, line) => sum + (line.Quantity * line.Carers));
}
