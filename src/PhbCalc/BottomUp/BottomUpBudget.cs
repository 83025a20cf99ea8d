namespace PhbCalc.BottomUp;

/// <summary>One person's budget, costed bottom-up, with every line that makes it up.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 2, Two answers and Around the sum.</remarks>
public sealed record BottomUpBudget
{
    internal BottomUpBudget(string personId, DateInterval period, CostingPolicy policy, CostBreakdown typicalWeek, CostBreakdown calendarExact, CostBreakdown items) =>
        (PersonId, Period, Policy, TypicalWeek, CalendarExact, Items) = (personId, period, policy, typicalWeek, calendarExact, items);

    /// <summary>The person.</summary>
    public string PersonId { get; }

    /// <summary>The period costed, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>The policy that was used.</summary>
    public CostingPolicy Policy { get; }

    /// <summary>A line for each visit in force on the pricing date and each of its bands, for one week without bank holidays, absences or clock changes.</summary>
    public CostBreakdown TypicalWeek { get; }

    /// <summary>A line for each visit, band and version of the rates, over every occurrence in the period.</summary>
    public CostBreakdown CalendarExact { get; internal init; }

    /// <summary>A line for each item; those under block contract add £0.00.</summary>
    public CostBreakdown Items { get; }

    /// <summary>The person's own days in the period, first and last day included. The calendar-exact sums cover these days. Null if there are none.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval? Days { get; internal init; }

    /// <summary>The date whose visits and rates make the typical week: the later of the start of the period and of the person; null if the person's dates miss the period.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? PricingDate => Days?.Start;

    /// <summary>The contingency; null if there is none.</summary>
    public CostLine? Contingency { get; internal init; }

    /// <summary>Why the typical week times the weeks per year differs from the calendar-exact visits; the amounts sum to the difference. Empty if they are equal.</summary>
    public ValueList<Difference> Differences { get; internal init; }

    /// <summary>Hours in the typical week by service, in the order of the visits; empty if there are none.</summary>
    public ValueList<WeeklyHours> HoursByService { get; internal init; }

    /// <summary>Hours in the typical week by domain, in the order of the visits; empty if there are none.</summary>
    public ValueList<WeeklyHours> HoursByDomain { get; internal init; }

    /// <summary>What a reader should know, such as dates that miss the period, and the limits of the indicative sum. Notices name no person; empty if there are none.</summary>
    public ValueList<string> Notices { get; internal init; }

    /// <summary>The same budget, with the caller's notices before its own, such as what is odd in the files that the plan comes from.</summary>
    /// <param name="own">The caller's notices, as sentences that name no person.</param>
    public BottomUpBudget WithNotices(ValueList<string> own) => this with { Notices = [.. own, .. Notices] };

    /// <summary>
    /// A typical week of each pattern that the plan has between its changes, in order. Empty unless the policy's typical week is by season, or less than half of
    /// the visits are in force on the pricing date.
    /// </summary>
    public ValueList<Season> Seasons { get; internal init; }

    /// <summary>The typical week times the policy's weeks per year, rounded once to the penny; or the sum of the seasons, if the policy's typical week is by season.</summary>
    public Money IndicativeVisits => Policy.TypicalWeek == TypicalWeekBasis.BySeason ? Seasons.Sum(season => season.Amount) : TypicalWeek.Total.TimesToPenny(Policy.WeeksPerYear);

    /// <summary>The lines that make the total: calendar-exact visits, items and contingency, in that order.</summary>
    public CostBreakdown Budget => new([.. CalendarExact.Lines, .. Items.Lines, .. Contingency is null ? [] : (CostLine[])[Contingency]]);

    /// <summary>The totals of those lines.</summary>
    public BottomUpTotals Totals
    {
        get
        {
            (Money calendarExact, Money items) = (CalendarExact.Total, Items.Total);
            return new(
                TypicalWeek.Total,
                IndicativeVisits + items,
                calendarExact,
                items,
                Contingency is { } line ? line.Amount + line.NotInBudget : Money.Zero,
                calendarExact + items + (Contingency?.Amount ?? Money.Zero));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The totals of one person's budget, without the lines, in whole pence. Each equals the sum of the lines that <see cref="BottomUpCosting.Cost"/> shows.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Two answers and Around the sum.</remarks>
/// <param name="TypicalWeek">The visits of one typical week.</param>
/// <param name="IndicativeAnnual">The typical week times the policy's weeks per year, rounded once (or the sum of the seasons), and the items of the period.</param>
/// <param name="CalendarExact">Every occurrence of every visit in the period.</param>
/// <param name="Items">The items funded from the budget.</param>
/// <param name="Contingency">The contingency, wherever it is kept.</param>
/// <param name="Total">The calendar-exact visits, the items, and the contingency if it is inside the budget.</param>
public readonly record struct BottomUpTotals(
    Money TypicalWeek,
    Money IndicativeAnnual,
    Money CalendarExact,
    Money Items,
    Money Contingency,
    Money Total);

/// <summary>A typical week of one pattern of a plan: the visits in force together between changes of the plan, whatever their ids.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Said, never refused.</remarks>
public sealed record Season
{
    internal Season(ValueList<DateInterval> dates, Ratio weeks, CostBreakdown typicalWeek) => (Dates, Weeks, TypicalWeek) = (dates, weeks, typicalWeek);

    /// <summary>When the pattern applies, each stretch with its first and last day included.</summary>
    public ValueList<DateInterval> Dates { get; }

    /// <summary>Its weeks of the year: the policy's weeks per year times its share of the person's days in the period.</summary>
    public Ratio Weeks { get; }

    /// <summary>A line for each visit in force and each of its bands, at the rates of the first day of the pattern.</summary>
    public CostBreakdown TypicalWeek { get; }

    /// <summary>The typical week times its weeks, rounded once to the penny.</summary>
    public Money Amount => TypicalWeek.Total.TimesToPenny(Weeks);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What one cause adds to (or takes from) the typical week times the weeks per year, on the way to the calendar-exact visits.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Two answers: what separates them.</remarks>
public sealed record Difference
{
    internal Difference(DifferenceCause cause, Money amount) => (Cause, Amount) = (cause, amount);

    /// <summary>The signed amount, in whole pence.</summary>
    public Money Amount { get; internal init; }

    /// <summary>The cause.</summary>
    public DifferenceCause Cause
    {
        get;
        internal init => field = Given.Defined(value, "cause");
    }
}

/// <summary>Why the calendar-exact visits differ from the typical week times the weeks per year. Each cause is added to those before it, in this order.</summary>
/// <remarks>Rule: spec 2, Two answers: what separates them; spec 2b, Defects, 2: part year comes before rates.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<DifferenceCause>))]
public enum DifferenceCause
{
    /// <summary>The period has more (or fewer) days than the weeks per year, and may hold more of one week of a cycle than of another.</summary>
    DaysBeyondWeeksPerYear,

    /// <summary>The person, or a visit, starts after the pricing date or ends before the period does. A visit that starts later counts at the rates of its first day.</summary>
    PartYear,

    /// <summary>Rates change during the period.</summary>
    RateChanges,

    /// <summary>Days of absence.</summary>
    Absences,

    /// <summary>Bank-holiday rates.</summary>
    BankHolidays,

    /// <summary>Nights on which the clocks change.</summary>
    ClockChanges,

    /// <summary>Rates of special days other than bank holidays, added after bank holidays; only if some rate is for such days.</summary>
    SpecialDays,

    /// <summary>Weeks away without dates, added last; only if the plan has some.</summary>
    Respite,
}

/// <summary>Hours of care in the typical week, by the clock face and counted for each carer, for one service or one domain.</summary>
/// <remarks>
/// This type is immutable. Care priced by the week without times means a carer day and night: 168 hours. Rule: spec 2, Around the sum;
/// spec 2b, Defects, 3.
/// </remarks>
public sealed record WeeklyHours
{
    internal WeeklyHours(string name, decimal hours) => (Name, Hours) = (name, hours);

    /// <summary>The service or the domain; empty for visits that name no domain.</summary>
    public string Name { get; }

    /// <summary>Hours a week; to 4 decimals if a week pattern makes an endless fraction.</summary>
    public decimal Hours { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
