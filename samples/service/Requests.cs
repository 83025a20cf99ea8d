using System.Text.Json.Serialization;
using NodaTime;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PlanService;

/// <summary>One plan to cost: over a financial year, by the rate cards of the service or by its own.</summary>
public sealed record BudgetRequest(FinancialYear Year, PlanBody Plan, RateCardsBody? RateCards = null);

/// <summary>Many plans to cost alike.</summary>
public sealed record BatchRequest(FinancialYear Year, PlanBody[] Plans, RateCardsBody? RateCards = null);

/// <summary>Rate cards, as rows.</summary>
public sealed record RateCardsBody(RateBody[] Rows)
{
    /// <summary>The rate cards.</summary>
    /// <exception cref="InvalidInputException">Rows are wrong: every fault has its path, such as <c>/rows/3/rate</c>.</exception>
    public RateCards ToRateCards() => RateCards.From(Rows.Select(row => row.ToRow()));
}

/// <summary>A row of a rate card as it comes in.</summary>
public sealed record RateBody(
    string Card,
    string Service,
    RateUnit Unit,
    string Band,
    Money Rate,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom,
    DayTypes Days = DayTypes.EveryDay,
    [property: JsonConverter(typeof(LocalTimeJsonConverter))] LocalTime From = default,
    [property: JsonConverter(typeof(LocalTimeJsonConverter))] LocalTime To = default,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? ValidTo = null)
{
    public RateRow ToRow() => new(Card, Service, Unit, Band, Rate, ValidFrom) { Days = Days, From = From, To = To, ValidTo = ValidTo };
}

/// <summary>A care plan as it comes in. It may be wrong: <see cref="ToPlan"/> says what is, all at once, with the place of each fault.</summary>
public sealed record PlanBody(
    string PersonId,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Start,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? End = null,
    VisitBody[]? Visits = null,
    ItemBody[]? Items = null,
    AbsenceBody[]? Absences = null)
{
    /// <summary>The plan.</summary>
    /// <exception cref="InvalidInputException">Something is wrong: every fault has its path in the plan, such as <c>/visits/3/end</c>.</exception>
    public CarePlan ToPlan()
    {
        List<Fault> faults = [];
        ValueList<Visit> visits = [.. Each("visits", Visits, visit => visit.ToVisit(), faults)];
        ValueList<Item> items = [.. Each("items", Items, item => item.ToItem(), faults)];
        ValueList<Absence> absences = [.. Each("absences", Absences, absence => absence.ToAbsence(), faults)];
        if (faults.Count == 0)
        {
            return new(PersonId, Start, End, visits, items, absences);
        }

        try
        {
            _ = new CarePlan(PersonId, Start, End); // What is wrong beside visits and items is told with them.
        }
        catch (InvalidInputException refused)
        {
            faults.InsertRange(0, refused.Faults);
        }

        throw new InvalidInputException([.. faults]);
    }

    private static IEnumerable<TPart> Each<TBody, TPart>(string list, TBody[]? bodies, Func<TBody, TPart> make, List<Fault> faults)
    {
        for (int i = 0; i < bodies?.Length; i++)
        {
            TPart part;
            try
            {
                part = make(bodies[i]);
            }
            catch (InvalidInputException refused)
            {
                int position = i;
                faults.AddRange(refused.Faults.Select(fault => fault.Under(list, position)));
                continue;
            }

            yield return part;
        }
    }
}

/// <summary>A visit as it comes in.</summary>
public sealed record VisitBody(
    string Id,
    string Card,
    string Service,
    DayTypes Days = DayTypes.None,
    [property: JsonConverter(typeof(LocalTimeJsonConverter))] LocalTime? Start = null,
    [property: JsonConverter(typeof(LocalTimeJsonConverter))] LocalTime? End = null,
    int Carers = 1,
    WeekPattern Weeks = default,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? From = null,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? To = null,
    string? Domain = null,
    string? Label = null)
{
    public Visit ToVisit() => new(Id, Card, Service, Days, Start, End, Carers, Weeks, From, To, Domain, Label);
}

/// <summary>An item as it comes in.</summary>
public sealed record ItemBody(
    string Id,
    string Category,
    Money Amount,
    ItemUnit Unit,
    decimal Quantity = 1m,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? From = null,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? To = null,
    Funding FundedBy = Funding.Budget,
    string? Label = null)
{
    public Item ToItem() => new(Id, Category, Amount, Unit, Quantity, From, To, FundedBy, Label);
}

/// <summary>Days away from home as they come in.</summary>
public sealed record AbsenceBody(
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate From,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate To,
    string? Card = null)
{
    public Absence ToAbsence() => new(From, To, Card);
}

/// <summary>What comes in, read without reflection: names in snake case, nothing unknown, nothing missing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(BudgetRequest))]
[JsonSerializable(typeof(BatchRequest))]
public sealed partial class RequestJson : JsonSerializerContext;
