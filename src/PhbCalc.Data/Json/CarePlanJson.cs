using System.ComponentModel;
using System.Text.Json.Serialization;
using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;
using PhbCalc.Sufficiency;

namespace PhbCalc.Data.Json;

/// <summary>One person's care plan with its visits, items and absences, as JSON: the input of a service that costs it.</summary>
/// <remarks>
/// Rule: spec 8, Files; spec 2, Inputs. The schema is docs/schemas/phbcalc.care-plan.v1.schema.json. Members have the names of the columns of visits.csv, items.csv and absences.csv, and say the same:
/// days and week patterns are words, times of day HH:mm.
/// </remarks>
public static class CarePlanJson
{
    /// <summary>Version 1: <c>phbcalc.care-plan.v1</c>.</summary>
    public static JsonFormat<CarePlan> V1 { get; } = new("phbcalc.care-plan.v1", Shapes.Strict.CarePlanShape, CarePlanShape.Of);
}

/// <summary>The shape of a care plan.</summary>
internal sealed record CarePlanShape(
    string Format,
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("The first day of the plan.")] LocalDate Start,
    [property: Description("The last day of the plan; null if it has none.")] LocalDate? End,
    [property: Description("The visits.")] IEnumerable<VisitShape> Visits,
    [property: Description("What is not by the visit.")] IEnumerable<ItemShape> Items,
    [property: Description("Days away from home.")] IEnumerable<AbsenceShape> Absences,
    [property: Description("The weeks of a full year without visits, on dates that are not known yet; 0 if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    decimal? RespiteWeeks = null) : IDocument<CarePlan>
{
    internal static CarePlanShape Of(CarePlan plan) => new(
        CarePlanJson.V1.Name,
        plan.PersonId,
        plan.Start,
        plan.End,
        plan.Visits.Select(VisitShape.Of),
        plan.Items.Select(ItemShape.Of),
        plan.Absences.Select(AbsenceShape.Of),
        plan.RespiteWeeks == 0m ? null : Exact.Plain(plan.RespiteWeeks));

    public CarePlan Made()
    {
        Parts parts = new();
        ValueList<Visit> visits = parts.Each("visits", Visits);
        ValueList<Item> items = parts.Each("items", Items);
        ValueList<Absence> absences = parts.Each("absences", Absences);
        parts.ThrowIfAny();
        return new(PersonId, Start, End, visits, items, absences, RespiteWeeks ?? 0m);
    }
}

/// <summary>A visit.</summary>
internal sealed record VisitShape(
    [property: Description("The id of the visit, once in the plan.")] string VisitId,
    [property: Description("The rate card.")] string Card,
    [property: Description("The service on the card.")] string Service,
    [property: Description("The days, as words: Mon-Fri, Sat Sun, BankHoliday; empty for care by the week.")] DayTypes Days,
    [property: Description("The time of day at which it starts, HH:mm; null for care by the day or week that has no times.")] LocalTime? Start,
    [property: Description("The time of day at which it ends, HH:mm; at or before the start means on the next day.")] LocalTime? End,
    [property: Description("How many carers at once.")] int Carers,
    [property: Description("The week pattern: every, 1,3 of 4, or 1 of 2 from 2026-07-15.")] WeekPattern Weeks,
    [property: Description("The first day; null for that of the plan.")] LocalDate? From,
    [property: Description("The last day; null for that of the plan.")] LocalDate? To,
    [property: Description("The domain of need; null if it is not given.")] string? Domain,
    [property: Description("What to call it; null for the service.")] string? Label,
    [property: Description("How many people share the carers, this one counted; 1 if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    int? SharedWith = null) : IShape<Visit>
{
    internal static VisitShape Of(Visit visit) => new(
        visit.Id, visit.Card, visit.Service, visit.Days, visit.Start, visit.End, visit.Carers, visit.Weeks, visit.From, visit.To, visit.Domain, visit.Label,
        visit.SharedWith == 1 ? null : visit.SharedWith);

    public Visit Made() => new(VisitId, Card, Service, Days, Start, End, Carers, Weeks, From, To, Domain, Label, SharedWith ?? 1);
}

/// <summary>An item.</summary>
internal sealed record ItemShape(
    [property: Description("The id of the item, once in the plan.")] string ItemId,
    [property: Description("What kind of item it is.")] string Category,
    [property: Description("Pounds for one unit.")] decimal Amount,
    [property: Description("What the amount is pounds for.")] ItemUnit Unit,
    [property: Description("How many at once.")] decimal Quantity,
    [property: Description("The first day; null for that of the plan.")] LocalDate? From,
    [property: Description("The last day; null for that of the plan.")] LocalDate? To,
    [property: Description("Who pays for it.")] Funding FundedBy,
    [property: Description("What to call it; null for the category.")] string? Label,
    [property: Description("The table of rates that the amount is from; null if none.")] string? ParityTable,
    [property: Description("How often the quantity comes, for miles, hours, visits and nights: the id of a visit, or day, week, four-weekly, month or year.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? Per = null,
    [property: Description("Where the amount comes from; the parity table if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    SourceShape? Source = null) : IShape<Item>
{
    internal static ItemShape Of(Item item) => new(
        item.Id,
        item.Category,
        Exact.Pounds(item.Amount),
        item.Unit,
        Exact.Plain(item.Quantity),
        item.From,
        item.To,
        item.FundedBy,
        item.Label,
        item.ParityTable,
        item.Per,
        item.Source is { } source && (item.ParityTable is null || source != new Source(item.ParityTable)) ? SourceShape.Of(source) : null);

    public Item Made() => new(ItemId, Category, Money.FromPounds(Amount), Unit, Quantity, From, To, FundedBy, Label, ParityTable, Per, Source?.Made());
}

/// <summary>Days away from home.</summary>
internal sealed record AbsenceShape(
    [property: Description("The first day.")] LocalDate From,
    [property: Description("The last day.")] LocalDate To,
    [property: Description("The rate card whose visits stop; null for all.")] string? Card,
    [property: Description("Why; null if it is not given.")] string? Reason,
    [property: Description("The time of the first day at which it starts, HH:mm; the start of that day if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    LocalTime? FromTime = null,
    [property: Description("The time of the last day at which it ends, HH:mm; the end of that day if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    LocalTime? ToTime = null) : IShape<Absence>
{
    internal static AbsenceShape Of(Absence absence) => new(absence.From, absence.To, absence.Card, absence.Reason, absence.FromTime, absence.ToTime);

    public Absence Made() => new(From, To, Card, Reason, FromTime, ToTime);
}

/// <summary>Whether each person's support is enough, with what is short and the week of each, as JSON.</summary>
/// <remarks>
/// Rule: spec 2b, Enough. The schema is docs/schemas/phbcalc.enough.v1.schema.json. Hours and carers are exact fractions as text, sums pounds with two decimals. The week is written as
/// stretches of quarter hours that are alike.
/// </remarks>
public static class SufficiencyJson
{
    /// <summary>Version 1: <c>phbcalc.enough.v1</c>.</summary>
    public static JsonFormat<SufficiencyResults> V1 { get; } = new("phbcalc.enough.v1", Shapes.Strict.SufficiencyShape, SufficiencyShape.Of);
}

/// <summary>The shape of the results of all people.</summary>
internal sealed record SufficiencyShape(string Format, SufficiencySumsShape Sums, IEnumerable<PersonSufficiencyShape> People) : IDocument<SufficiencyResults>
{
    internal static SufficiencyShape Of(SufficiencyResults results) => new(
        SufficiencyJson.V1.Name,
        new(
            results.Count(SufficiencyVerdict.Sufficient),
            results.Count(SufficiencyVerdict.Short),
            results.Count(SufficiencyVerdict.NotKnown),
            results.Short,
            results.PriceAWeek,
            results.PriceOfPeriod),
        results.People.Select(PersonSufficiencyShape.Of));

    public SufficiencyResults Made()
    {
        Parts parts = new();
        ValueList<SufficiencyResult> people = parts.Each("people", People);
        parts.ThrowIfAny();
        return new(people);
    }
}

/// <summary>How many people have each answer, and what is short in all.</summary>
internal sealed record SufficiencySumsShape(int Sufficient, int Short, int NotKnown, Ratio ShortHours, Money ShortAWeek, Money ShortInPeriod);

/// <summary>One person's result.</summary>
internal sealed record PersonSufficiencyShape(
    string PersonId,
    SufficiencyVerdict Answer,
    IEnumerable<string> NotKnownBecause,
    Ratio NeededHours,
    Ratio BoughtHours,
    Ratio ShortHours,
    Ratio MoreHours,
    ShortfallPriceShape? Price,
    string? NotPricedBecause,
    IEnumerable<DomainHoursShape> Domains,
    IEnumerable<SufficiencyFindingShape> Findings,
    IEnumerable<WeekStretchShape> Week) : IShape<SufficiencyResult>
{
    internal static PersonSufficiencyShape Of(SufficiencyResult result) => new(
        result.PersonId,
        result.Verdict,
        result.NotKnownBecause,
        result.Needed,
        result.Bought,
        result.Short,
        result.More,
        result.Price is { } price ? new(price.Card, price.Service, BreakdownShape.Of(price.TypicalWeek), price.Period) : null,
        result.NotPricedBecause,
        result.Domains.Select(domain => new DomainHoursShape(domain.Name, domain.Needed, domain.Bought)),
        result.Findings.Select(finding => new SufficiencyFindingShape(finding.Kind, finding.Text)),
        result.Week.Select(WeekStretchShape.Of));

    public SufficiencyResult Made()
    {
        Parts parts = new();
        ShortfallPrice? price = parts.One("price", () => Price?.Made());
        ValueList<WeekStretch> week = parts.Each("week", Week, stretch => stretch.Made());
        parts.ThrowIfAny();
        return new(PersonId)
        {
            Verdict = Answer,
            NotKnownBecause = [.. NotKnownBecause],
            Needed = NeededHours,
            Bought = BoughtHours,
            Short = ShortHours,
            More = MoreHours,
            Price = price,
            NotPricedBecause = NotPricedBecause,
            Domains = [.. Domains.Select(domain => new DomainHours(domain.Name, domain.NeededHours, domain.BoughtHours))],
            Findings = [.. Findings.Select(finding => new SufficiencyFinding(finding.Kind, finding.Text))],
            Week = week,
        };
    }
}

/// <summary>What the short hours cost.</summary>
internal sealed record ShortfallPriceShape(string Card, string Service, BreakdownShape TypicalWeek, Money Period)
{
    internal ShortfallPrice Made() => new(Card, Service, TypicalWeek.Made(), Period);
}

/// <summary>Hours for one thing.</summary>
internal sealed record DomainHoursShape(string Name, Ratio NeededHours, Ratio BoughtHours);

/// <summary>Something to look at.</summary>
internal sealed record SufficiencyFindingShape(SufficiencyFindingKind Kind, string Text);

/// <summary>Quarter hours that follow each other and are alike, from a day and time on.</summary>
internal sealed record WeekStretchShape(int FirstQuarter, DayTypes Day, LocalTime Start, int Quarters, Ratio Needed, Ratio Bought, Ratio Short, Ratio More, Ratio Asleep)
{
    private const int QuartersAWeek = 672;

    internal static WeekStretchShape Of(WeekStretch stretch)
    {
        QuarterHour first = stretch.First;
        return new(first.Number, first.Day, first.Start, stretch.Quarters, first.Need, first.Bought, first.Short, first.More, first.Asleep);
    }

    internal WeekStretch Made() => FirstQuarter is >= 0 and < QuartersAWeek && Quarters is >= 1 && Quarters <= QuartersAWeek - FirstQuarter
        ? new(new(FirstQuarter, Needed, Bought, Short, More, Asleep), Quarters)
        : throw new InvalidInputException([JsonFaults.NotWhatFollows("/first_quarter")]);
}

/// <summary>What one person needs, as JSON: the input of a service that compares it with a care plan.</summary>
/// <remarks>Rule: spec 8, Files; spec 2b, Enough. The schema is docs/schemas/phbcalc.needs.v1.schema.json. Members have the names of the columns of needs.csv, and say the same.</remarks>
public static class SupportNeedsJson
{
    /// <summary>Version 1: <c>phbcalc.needs.v1</c>.</summary>
    public static JsonFormat<ValueList<SupportNeed>> V1 { get; } = new("phbcalc.needs.v1", Shapes.Strict.SupportNeedsShape, SupportNeedsShape.Of);
}

/// <summary>The shape of what one person needs.</summary>
internal sealed record SupportNeedsShape(string Format, [property: Description("The needs, which add up.")] IEnumerable<SupportNeedShape> Needs) : IDocument<ValueList<SupportNeed>>
{
    internal static SupportNeedsShape Of(ValueList<SupportNeed> needs) => new(SupportNeedsJson.V1.Name, Given.Whole(needs, "needs").Select(SupportNeedShape.Of));

    public ValueList<SupportNeed> Made()
    {
        Parts parts = new();
        ValueList<SupportNeed> needs = parts.Each("needs", Needs);
        parts.ThrowIfAny();
        return needs;
    }
}

/// <summary>A need.</summary>
internal sealed record SupportNeedShape(
    [property: Description("What it is for, in words.")] string What,
    [property: Description("The days of the week on which it starts, as words: Mon-Sun; empty for a need at no certain time.")] DayTypes Days,
    [property: Description("The time of day at which it starts, HH:mm; null for a need at no certain time.")] LocalTime? FromTime,
    [property: Description("The time of day at which it ends, HH:mm; at or before the start means on the next day; null for a need at no certain time.")] LocalTime? ToTime,
    [property: Description("How many carers it takes at once; 1 for a need at no certain time.")] int Carers,
    [property: Description("Whether a carer must be awake; waking for a need at no certain time.")] SupportKind Support,
    [property: Description("Hours a week of a need at no certain time; null for a need at certain times.")] decimal? HoursAWeek) : IShape<SupportNeed>
{
    internal static SupportNeedShape Of(SupportNeed need) => new(need.What, need.Days, need.Start, need.End, need.Carers, need.Kind, Exact.PlainOrNull(need.HoursAWeek));

    /// <summary>A need; of one at no certain time, what is said of times is found to differ when it is compared.</summary>
    public SupportNeed Made()
    {
        if (HoursAWeek is { } hours)
        {
            return new(What, hours);
        }

        Parts parts = new();
        LocalTime from = parts.Own(() => Parts.Needed(FromTime, "from_time", JsonFaults.NotATime));
        LocalTime to = parts.Own(() => Parts.Needed(ToTime, "to_time", JsonFaults.NotATime));
        parts.ThrowIfAny();
        return new(What, Days, from, to, Carers, Support);
    }
}
