using PhbCalc.Benchmarking.Making;
using PhbCalc.Benchmarking.Oracles;
using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.TopDown;

namespace PhbCalc.Benchmarking;

/// <summary>
/// A caseload of invented people, as large as one likes: care plans, scores of needs, teams of personal assistants, mental health clusters, contacts and what care cost, with all that
/// prices them, for the financial year 2026/27.
/// </summary>
/// <remarks>
/// It is the same for the same seed on every machine, and the first people are the same however many are asked for. It is as untidy as real files are: bands change their names with
/// the rates, visits are priced by the hour, the visit, the day, the night and the week, people and visits start and end in the year, one in ten has no known cost, one in twenty no
/// score, a third a history of clusters, with gaps. What care cost follows the points, not the plans: accuracy over it says nothing about a model. This type is immutable; threads can share it. Rule: spec 9, Benchmarks.
/// </remarks>
/// <example>
/// <code>
/// SyntheticCaseload caseload = SyntheticCaseload.Of(people: 1_000, seed: 1);
/// ModelComparisonResult result = new ModelComparison(caseload.Models).Compare(caseload.People);
/// </code>
/// </example>
public sealed class SyntheticCaseload
{
    /// <summary>How many visits a person has by default.</summary>
    public const int UsualVisits = 20;

    private const int EnvelopePercent = 97;
    private const int Thousand = 1_000;

    private readonly PersonMaker maker;
    private readonly int count;
    private readonly Lazy<ValueList<ComparisonCase>> people;
    private readonly Lazy<ValueList<CostingModel>> models;
    private readonly Lazy<DayLoop> days = new(() => new(Cards, PublishedFigures.Bundled.BankHolidays, PlanMaker.Year.Days, CostingPolicy.Default));
    private readonly Lazy<DayWalk> clusterDays = new(() => new(PersonMaker.Tariff, PlanMaker.Year));

    private SyntheticCaseload(int count, int seed, int visits)
    {
        (this.count, maker) = (count, new(seed, visits));
        people = new(() => Each().ToValueList());
        models = new(MakeModels);
    }

    private static RateCards Cards { get; } = RateCards.From(PlanMaker.RateRows);

    /// <summary>The financial year for which people have plans and clusters: 2026/27. Contacts are in 2024/25, the year for which their costs are published.</summary>
    public static FinancialYear Year => PlanMaker.Year;

    /// <summary>The people, in ordinal order of their ids. They are made when they are first asked for.</summary>
    public ValueList<ComparisonCase> People => people.Value;

    /// <summary>The rate cards that price the plans: an agency's, and that of personal assistants.</summary>
    public static RateCards RateCards => Cards;

    /// <summary>The questionnaire that gives the points: the Decision Support Tool with invented points.</summary>
    public static Questionnaire Questionnaire => PersonMaker.Questionnaire;

    /// <summary>What turns points into pounds a year.</summary>
    public static AllocationTable Table => PersonMaker.Table;

    /// <summary>The rates of clusters, in pounds a day and for each assessment.</summary>
    public static ClusterTariff Tariff => PersonMaker.Tariff;

    /// <summary>The envelope for all people, in pounds a year: 97% of what the table gives, in whole thousands, and no less than all floors.</summary>
    public Envelope Envelope
    {
        get
        {
            decimal table = People.Sum(person => person.Points is { } points ? Table.AmountFor(points).Pounds : 0m) * EnvelopePercent / 100m;
            decimal floors = People.Sum(person => person.Floor.Pounds);
            return new(Money.FromPounds((decimal.Floor(Math.Max(table, floors) / Thousand) + 1) * Thousand), 0m);
        }
    }

    /// <summary>The costing models of the library over these people, by the names that <see cref="CaseloadModels"/> has for them: beside them, put your own.</summary>
    public ValueList<CostingModel> Models => models.Value;

    /// <summary>Makes a caseload.</summary>
    /// <param name="people">How many people, 1 or more.</param>
    /// <param name="seed">Which people: any whole number.</param>
    /// <param name="visitsPerPerson">How many visits each has, 1 or more; 20 if not given.</param>
    /// <returns>The caseload.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no person, or no visit.</exception>
    public static SyntheticCaseload Of(int people, int seed, int visitsPerPerson = UsualVisits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(visitsPerPerson, 1);
        return new(people, seed, visitsPerPerson);
    }

    /// <summary>The people one after another, made again each time and not kept: for caseloads that are too large to hold.</summary>
    public IEnumerable<ComparisonCase> Each() => Enumerable.Range(0, count).Select(maker.Person);

    /// <summary>What another, plain and slow, way of working it out says: every day of the year for <c>bottom-up</c> and <c>clusters</c>, the table read by hand for <c>points</c>.</summary>
    /// <param name="model">The name of a model.</param>
    /// <param name="person">A person of this caseload.</param>
    /// <returns>The sum in pounds a year; null for other models, and where nothing is known to work with.</returns>
    public Money? Oracle(string model, ComparisonCase person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return model switch
        {
            "bottom-up" when person.Plan is { } plan => days.Value.Totals(plan).Total,
            "clusters" when person.Clusters is { } history => clusterDays.Value.Totals(history).Total,
            "points" when person.Points is { } points => OnTheLine(points),
            _ => null,
        };
    }

    /// <summary>Writes the caseload as the files that <c>phbcalc cost</c>, <c>allocate</c>, <c>cluster</c> and <c>compare</c> read, one person after another: people.csv, visits.csv, rates.csv and a dozen more.</summary>
    /// <param name="folder">The path of the folder; it is made if need be, and files of those names in it are replaced.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        CaseloadFiles.Write(folder, Each());
    }

    private static Money OnTheLine(decimal points)
    {
        AllocationPoint[] line = [.. PersonMaker.Table.Points];
        AllocationPoint next = line.First(point => point.Points >= points);
        AllocationPoint last = line.LastOrDefault(point => point.Points < points, next);
        decimal slope = next.Points == last.Points ? 0m : (points - last.Points) / (next.Points - last.Points);
        return Money.FromPounds(decimal.Round(last.Amount.Pounds + ((next.Amount.Pounds - last.Amount.Pounds) * slope), 2, MidpointRounding.AwayFromZero));
    }

    private ValueList<CostingModel> MakeModels()
    {
        PublishedFigures published = PublishedFigures.Bundled;
        BottomUpCosting costing = new(RateCards, published.BankHolidays, Year.Days);
        TopDownAllocation allocation = new(Table);
        ValueList<CostingModel> each =
        [
            CostingModels.BottomUp(costing),
            CostingModels.OnCard(costing, "pa", "agency"),
            CostingModels.Points(allocation),
            CostingModels.PointsInEnvelope(allocation, new(Envelope)),
            CostingModels.PersonalAssistants(new(published.Employment, new(Year.StartYear))),
            CostingModels.Clusters(new(Tariff, published.CareClusters, Year.Days, PersonMaker.ClusterPolicy)),
            CostingModels.Contacts(new(published.TeamTypes, published.TeamCosts, PersonMaker.YearOfContacts.Days, PersonMaker.ContactPolicy)),
            CostingModels.GroupAverage("age", leavesOwnOut: true),
        ];
        return [.. each, new CostingRoute([new("clusters") { HasClusters = true }, new("points") { PointsFrom = 0m, HasPlan = false }, new("bottom-up")], each).Model()];
    }
}
