using System.Collections.Frozen;
using System.Globalization;

namespace PhbCalc.Rates;

/// <summary>The Agenda for Change pay scale of the NHS, by band, step and day.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Personal assistant. Source: NHS terms and conditions of service handbook, annexes 2 and 3.</remarks>
public sealed record AgendaForChangePay
{
    /// <summary>The step that stands for the lowest annual figure of a band in a pay year.</summary>
    public const string Entry = "entry";

    /// <summary>The step that stands for the highest annual figure of a band in a pay year.</summary>
    public const string Top = "top";

    private readonly FrozenDictionary<(string Band, string Step), DatedSeries<AgendaForChangePoint>> series;
    private readonly AgendaForChangeGaps gaps;

    /// <summary>Makes a pay scale from its points.</summary>
    /// <param name="points">The points with their days, in any order.</param>
    /// <exception cref="InvalidInputException">
    /// Pay or hours of a point are out of range, or a band and step has figures that overlap, or end before they start. All faults are reported.
    /// </exception>
    public AgendaForChangePay(ValueList<Dated<AgendaForChangePoint>> points)
    {
        Points = points;
        List<Fault> faults = PayFaults.InPoints(points);
        ValueList<Dated<AgendaForChangePoint>> given = points.Where(point => point?.Value is not null).ToValueList();
        gaps = new(given);
        Dictionary<(string, string), DatedSeries<AgendaForChangePoint>> found = [];
        foreach (var band in given.GroupBy(point => point.Value.Band, StringComparer.Ordinal))
        {
            foreach (var step in band.GroupBy(point => point.Value.Step, StringComparer.Ordinal))
            {
                Add(band.Key, step.Key, step);
            }

            // Full-time hours are alike within a year, so the lowest annual figure is the lowest hourly one.
            IGrouping<LocalDate, Dated<AgendaForChangePoint>>[] years = [.. band.GroupBy(point => point.ValidFrom)];
            Add(band.Key, Entry, years.Select(year => year.MinBy(point => point.Value.AnnualPay)!));
            AddTop(band.Key, years.Where(year => gaps.Above(band.Key, year.Key) is null));
        }

        InvalidInputException.ThrowIfAny(faults);
        series = found.ToFrozenDictionary();

        void AddTop(string band, IEnumerable<IGrouping<LocalDate, Dated<AgendaForChangePoint>>> whole)
        {
            Dated<AgendaForChangePoint>[] tops = [.. whole.Select(year => year.MaxBy(point => point.Value.AnnualPay)!)];
            if (tops.Length > 0)
            {
                Add(band, Top, tops);
            }
        }

        void Add(string band, string step, IEnumerable<Dated<AgendaForChangePoint>> figures)
        {
            string name = $"Agenda for Change pay of band {band}, step {step}";
            ValueList<Dated<AgendaForChangePoint>> ordered = [.. figures.OrderBy(figure => figure.ValidFrom)];
            List<Fault> wrong = EvidenceFaults.InSeries(name, ordered);
            faults.AddRange(wrong.Select(fault => fault with { Path = "/points" }));
            if (wrong.Count == 0)
            {
                found[(band, step)] = new(name, ordered);
            }
        }
    }

    /// <summary>The points with their days, in the order they were given.</summary>
    public ValueList<Dated<AgendaForChangePoint>> Points { get; }

    /// <summary>The bands, in the order in which the points first name them.</summary>
    public ValueList<string> Bands => Points.Select(point => point.Value.Band).Distinct(StringComparer.Ordinal).ToValueList();

    /// <summary>The pay of a band and step, over time.</summary>
    /// <param name="band">The band ("3").</param>
    /// <param name="step">
    /// <see cref="Entry"/>, <see cref="Top"/>, or a step by the name it was published with. <see cref="Top"/> has no figure for a pay year whose upper steps
    /// are not held: <c>5-6 years</c> without one above it, or spine points that end below those of another year.
    /// </param>
    /// <exception cref="InvalidInputException">There is no such band, or no such step of it. The message names those that exist.</exception>
    public DatedSeries<AgendaForChangePoint> Of(string band, string step)
    {
        ArgumentNullException.ThrowIfNull(band);
        ArgumentNullException.ThrowIfNull(step);
        return series.TryGetValue((band, step), out var found) ? found
            : throw new InvalidInputException([PayFaults.UnknownPoint(band, step, Bands, Steps(band))]);
    }

    /// <summary>Whether both have the same points in the same order.</summary>
    /// <param name="other">The pay scale to compare with.</param>
    public bool Equals(AgendaForChangePay? other) => other is not null && Points == other.Points;

    /// <inheritdoc/>
    public override int GetHashCode() => Points.GetHashCode();

    /// <summary>The pay of a band and step on a day; a fault that says what is missing if it is not known.</summary>
    internal Dated<AgendaForChangePoint>? Find(string band, string step, LocalDate day, List<Fault> faults)
    {
        if (step == Top && Points.FirstOrDefault(point => point.Value.Band == band && point.ValidFrom <= day && !(point.ValidTo < day)) is { } held
            && gaps.Above(band, held.ValidFrom) is { } missing)
        {
            faults.Add(PayFaults.NoTop(band, day, missing));
            return null;
        }

        return Of(band, step).Find(day, faults, "/pricing_date");
    }

    private IEnumerable<string> Steps(string band) =>
        ((string[])[Entry, Top]).Concat(Points.Where(point => point.Value.Band == band).Select(point => point.Value.Step)).Distinct(StringComparer.Ordinal);
}

/// <summary>A point of the Agenda for Change pay scale: a year's pay for full-time work.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Personal assistant.</remarks>
/// <param name="Band">The pay band ("3").</param>
/// <param name="Step">The step, by the name it was published with ("entry", "top (2+ years)", "spine point 6").</param>
/// <param name="AnnualPay">Pounds a year for full-time work; <see cref="AgendaForChangePay"/> takes £0.00 to under £1,000,000,000.</param>
/// <param name="HoursPerWeek">Hours a week of full-time work (37.5), more than 0 and at most 168.</param>
public sealed record AgendaForChangePoint(string Band, string Step, Money AnnualPay, decimal HoursPerWeek)
{
    private static readonly Ratio WeeksPerYear = new(365, 7);

    /// <summary>Pounds an hour, to the penny: annual / (hours a week x 365/7). £24,465 a year is £12.51 an hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The hours a week are 0 or less: <see cref="AgendaForChangePay"/> refuses such a point.</exception>
    public Money HourlyPay => Money.FromPounds(1m).TimesToPenny(ExactHourlyPay);

    /// <summary>Pounds an hour, not rounded.</summary>
    internal Ratio ExactHourlyPay
    {
        get
        {
            Ratio hours = Ratio.FromDecimal(HoursPerWeek) * WeeksPerYear;
            return Ratio.FromDecimal(AnnualPay.Pounds) * new Ratio(hours.Denominator, hours.Numerator);
        }
    }

    /// <summary>The pay as text, the same in every culture: <c>£24,465.00 a year (band 2, entry)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AnnualPay} a year (band {Band}, {Step})");
}

/// <summary>Finds the pay years of a band whose upper steps are not held, to avoid taking a lower step for the top.</summary>
/// <remarks>Rule: spec 3, Personal assistant: the step <c>top</c> is the highest annual figure of the band that pay year. Steps that name neither years nor spine points count as complete.</remarks>
/// <param name="points">The points with their days.</param>
internal sealed class AgendaForChangeGaps(ValueList<Dated<AgendaForChangePoint>> points)
{
    private const string SpinePoint = "spine point ";
    private const string Years = " years";

    /// <summary>What is missing above the highest known point of a band in the pay year from a day, in words; null if nothing is.</summary>
    internal string? Above(string band, LocalDate from)
    {
        string[] steps = [.. Steps(band).Where(point => point.ValidFrom == from).Select(point => point.Value.Step)];
        int[] spine = [.. steps.Select(PointOf).OfType<int>()];
        int highest = Steps(band).Select(point => PointOf(point.Value.Step)).Max() ?? 0;
        if (spine.Length > 0)
        {
            return spine.Max() >= highest ? null
                : $"the points above spine point {Iso.Number(spine.Max())}, up to {Iso.Number(highest)}, are missing";
        }

        int[] ends = [.. steps.Select(EndOf).OfType<int>()];
        return ends.Length == 0 || ends.Length < steps.Count(step => step.EndsWith(Years, StringComparison.Ordinal)) ? null
            : $"the steps from {Iso.Number(ends.Max())} years of service on are missing";
    }

    private IEnumerable<Dated<AgendaForChangePoint>> Steps(string band) => points.Where(point => point.Value.Band == band);

    private static int? PointOf(string step) => step.StartsWith(SpinePoint, StringComparison.Ordinal) ? Number(step[SpinePoint.Length..]) : null;

    /// <summary>The years at which a step such as <c>5-6 years</c> ends; null for one without an end, such as <c>6+ years</c>.</summary>
    private static int? EndOf(string step) =>
        step.EndsWith(Years, StringComparison.Ordinal) && step.Contains('-', StringComparison.Ordinal) ? Number(step[(step.IndexOf('-', StringComparison.Ordinal) + 1)..^Years.Length]) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
