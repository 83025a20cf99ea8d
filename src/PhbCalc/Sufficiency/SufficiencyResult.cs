namespace PhbCalc.Sufficiency;

/// <summary>Hours of need beside hours bought in the typical week of one person. It never changes a budget.</summary>
/// <remarks>This type is immutable; only <see cref="SufficiencyCheck"/> makes it. All hours are hours of one carer's time a week. Rule: spec 2b, Enough.</remarks>
public sealed record SufficiencyResult
{
    internal SufficiencyResult(string personId) => PersonId = personId;

    /// <summary>The person.</summary>
    public string PersonId { get; }

    /// <summary>Whether what is bought is enough.</summary>
    public SufficiencyVerdict Verdict { get; internal init; }

    /// <summary>Why it is not known, in sentences that name no person; empty if it is known.</summary>
    public ValueList<string> NotKnownBecause { get; internal init; }

    /// <summary>Hours needed.</summary>
    public Ratio Needed { get; internal init; }

    /// <summary>Hours bought.</summary>
    public Ratio Bought { get; internal init; }

    /// <summary>Hours needed without a carer, minute by minute; support beyond timed needs meets needs at no certain time.</summary>
    public Ratio Short { get; internal init; }

    /// <summary>Hours bought beyond what is needed.</summary>
    public Ratio More { get; internal init; }

    /// <summary>The hours needed and bought by purpose: the words of the needs and the domains of the visits, in that order.</summary>
    public ValueList<DomainHours> Domains { get; internal init; }

    /// <summary>What a reader should look at, the most serious first; empty if there is nothing.</summary>
    public ValueList<SufficiencyFinding> Findings { get; internal init; }

    /// <summary>The week from Monday 00:00, as stretches in which nothing changes; empty if the week cannot be laid out.</summary>
    public ValueList<WeekStretch> Week { get; internal init; }

    /// <summary>The 672 quarter hours of the week from Monday 00:00; empty if the week cannot be laid out. They are made of <see cref="Week"/> each time.</summary>
    public IEnumerable<QuarterHour> QuarterHours() => Week.SelectMany(stretch => Enumerable.Range(0, stretch.Quarters).Select(stretch.Quarter));

    /// <summary>What the short hours cost on the plan's own card; null if nothing is short, or if <see cref="NotPricedBecause"/> says why not.</summary>
    public ShortfallPrice? Price { get; internal init; }

    /// <summary>Why short hours have no price, in a sentence; null if it has one or nothing is short.</summary>
    public string? NotPricedBecause { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Whether support is enough, for all people of a caseload.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Enough.</remarks>
/// <param name="People">The result of each person, in the order of the caseload.</param>
public sealed record SufficiencyResults(ValueList<SufficiencyResult> People)
{
    /// <summary>The short hours a week of all people.</summary>
    public Ratio Short => People.Aggregate((Fraction)0, (sum, person) => sum + Fraction.Of(person.Short)).ToRatio();

    /// <summary>What the short hours cost a week, in pounds, of all people for whom they have a price.</summary>
    public Money PriceAWeek => People.Sum(person => person.Price?.TypicalWeek.Total ?? Money.Zero);

    /// <summary>What the short hours cost over people's days in the period, in pounds, of all people for whom they have a price.</summary>
    public Money PriceOfPeriod => People.Sum(person => person.Price?.Period ?? Money.Zero);

    /// <summary>How many people have an answer.</summary>
    /// <param name="verdict">The answer.</param>
    public int Count(SufficiencyVerdict verdict) => People.Count(person => person.Verdict == verdict);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Whether the support bought meets the needs.</summary>
/// <remarks>Rule: spec 2b, Enough.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<SufficiencyVerdict>))]
public enum SufficiencyVerdict
{
    /// <summary>The data do not say; the result says why (the default).</summary>
    NotKnown,

    /// <summary>At every minute of the typical week at least as many carers are bought as needed.</summary>
    Sufficient,

    /// <summary>Fewer are bought than are needed.</summary>
    Short,
}

/// <summary>Hours needed and bought for one thing, such as a domain of the assessment.</summary>
/// <remarks>This type is immutable. It compares sums of the week, not times. Rule: spec 2b, Enough.</remarks>
/// <param name="Name">What the hours are for; empty for visits that name no domain.</param>
/// <param name="Needed">Hours needed a week.</param>
/// <param name="Bought">Hours bought a week.</param>
public sealed record DomainHours(string Name, Ratio Needed, Ratio Bought)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Quarter hours of the typical week that follow each other and are all alike.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Enough.</remarks>
/// <param name="First">The first of them.</param>
/// <param name="Quarters">How many there are, a count of 1 to 672.</param>
public readonly record struct WeekStretch(QuarterHour First, int Quarters)
{
    /// <summary>One of the quarter hours, counted from 0.</summary>
    internal QuarterHour Quarter(int number) => First with { Number = First.Number + number };

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>One quarter hour of the typical week: how many carers are needed, bought, short and more, as the mean over its minutes and over the weeks of a cycle.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Enough.</remarks>
/// <param name="Number">Which one, a count from 0 (Monday 00:00) to 671 (Sunday 23:45).</param>
/// <param name="Need">Carers needed, as a mean number of people.</param>
/// <param name="Bought">Carers bought, as a mean number of people.</param>
/// <param name="Short">Carers needed and not bought, as a mean number of people.</param>
/// <param name="More">Carers bought and not needed, as a mean number of people.</param>
/// <param name="Asleep">Carers bought who sleep when a carer who is awake is needed, as a mean number of people.</param>
public readonly record struct QuarterHour(int Number, Ratio Need, Ratio Bought, Ratio Short, Ratio More, Ratio Asleep)
{
    /// <summary>The day of the week.</summary>
    public DayTypes Day => (DayTypes)(1 << (Number / 96));

    /// <summary>When it starts.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime Start => LocalTime.FromMinutesSinceMidnight(Number % 96 * 15);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Something about a plan and its needs that a reader should look at.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Enough.</remarks>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The finding in a sentence, with its hours. It names no person.</param>
public sealed record SufficiencyFinding(SufficiencyFindingKind Kind, string Text)
{
    /// <summary>What it is.</summary>
    public SufficiencyFindingKind Kind
    {
        get;
        init => field = Given.Defined(value, "kind");
    }
    = Given.Defined(Kind, "kind");

    /// <summary>What it is in a sentence.</summary>
    public string Text
    {
        get;
        init => field = Given.NotNull(value, "text");
    }
    = Given.NotNull(Text, "text");

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What a <see cref="SufficiencyFinding"/> is about, the most serious first.</summary>
/// <remarks>Rule: spec 2b, Enough.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<SufficiencyFindingKind>))]
public enum SufficiencyFindingKind
{
    /// <summary>A carer is needed, and none is bought.</summary>
    NobodyBought,

    /// <summary>Fewer carers are bought than are needed at once: one where two are needed.</summary>
    FewerCarers,

    /// <summary>A need at no certain time is not covered by the week's hours.</summary>
    HoursShort,

    /// <summary>A carer who is awake is needed, and one who sleeps is bought.</summary>
    WakingNeedMetBySleepIn,

    /// <summary>An absence stops visits of one card, such as when a PA is on leave: the person is at home, and still needs support.</summary>
    SupportStops,

    /// <summary>Hours of PAs have no times, so whether they are at the times of the needs is not known.</summary>
    HoursWithoutTimes,

    /// <summary>Carers who support other people at the same time; each counts in full.</summary>
    SharedCarers,

    /// <summary>A live-in carer is needed all day, without cover for a break.</summary>
    LiveInWithoutBreak,

    /// <summary>One live-in carer works every week, without relief.</summary>
    LiveInWithoutRelief,

    /// <summary>One PA works more hours a week than the policy's limit.</summary>
    LongWeekOfPersonalAssistant,

    /// <summary>One PA has less than eleven hours of rest in 24 hours, by the visits that name the PA.</summary>
    ShortRestOfPersonalAssistant,

    /// <summary>An absence stops every visit: the person is away from home, and the typical week does not show it.</summary>
    AwayFromHome,

    /// <summary>Weeks of the year are without visits, on dates that are not known yet.</summary>
    WeeksWithoutVisits,
}

/// <summary>What short hours cost at the rates of the plan's own card.</summary>
/// <remarks>This type is immutable; only <see cref="SufficiencyCheck"/> makes it. Rule: spec 2b, Enough: priced by the plan's own card.</remarks>
public sealed record ShortfallPrice
{
    internal ShortfallPrice(string card, string service, CostBreakdown typicalWeek, Money period) =>
        (Card, Service, TypicalWeek, Period) = (card, service, typicalWeek, period);

    /// <summary>The rate card.</summary>
    public string Card { get; }

    /// <summary>The service by the hour whose rates were used.</summary>
    public string Service { get; }

    /// <summary>The short hours of the typical week, line by line, in pounds a week.</summary>
    public CostBreakdown TypicalWeek { get; }

    /// <summary>The short hours over the person's days in the period, calendar-exact, in pounds.</summary>
    public Money Period { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
