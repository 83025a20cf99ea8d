using System.Globalization;
using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Budgets;

/// <summary>Counts what people buy: hours by service, card, day and hour of the day, in the typical week and over the period, and items by category.</summary>
/// <remarks>
/// This type is immutable, and many threads can use one of it at a time. It counts as costing does, with a rate for each hour of each day, so that patterns, absences, bank holidays and clock changes are those of
/// the budget. Carers count each; of shared carers a person has their share. Live-in care, by the week or the day, and what has no times are counted in their own units.
/// Where the bank holidays of the period are not known, they count as days of the week. Rule: spec 10, What people buy.
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
    private const string Timed = "timed ";
    private const string Counted = "counted ";

    /// <summary>What hours are called that PAs work at no known times.</summary>
    private const string EmployedPas = "employed PAs";

    /// <summary>A day on which any rate of demand holds: before all periods there are.</summary>
    private static readonly LocalDate Always = new(1900, 1, 1);

    private readonly BottomUpCosting counting;

    /// <summary>Prepares to count.</summary>
    /// <param name="costing">Works out the budgets of the same plans: its cards, of prices and of pay, its period and its policy.</param>
    public DemandCounting(BudgetCosting costing)
    {
        ArgumentNullException.ThrowIfNull(costing);
        Costing = costing;
        BottomUpCosting care = costing.Care;
        ServiceRates[] services = [.. care.Rates.Services, .. costing.Employing?.Pay?.Cards.Services ?? []];
        bool isKnown = care.BankHolidays.Known.Contains(care.Period.Start) && care.BankHolidays.Known.Contains(care.Period.End.PlusDays(1));
        CostingPolicy policy = new() { WeeksPerYear = care.Policy.WeeksPerYear, BankHolidayDates = care.Policy.BankHolidayDates, ClockChanges = care.Policy.ClockChanges };
        counting = new(services.Length == 0 ? care.Rates : RateCards.From(services.SelectMany(service => Rows(service, isKnown))), care.BankHolidays, care.Period, policy);
    }

    /// <summary>What works out the budgets of the same plans.</summary>
    public BudgetCosting Costing { get; }

    /// <summary>Counts what one plan buys.</summary>
    /// <param name="plan">The plan, with all visits and items.</param>
    /// <param name="rota">The PAs whom the person employs, with the same plan; null (the default) if there are none. Only the hours of those who work constant hours come from it: visits say when the others work.</param>
    /// <param name="groups">The groups that the person belongs to; none if not given.</param>
    /// <returns>Cells that are not 0, in the order of card, service, day and hour, and items by category.</returns>
    /// <exception cref="InvalidInputException">The plan cannot be counted, for the reasons for which <see cref="BudgetCosting.Cost"/> cannot price it.</exception>
    public PersonDemand Count(CarePlan plan, Rota? rota = null, ValueList<PersonGroup> groups = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        CarePlan visits = new(plan.PersonId, plan.Start, plan.End, [.. plan.Visits.Select(Renamed)], default, plan.Absences);
        BottomUpBudget counted = counting.Cost(visits);
        Dictionary<string, Visit> byId = plan.Visits.ToDictionary(visit => visit.Id, StringComparer.Ordinal);
        SortedDictionary<DemandPlace, (Ratio Week, Ratio Period)> cells = new(DemandPlace.InOrder);
        foreach (CostLine line in counted.TypicalWeek.Lines.Where(line => line.Quantity.Numerator > 0))
        {
            DemandPlace place = PlaceOf(byId[line.Id], line);
            (Ratio week, Ratio period) = cells.GetValueOrDefault(place, (new(0), new(0)));
            cells[place] = (week + (line.Quantity * line.Carers), period);
        }

        foreach (CostLine line in counted.CalendarExact.Lines.Where(line => line.Quantity.Numerator > 0))
        {
            DemandPlace place = PlaceOf(byId[line.Id], line);
            (Ratio week, Ratio period) = cells.GetValueOrDefault(place, (new(0), new(0)));
            cells[place] = (week, period + (line.Quantity * line.Carers));
        }

        if (rota is not null && Costing.Cost(plan, rota).Team is { ConstantHours.Numerator: > 0 } team)
        {
            Ratio period = team.Cost.Lines.Where(line => line.Kind == CostLineKind.Pay && line.Unit == CostUnit.Hour).Aggregate(new Ratio(0), (sum, line) => sum + line.Quantity);
            cells[new(string.Empty, EmployedPas, CostUnit.Hour, DemandDay.Any, null)] = (team.ConstantHours, period);
        }

        return new(plan.PersonId, [.. cells.Select(cell => new DemandCell(cell.Key, cell.Value.Week, cell.Value.Period))], Items(plan), Given.Whole(groups, "groups"));
    }

    private ValueList<ItemDemand> Items(CarePlan plan)
    {
        Dictionary<string, string> categories = plan.Items.ToDictionary(item => item.Id, item => item.Category, StringComparer.Ordinal);
        CostBreakdown items = Costing.Care.Cost(plan).Items;
        return [.. items.Lines.Where(line => line.Amount != Money.Zero).GroupBy(line => categories[line.Id], StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new ItemDemand(same.Key, same.Count(), same.Sum(line => line.Amount)))];
    }

    private Visit Renamed(Visit visit) => new(
        visit.Id, visit.Card, (IsTimed(visit) ? Timed : Counted) + visit.Service, visit.Days, visit.Start, visit.End, visit.Carers, visit.Weeks, visit.From, visit.To, visit.Domain, visit.Label, visit.SharedWith);

    /// <summary>Whether hours of the day say what is bought: not of live-in care, by the week or the day, nor of what has no times.</summary>
    private bool IsTimed(Visit visit) => visit.Minutes > 0 && counting.Rates.Find(visit.Card, Timed + visit.Service) is not null;

    private DemandPlace PlaceOf(Visit visit, CostLine line)
    {
        if (!IsTimed(visit))
        {
            return new(visit.Card, visit.Service, line.Unit, DemandDay.Any, null);
        }

        string[] band = line.Band!.Split(' ');
        return new(visit.Card, visit.Service, CostUnit.Hour, Enum.Parse<DemandDay>(band[0]), int.Parse(band[1], CultureInfo.InvariantCulture));
    }

    /// <summary>A rate for each hour of each day, and one for what has no times.</summary>
    private static IEnumerable<RateRow> Rows(ServiceRates service, bool hasBankHolidays)
    {
        Money one = Money.FromPounds(1m);
        foreach ((DemandDay day, DayTypes days) in service.Unit is RateUnit.Week or RateUnit.Day ? [] : DemandDays.All.Where(one => hasBankHolidays || one.Day != DemandDay.BankHoliday))
        {
            for (int hour = 0; hour < 24; hour++)
            {
                yield return new(service.Card, Timed + service.Service, RateUnit.Hour, $"{day} {Iso.Number(hour)}", one, Always) { Days = days, From = new(hour, 0), To = new((hour + 1) % 24, 0) };
            }
        }

        if (service.Unit is not (RateUnit.Hour or RateUnit.Call))
        {
            yield return new(service.Card, Counted + service.Service, service.Unit, "any", one, Always) { Days = DayTypes.EveryDay };
        }
    }
}

/// <summary>The days that demand is counted by.</summary>
internal static class DemandDays
{
    internal static ValueList<(DemandDay Day, DayTypes Days)> All { get; } =
    [
        (DemandDay.Monday, DayTypes.Monday), (DemandDay.Tuesday, DayTypes.Tuesday), (DemandDay.Wednesday, DayTypes.Wednesday), (DemandDay.Thursday, DayTypes.Thursday), (DemandDay.Friday, DayTypes.Friday),
        (DemandDay.Saturday, DayTypes.Saturday), (DemandDay.Sunday, DayTypes.Sunday), (DemandDay.BankHoliday, DayTypes.BankHoliday),
    ];
}

/// <summary>A day of the week, or a bank holiday, whatever day it falls on.</summary>
/// <remarks>Rule: spec 10, What people buy: by day type.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<DemandDay>))]
public enum DemandDay
{
    /// <summary>Any day: of what has no times.</summary>
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
/// <param name="Unit">What it is counted in: hours, or its own unit where it has no times.</param>
/// <param name="Day">The day.</param>
/// <param name="Hour">The hour of the day that begins then, 0 to 23; null for what has no times.</param>
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
/// <param name="Week">How much in the typical week, in hours or its unit, each carer counted.</param>
/// <param name="Period">How much over the period, in hours or its unit, each carer counted.</param>
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
/// <param name="Items">How many items there are.</param>
/// <param name="Amount">What they come to over the period, in pounds.</param>
public sealed record ItemDemand(string Category, int Items, Money Amount)
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

    /// <summary>Hours in the typical week, each carer counted.</summary>
    public Ratio HoursInWeek => Cells.Where(cell => cell.Place.Hour is not null).Aggregate(new Ratio(0), (sum, cell) => sum + cell.Week);

    /// <summary>Hours over the period, each carer counted.</summary>
    public Ratio HoursInPeriod => Cells.Where(cell => cell.Place.Hour is not null).Aggregate(new Ratio(0), (sum, cell) => sum + cell.Period);

    /// <summary>Items by category, in ordinal order.</summary>
    public ValueList<ItemDemand> Items { get; }

    /// <summary>The groups that the person belongs to.</summary>
    public ValueList<PersonGroup> Groups { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
