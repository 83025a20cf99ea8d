using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Budgets;

/// <summary>Counts what people buy: hours by service, card, day and hour of the day, in the typical week and over the period, and items by category.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. It uses the costing engine, with a rate for each hour of each day: patterns, absences, bank holidays and clock changes are those of
/// the budget. Each carer counts; shared carers count as the person's share. Weeks of respite without dates reduce the quantities of the period on priced cards by their share. Live-in care, by the week or the day,
/// is counted in its own unit. If the bank holidays of the period are not known, they count as ordinary days of the week. Rule: spec 10, What people buy.
/// </remarks>
/// <example>
/// <code>
/// RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(24m), new LocalDate(2026, 4, 1))]);
/// CarePlan plan = new("P1", new LocalDate(2026, 4, 1), visits: [new("v1", "agency", "care", DayTypes.Weekdays, new LocalTime(8, 0), new LocalTime(9, 30), carers: 2)]);
/// DemandCounting counting = new(new BudgetCosting(new(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days)));
/// Ratio hours = counting.Count(plan).HoursInWeek; // in the typical week 5 days x 1.5 hours x 2 carers = 15
/// </code>
/// </example>
public sealed record DemandCounting
{
    /// <summary>The place of hours that PAs work at unknown times.</summary>
    private static readonly DemandPlace EmployedPas = new(string.Empty, "employed PAs", CostUnit.Hour, DemandDay.Any, null);

    /// <summary>The day from which the rates for counting apply, before any period.</summary>
    private static readonly LocalDate Always = new(1900, 1, 1);

    private readonly BottomUpCosting counting;

    /// <summary>Every possible place, in order.</summary>
    private readonly DemandPlace[] places;

    /// <summary>For each service, the position of the place of each band.</summary>
    private readonly Dictionary<ServiceName, int[]> placesOfBands;

    /// <summary>Prepares to count.</summary>
    /// <param name="costing">Works out the budgets of the same plans; it gives the cards of prices and of pay, the period and the policy.</param>
    public DemandCounting(BudgetCosting costing)
    {
        ArgumentNullException.ThrowIfNull(costing);
        Costing = costing;
        BottomUpCosting care = costing.Care;
        bool isKnown = care.BankHolidays.Known.Contains(care.Period.Start) && care.BankHolidays.Known.Contains(care.Period.End.PlusDays(1));
        (ServiceRates Service, DemandPlace[] Places)[] ofServices = [.. care.Rates.Services.Concat(costing.Employing?.Pay?.Cards.Services ?? []).Select(service => (service, PlacesOf(service, isKnown).ToArray()))];
        places = [EmployedPas, .. ofServices.SelectMany(own => own.Places).Order(DemandPlace.InOrder)];
        placesOfBands = ofServices.ToDictionary(own => new ServiceName(own.Service.Card, own.Service.Service), own => (int[])[.. own.Places.Select(place => Array.BinarySearch(places, place, DemandPlace.InOrder))]);
        CostingPolicy policy = new() { WeeksPerYear = care.Policy.WeeksPerYear, BankHolidayDates = care.Policy.BankHolidayDates, ClockChanges = care.Policy.ClockChanges };
        counting = new(ofServices.Length == 0 ? care.Rates : RateCards.From(ofServices.SelectMany(own => own.Places.Select(place => RateAt(place, own.Service.Unit)))), care.BankHolidays, care.Period, policy);
    }

    /// <summary>Works out the budgets of the same plans.</summary>
    public BudgetCosting Costing { get; }

    /// <summary>Counts what one plan buys.</summary>
    /// <param name="plan">The plan, with all visits and items.</param>
    /// <param name="rota">The PAs whom the person employs, with the same plan; null (the default) if there are none. It gives only the hours of PAs who work constant hours; visits give those of the others.</param>
    /// <param name="groups">The groups that the person belongs to; none if not given.</param>
    /// <returns>The cells above 0, in the order of card, service, day and hour, and items by category.</returns>
    /// <exception cref="InvalidInputException">The plan cannot be priced, for the reasons that <see cref="BudgetCosting.Cost"/> gives.</exception>
    public PersonDemand Count(CarePlan plan, Rota? rota = null, ValueList<PersonGroup> groups = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Costing.Totals(plan, rota);
        Dictionary<int, (Ratio Week, Ratio Period)> sums = [];
        (LineList week, LineList year) = counting.EngineLines(plan, Answers.Both);
        foreach (PricedLine line in week.InOrder())
        {
            Add(line, plan.Visits[line.Visit].Weeks.Share, 0);
        }

        Ratio away = new Ratio(1) + (plan.RespiteShare * -1);
        foreach (PricedLine line in year.InOrder())
        {
            Add(line, 0, Costing.Care.HasRatesOf(in plan.Terms[line.Visit]) ? away : 1);
        }

        if (rota is not null && rota.Assistants.Any(assistant => assistant.HasConstantHours))
        {
            RotaCost team = Costing.Employing!.Cost(rota);
            sums[0] = (team.ConstantHours, team.ConstantHoursInPeriod);
        }

        ValueList<DemandCell> cells = [.. sums.Where(sum => sum.Value != (0, 0)).OrderBy(sum => sum.Key).Select(sum => new DemandCell(places[sum.Key], sum.Value.Week, sum.Value.Period))];
        return new(plan.PersonId, cells, Items(plan), Given.Whole(groups, "groups"));

        void Add(PricedLine line, Ratio shareOfWeek, Ratio shareOfPeriod)
        {
            Visit visit = plan.Visits[line.Visit];
            Ratio quantity = new Ratio((long)line.Quantity * visit.Carers, (long)line.Version.CountedPerUnit * visit.SharedWith);
            int place = placesOfBands[visit.ServiceName][line.Band];
            (Ratio week, Ratio period) = sums.GetValueOrDefault(place);
            sums[place] = (week + (quantity * shareOfWeek), period + (quantity * shareOfPeriod));
        }
    }

    /// <summary>Whether both count alike: for equal costings.</summary>
    /// <param name="other">The counting to compare with.</param>
    public bool Equals(DemandCounting? other) => other is not null && Costing == other.Costing;

    /// <inheritdoc/>
    public override int GetHashCode() => Costing.GetHashCode();

    /// <summary>Items that the budget pays for in the period, by category.</summary>
    private ValueList<ItemDemand> Items(CarePlan plan)
    {
        DayRange days = Costing.Care.PersonDays(plan);
        return
        [
            .. plan.Items.Where(item => item.FundedBy == Funding.Budget)
                .Select(item => (item.Category, Amount: Money.FromPence(ItemCosting.Pence(item, ItemCosting.Quantity(item, plan, days, Costing.Care)))))
                .Where(item => item.Amount != Money.Zero)
                .GroupBy(item => item.Category, item => item.Amount, StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => new ItemDemand(same.Key, 1, same.Count(), same.Sum())),
        ];
    }

    /// <summary>The places of a service: each hour of each day, or no time if it is priced by the week or the day. The engine finds a rate for each, in this order.</summary>
    private static IEnumerable<DemandPlace> PlacesOf(ServiceRates service, bool hasBankHolidays) => service.Unit is RateUnit.Week or RateUnit.Day
        ? [new(service.Card, service.Service, new(service.Unit.Word()), DemandDay.Any, null)]
        : from day in Enum.GetValues<DemandDay>()
          where day != DemandDay.Any && (hasBankHolidays || day != DemandDay.BankHoliday)
          from hour in Enumerable.Range(0, 24)
          select new DemandPlace(service.Card, service.Service, CostUnit.Hour, day, hour);

    /// <summary>The rate that makes the engine count a place.</summary>
    private static RateRow RateAt(DemandPlace place, RateUnit unit)
    {
        RateRow rate = new(place.Card, place.Service, place.Hour is null ? unit : RateUnit.Hour, $"{place.Day} {Iso.Number(place.Hour ?? 0)}", Money.FromPounds(1m), Always);
        return place.Hour is { } hour
            ? rate with { Days = (DayTypes)(1 << (place.Day - DemandDay.Monday)), From = new(hour, 0), To = new((hour + 1) % 24, 0) }
            : rate with { Days = DayTypes.EveryDay };
    }
}

/// <summary>A day of the week, or a bank holiday on any day.</summary>
/// <remarks>Rule: spec 10, What people buy: by day type.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<DemandDay>))]
public enum DemandDay
{
    /// <summary>Any day, for care that has no times.</summary>
    Any,

    /// <summary>Monday.</summary>
    Monday,

    /// <summary>Tuesday.</summary>
    Tuesday,

    /// <summary>Wednesday.</summary>
    Wednesday,

    /// <summary>Thursday.</summary>
    Thursday,

    /// <summary>Friday.</summary>
    Friday,

    /// <summary>Saturday.</summary>
    Saturday,

    /// <summary>Sunday.</summary>
    Sunday,

    /// <summary>A bank holiday; the typical week has none.</summary>
    BankHoliday,
}

/// <summary>What is bought, and when in the week.</summary>
/// <remarks>This type is immutable. Rule: spec 10, What people buy.</remarks>
/// <param name="Card">The card of prices or of pay.</param>
/// <param name="Service">The service.</param>
/// <param name="Unit">The unit of the quantities: hours, or the service's own unit if it has no times.</param>
/// <param name="Day">The day.</param>
/// <param name="Hour">The hour of the day, 0 to 23, named by its start; null for care that has no times.</param>
public sealed record DemandPlace(string Card, string Service, CostUnit Unit, DemandDay Day, int? Hour)
{
    /// <summary>The card of prices or of pay.</summary>
    public string Card
    {
        get;
        init => field = Given.NotNull(value, "card");
    }
    = Given.NotNull(Card, "card");

    /// <summary>The service.</summary>
    public string Service
    {
        get;
        init => field = Given.NotNull(value, "service");
    }
    = Given.NotNull(Service, "service");

    /// <summary>The day.</summary>
    public DemandDay Day
    {
        get;
        init => field = Given.Defined(value, "day");
    }
    = Given.Defined(Day, "day");

    /// <summary>The same without a time: the place of everything bought of the service.</summary>
    internal DemandPlace OfService => this with { Day = DemandDay.Any, Hour = null };

    /// <summary>Whether both are the same service in the same unit.</summary>
    internal bool IsOfService(DemandPlace other) => Card == other.Card && Service == other.Service && Unit == other.Unit;

    internal static Comparer<DemandPlace> InOrder { get; } = Comparer<DemandPlace>.Create((one, other) =>
        string.CompareOrdinal(one.Card, other.Card) is not 0 and var byCard ? byCard
            : string.CompareOrdinal(one.Service, other.Service) is not 0 and var byService ? byService
            : string.CompareOrdinal(one.Unit.Word, other.Unit.Word) is not 0 and var byUnit ? byUnit
            : one.Day != other.Day ? one.Day.CompareTo(other.Day)
            : Nullable.Compare(one.Hour, other.Hour));
}

/// <summary>How much is bought of something at one time of the week.</summary>
/// <remarks>This type is immutable. Rule: spec 10, What people buy.</remarks>
/// <param name="Place">What, and when.</param>
/// <param name="Week">How much in the typical week, in hours or its unit, with each carer counted.</param>
/// <param name="Period">How much over the period, in hours or its unit, with each carer counted.</param>
public sealed record DemandCell(DemandPlace Place, Ratio Week, Ratio Period)
{
    /// <summary>What, and when.</summary>
    public DemandPlace Place
    {
        get;
        init => field = Given.NotNull(value, "place");
    }
    = Given.NotNull(Place, "place");
}

/// <summary>What is spent on items of one category.</summary>
/// <remarks>This type is immutable. Rule: spec 10, What people buy.</remarks>
/// <param name="Category">The category.</param>
/// <param name="People">How many people have one.</param>
/// <param name="Items">How many items there are.</param>
/// <param name="Amount">Their cost over the period, in pounds.</param>
public sealed record ItemDemand(string Category, int People, int Items, Money Amount)
{
    /// <summary>The category.</summary>
    public string Category
    {
        get;
        init => field = Given.NotNull(value, "category");
    }
    = Given.NotNull(Category, "category");
}

/// <summary>What one person buys.</summary>
/// <remarks>This type is immutable; <see cref="DemandCounting"/> makes it. Rule: spec 10, What people buy.</remarks>
public sealed record PersonDemand
{
    internal PersonDemand(string personId, ValueList<DemandCell> cells, ValueList<ItemDemand> items, ValueList<PersonGroup> groups) => (PersonId, Cells, Items, Groups) = (personId, cells, items, groups);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>What is bought at each time of the week, in the order of card, service, day and hour.</summary>
    public ValueList<DemandCell> Cells { get; }

    /// <summary>Hours in the typical week, with each carer counted.</summary>
    public Ratio HoursInWeek => Cells.SumOf(cell => cell.Place.Hour is null ? default : cell.Week);

    /// <summary>Hours over the period, with each carer counted.</summary>
    public Ratio HoursInPeriod => Cells.SumOf(cell => cell.Place.Hour is null ? default : cell.Period);

    /// <summary>Items by category, in ordinal order.</summary>
    public ValueList<ItemDemand> Items { get; }

    /// <summary>The groups that the person belongs to.</summary>
    public ValueList<PersonGroup> Groups { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
