namespace PhbCalc.BottomUp;

/// <summary>The care planned for one person: the visits, the items, and the days away from home.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Inputs; spec 2b, People together, people away.</remarks>
/// <example>
/// <code>
/// CarePlan plan = new("P1", start: new LocalDate(2026, 4, 1), visits:
/// [
///     new("v1", "agency", "care", DayTypes.EveryDay, new LocalTime(8, 0), new LocalTime(8, 45), carers: 2, label: "Getting up"),
///     new("v2", "agency", "care", DayTypes.Saturday, new LocalTime(20, 0), new LocalTime(8, 0), label: "Waking night"),
/// ]);
/// </code>
/// </example>
public sealed record CarePlan
{
    /// <summary>How many weeks make the year of which weeks of respite are a part.</summary>
    internal const uint WeeksOfYear = 52;

    private const uint Millionths = 1_000_000;

    private readonly VisitTerms[] terms;
    private readonly AbsenceDays absenceDays;

    /// <summary>Makes a care plan.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <param name="start">The first day of the person's budget. Week 1 of every week pattern is the Monday-to-Sunday week that holds it.</param>
    /// <param name="end">The last day of the person's budget, included; null (the default) if it has no end.</param>
    /// <param name="visits">The visits, in the order to show them, each id once; none if not given.</param>
    /// <param name="items">The items, in the order to show them, each id once; none if not given.</param>
    /// <param name="absences">The days on which no visit starts; none if not given.</param>
    /// <param name="respiteWeeks">How many weeks of a full year are without visits, on dates that are not known yet, from 0 (the default) to 52, with at most six decimals.</param>
    /// <exception cref="InvalidInputException">
    /// The id is blank, the end is before the start, a visit or item id appears twice, an item comes with a visit that is not in the plan, or the weeks of respite are out of
    /// range. All faults are reported at once.
    /// </exception>
    public CarePlan(
        string personId,
        LocalDate start,
        LocalDate? end = null,
        ValueList<Visit> visits = default,
        ValueList<Item> items = default,
        ValueList<Absence> absences = default,
        decimal respiteWeeks = 0m)
    {
        (PersonId, Start, End, RespiteWeeks) = (personId, start, end, respiteWeeks);
        (Visits, Items, Absences) = (visits, items, absences);
        InvalidInputException.ThrowIfAny(BottomUpFaults.In(this));
        FirstDay = DayNumber.Of(start);
        LastDay = end is { } last ? DayNumber.Of(last) : int.MaxValue;
        terms = TermsOf(visits.AsSpan());
        absenceDays = AbsenceDays.Of(absences);
    }

    private CarePlan(CarePlan plan, ValueList<Visit> visits)
    {
        (PersonId, Start, End, Visits, Items, Absences, RespiteWeeks) = (plan.PersonId, plan.Start, plan.End, visits, plan.Items, plan.Absences, plan.RespiteWeeks);
        (FirstDay, LastDay, absenceDays) = (plan.FirstDay, plan.LastDay, plan.absenceDays);
        terms = TermsOf(visits.AsSpan());
    }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The first day of the person's budget.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Start { get; }

    /// <summary>The last day of the person's budget; null if it has no end.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? End { get; }

    /// <summary>The visits, in the order in which they are shown.</summary>
    public ValueList<Visit> Visits { get; }

    /// <summary>The items, in the order in which they are shown.</summary>
    public ValueList<Item> Items { get; }

    /// <summary>The absences.</summary>
    public ValueList<Absence> Absences { get; }

    /// <summary>How many weeks of a full year are without visits, on dates that are not known yet.</summary>
    public decimal RespiteWeeks { get; }

    /// <summary>The person's own days in a period.</summary>
    /// <param name="period">The period, first and last day included.</param>
    /// <returns>From the later start to the earlier end, both included; null if there is no such day.</returns>
    public DateInterval? DaysIn(DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        LocalDate first = LocalDate.Max(Start, period.Start);
        LocalDate last = End is { } end ? LocalDate.Min(end, period.End) : period.End;
        return first <= last ? new(first, last) : null;
    }

    /// <summary>Whether both are the same plan for the same person.</summary>
    /// <param name="other">The plan to compare with.</param>
    public bool Equals(CarePlan? other) => other is not null && PersonId == other.PersonId && Start == other.Start && End == other.End
        && Visits == other.Visits && Items == other.Items && Absences == other.Absences && RespiteWeeks == other.RespiteWeeks;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PersonId, Start, End, Visits, Items, Absences, RespiteWeeks);

    internal int FirstDay { get; }

    internal int LastDay { get; }

    /// <summary>The terms of the visits, in their order.</summary>
    internal ReadOnlySpan<VisitTerms> Terms => terms;

    internal bool HasAbsences => Absences.Count > 0;

    /// <summary>The position of a visit of the plan; -1 if no visit has that id.</summary>
    internal int PositionOf(string visitId)
    {
        ReadOnlySpan<Visit> all = Visits.AsSpan();
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Id == visitId)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What weeks of respite take off the visits of some days, in pence, rounded once.</summary>
    internal long RespiteOff(long pence) => RespiteWeeks == 0m ? 0 : Pence.Round((UInt128)(ulong)pence * (ulong)(RespiteWeeks * Millionths), WeeksOfYear * (UInt128)Millionths);

    /// <summary>The share of a year that is respite without dates.</summary>
    internal Ratio RespiteShare => Ratio.FromDecimal(RespiteWeeks) * new Ratio(1, WeeksOfYear);

    /// <summary>The times at which no visit of a rate card starts, ascending and apart.</summary>
    internal ReadOnlySpan<TimeAway> TimesAway(string card) => absenceDays.For(card);

    /// <summary>The plan with some visits priced on another rate card; the same plan if no visit moves.</summary>
    internal CarePlan OnCard(string card, Predicate<Visit> moves)
    {
        Visit[]? moved = null;
        for (int i = 0; i < Visits.Count; i++)
        {
            if (moves(Visits[i]))
            {
                moved ??= Visits.AsSpan().ToArray();
                moved[i] = Visits[i].OnCard(card);
            }
        }

        return moved is null ? this : new(this, new(moved));
    }

    private static VisitTerms[] TermsOf(ReadOnlySpan<Visit> visits)
    {
        VisitTerms[] all = new VisitTerms[visits.Length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = visits[i].Terms;
        }

        return all;
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
