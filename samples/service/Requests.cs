using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
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
    LocalDate ValidFrom,
    DayTypes Days = DayTypes.EveryDay,
    LocalTime From = default,
    LocalTime To = default,
    LocalDate? ValidTo = null)
{
    public RateRow ToRow() => new(Card, Service, Unit, Band, Rate, ValidFrom) { Days = Days, From = From, To = To, ValidTo = ValidTo };
}

/// <summary>A care plan as it comes in. It may be wrong: <see cref="ToPlan"/> says what is, all at once, with the place of each fault.</summary>
public sealed record PlanBody(
    string PersonId,
    LocalDate Start,
    LocalDate? End = null,
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
    LocalTime? Start = null,
    LocalTime? End = null,
    int Carers = 1,
    WeekPattern Weeks = default,
    LocalDate? From = null,
    LocalDate? To = null,
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
    LocalDate? From = null,
    LocalDate? To = null,
    Funding FundedBy = Funding.Budget,
    string? Label = null)
{
    public Item ToItem() => new(Id, Category, Amount, Unit, Quantity, From, To, FundedBy, Label);
}

/// <summary>Days away from home as they come in.</summary>
public sealed record AbsenceBody(
    LocalDate From,
    LocalDate To,
    string? Card = null)
{
    public Absence ToAbsence() => new(From, To, Card);
}

/// <summary>A time of day as it comes in: <c>"08:00"</c>, as all files of PhbCalc write it, or <c>"08:00:00"</c>.</summary>
public sealed class TimeOfDayJsonConverter : JsonConverter<LocalTime>
{
    /// <summary>Both forms, as a regular expression: for the description of the service.</summary>
    public const string Form = "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$";

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Seconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
        return Minutes.Parse(text) is { Success: true } time ? time.Value
            : Seconds.Parse(text) is { Success: true } exact ? exact.Value
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue((value.Second == 0 ? Minutes : Seconds).Format(value));
}

/// <summary>What comes in, read without reflection: names in snake case, nothing unknown, nothing missing. <c>ConfigureHttpJsonOptions</c> takes the same, so that the description says it, too.</summary>
[JsonSourceGenerationOptions(
    Converters = [typeof(LocalDateJsonConverter), typeof(TimeOfDayJsonConverter)],
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(BudgetRequest))]
[JsonSerializable(typeof(BatchRequest))]
public sealed partial class RequestJson : JsonSerializerContext
{
    /// <summary>Gives options the same rules.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        JsonSerializerOptions own = Default.Options;
        options.TypeInfoResolverChain.Insert(0, Default);
        options.PropertyNamingPolicy = own.PropertyNamingPolicy;
        options.PropertyNameCaseInsensitive = own.PropertyNameCaseInsensitive;
        options.NumberHandling = own.NumberHandling;
        options.UnmappedMemberHandling = own.UnmappedMemberHandling;
        options.RespectRequiredConstructorParameters = own.RespectRequiredConstructorParameters;
        options.RespectNullableAnnotations = own.RespectNullableAnnotations;
        foreach (JsonConverter converter in own.Converters)
        {
            options.Converters.Add(converter);
        }
    }
}
