using System.Buffers;
using System.Text.Json;
using PhbCalc.Employment;

namespace PhbCalc.Data.Json;

/// <summary>Writes what people's teams of PAs cost, with every line, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.employment.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class EmploymentJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.employment.v1</c>.</summary>
    public const string Format = "phbcalc.employment.v1";

    /// <summary>Writes costs.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="costs">The costs to write.</param>
    public static void Write(Stream stream, ValueList<EmploymentCost> costs) => JsonText.Write(stream, json => EmploymentMembers.Write(json, Given.Whole(costs, "costs")));

    /// <summary>Writes costs without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="costs">The costs to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ValueList<EmploymentCost> costs, CancellationToken cancellationToken = default) => JsonText.WriteAsync(stream, json => EmploymentMembers.Write(json, costs), cancellationToken);

    /// <summary>Writes costs into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="costs">The costs to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ValueList<EmploymentCost> costs) => JsonText.Write(buffer, json => EmploymentMembers.Write(json, costs));

    /// <summary>The text that <see cref="Write(Stream, ValueList{EmploymentCost})"/> writes.</summary>
    /// <param name="costs">The costs to write.</param>
    public static string Text(ValueList<EmploymentCost> costs) => JsonText.Of(json => EmploymentMembers.Write(json, Given.Whole(costs, "costs")));

    /// <summary>Reads costs.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a total is not the sum of its lines.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ValueList<EmploymentCost> Read(Stream stream) => JsonText.Read(stream, Format, EmploymentMembers.Read);

    /// <summary>Reads costs from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ValueList<EmploymentCost> Parse(string text) => JsonText.Parse(text, Format, EmploymentMembers.Read);
}

/// <summary>The members of a list of employment costs.</summary>
internal static class EmploymentMembers
{
    private static readonly string[] Names =
    [
        "person_id", "tax_year", "policy", "employment_allowance", "most_allowance", "on_costs", "totals", "loaded_hourly", "employer_ni_of_one", "assistants", "cost", "notices",
    ];

    internal static void Write(Utf8JsonWriter json, ValueList<EmploymentCost> costs)
    {
        json.WriteStartObject();
        json.WriteString("format", EmploymentJson.Format);
        json.WriteList("people", costs, WritePerson);
        json.WriteEndObject();
    }

    internal static ValueList<EmploymentCost> Read(JsonObject members)
    {
        members.MustHave("format", "people");
        return members.List("people", ReadPerson);
    }

    private static void WritePerson(Utf8JsonWriter json, EmploymentCost cost)
    {
        json.WriteStartObject();
        json.WriteString("person_id", cost.Team.PersonId);
        json.WriteString("tax_year", cost.Year.ToString());
        EmploymentPolicyMembers.Write(json, "policy", cost.Policy);
        json.WriteBoolean("employment_allowance", cost.Team.ClaimsEmploymentAllowance);
        json.WritePounds("most_allowance", cost.MostAllowance);
        json.WriteList("on_costs", cost.Team.OnCosts, OnCostMembers.Write);
        EmploymentTotalsMembers.Write(json, "totals", cost.Totals);
        EmploymentTotalsMembers.WriteLoaded(json, cost.Loaded);
        json.WritePounds("employer_ni_of_one", cost.NationalInsuranceOfOne);
        json.WriteList("assistants", cost.Assistants, AssistantMembers.Write);
        LineMembers.Write(json, "cost", cost.Cost);
        json.WriteTexts("notices", cost.Notices);
        json.WriteEndObject();
    }

    private static EmploymentCost ReadPerson(JsonObject person)
    {
        person.MustHave(Names);
        ValueList<PersonalAssistantCost> assistants = person.List("assistants", AssistantMembers.Read);
        EmploymentCost cost = new(
            TeamIn(person, assistants),
            person.TaxYear("tax_year"),
            EmploymentPolicyMembers.Read(person.Object("policy")),
            assistants,
            LineMembers.ReadBreakdown(person.Object("cost")))
        {
            MostAllowance = person.Pence("most_allowance"),
            NationalInsuranceOfOne = person.PenceOrNull("employer_ni_of_one"),
            Notices = person.Texts("notices"),
        };
        EmploymentTotalsMembers.RefuseOthers(person.Object("totals"), cost.Totals);
        EmploymentTotalsMembers.RefuseOtherLoaded(person, cost.Loaded);
        return cost;
    }

    private static Team TeamIn(JsonObject person, ValueList<PersonalAssistantCost> assistants)
    {
        string id = person.Text("person_id");
        ValueList<OnCost> onCosts = person.List("on_costs", OnCostMembers.Read);
        bool claims = person.Flag("employment_allowance");
        return person.Make(
            () => new Team(id, assistants.Select(assistant => assistant.Assistant).ToValueList(), onCosts, claims),
            new Team("?", [AssistantMembers.Nobody]),
            field => field == "pa_id" ? "assistants" : field);
    }
}

/// <summary>The members of what one PA costs.</summary>
internal static class AssistantMembers
{
    private static readonly string[] Names =
        ["pa_id", "frequency", "age", "ni_category", "pension", "training_hours", "apprentice", "lodging", "days_per_week", "weekly_time", "totals", "loaded_hourly", "cost"];

    /// <summary>Stands for a PA who could not be read.</summary>
    internal static PersonalAssistant Nobody { get; } = new("?", 0m, Money.Zero, PayFrequency.Weekly);

    internal static void Write(Utf8JsonWriter json, PersonalAssistantCost cost)
    {
        PersonalAssistant assistant = cost.Assistant;
        json.WriteStartObject();
        json.WriteString("pa_id", assistant.Id);
        json.WriteString("frequency", assistant.Frequency.Word());
        json.WritePlain("age", assistant.Age);
        json.WriteString("ni_category", assistant.NationalInsuranceCategory);
        json.WriteString("pension", EmploymentWords.Pensions.Word(assistant.Pension));
        json.WritePlain("training_hours", assistant.TrainingHours);
        WriteFlag(json, "apprentice", assistant.IsApprentice);
        json.WriteBoolean("lodging", assistant.HasFreeLodging);
        json.WritePlain("days_per_week", assistant.DaysPerWeek);
        json.WriteList("weekly_time", assistant.WeeklyTime, PaidTimeMembers.Write);
        EmploymentTotalsMembers.Write(json, "totals", cost.Totals);
        EmploymentTotalsMembers.WriteLoaded(json, cost.Loaded);
        LineMembers.Write(json, "cost", cost.Cost);
        json.WriteEndObject();
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } value)
        {
            json.WriteBoolean(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static PersonalAssistantCost Read(JsonObject members)
    {
        members.MustHave(Names);
        PersonalAssistantCost cost = new(AssistantIn(members), LineMembers.ReadBreakdown(members.Object("cost")));
        EmploymentTotalsMembers.RefuseOthers(members.Object("totals"), cost.Totals);
        EmploymentTotalsMembers.RefuseOtherLoaded(members, cost.Loaded);
        return cost;
    }

    private static PersonalAssistant AssistantIn(JsonObject members)
    {
        string id = members.Text("pa_id");
        ValueList<PaidTime> time = members.List("weekly_time", PaidTimeMembers.Read);
        PayFrequency frequency = members.Word("frequency", EmploymentWords.Frequencies);
        int? age = members.WholeOrNull("age");
        string? category = members.TextOrNull("ni_category");
        PensionEnrolment pension = members.Word("pension", EmploymentWords.Pensions);
        decimal training = members.Number("training_hours");
        bool? apprentice = members.FlagOrNull("apprentice");
        bool lodging = members.Flag("lodging");
        decimal? days = members.NumberOrNull("days_per_week");
        return members.Make(
            () => new PersonalAssistant(id, time, frequency)
            {
                Age = age,
                NationalInsuranceCategory = category,
                Pension = pension,
                TrainingHours = training,
                IsApprentice = apprentice,
                HasFreeLodging = lodging,
                DaysPerWeek = days,
            },
            Nobody,
            field => field == "weekly_hours" ? "weekly_time" : field);
    }
}

/// <summary>The members of a policy of employment costs: those of policy.json, all of them written.</summary>
internal static class EmploymentPolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, EmploymentPolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString(PolicyNames.HolidayPay, EmploymentWords.HolidayPays.Word(policy.HolidayPay));
        json.WritePlain(PolicyNames.SicknessCoverShare, policy.SicknessCoverShare);
        json.WritePlain(PolicyNames.PensionPercent, policy.PensionPercent);
        json.WriteEndObject();
    }

    internal static EmploymentPolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.Employment);
        HolidayPay holiday = policy.Word(PolicyNames.HolidayPay, EmploymentWords.HolidayPays);
        decimal share = policy.Number(PolicyNames.SicknessCoverShare);
        decimal? percent = policy.NumberOrNull(PolicyNames.PensionPercent);
        return policy.Make(() => new EmploymentPolicy { HolidayPay = holiday, SicknessCoverShare = share, PensionPercent = percent }, EmploymentPolicy.Default);
    }
}

/// <summary>The members of the totals of employment costs, named as the columns of employment.csv. They are read to be held against the lines.</summary>
internal static class EmploymentTotalsMembers
{
    private const string LoadedHourly = "loaded_hourly";
    private const int LoadedDecimals = 4;

    private static readonly (string Name, Func<EmploymentTotals, Money> Of)[] Members =
    [
        ("gross", totals => totals.Gross),
        ("holiday", totals => totals.Holiday),
        ("employer_ni", totals => totals.NationalInsurance),
        ("pension", totals => totals.Pension),
        ("other", totals => totals.Other),
        ("allowance", totals => totals.Allowance),
        ("total", totals => totals.Total),
    ];

    internal static void Write(Utf8JsonWriter json, string name, EmploymentTotals totals)
    {
        json.WriteStartObject(name);
        foreach ((string member, Func<EmploymentTotals, Money> of) in Members)
        {
            json.WritePounds(member, of(totals));
        }

        json.WriteEndObject();
    }

    /// <summary>The loaded hourly rate, to four decimals.</summary>
    internal static void WriteLoaded(Utf8JsonWriter json, LoadedRate? loaded) => json.WriteDecimals(LoadedHourly, loaded?.PerHour.Pounds, LoadedDecimals);

    internal static void RefuseOthers(JsonObject stated, EmploymentTotals totals)
    {
        stated.MustHave([.. Members.Select(member => member.Name)]);
        foreach ((string name, Func<EmploymentTotals, Money> of) in Members)
        {
            stated.RefuseUnlessSum(name, of(totals));
        }
    }

    internal static void RefuseOtherLoaded(JsonObject members, LoadedRate? loaded) =>
        members.RefuseUnlessIs(LoadedHourly, members.NumberOrNull(LoadedHourly), loaded?.PerHour.Pounds);
}

/// <summary>The members of an on-cost.</summary>
internal static class OnCostMembers
{
    private static readonly OnCost Nothing = new("?", Money.Zero);

    internal static void Write(Utf8JsonWriter json, OnCost cost)
    {
        json.WriteStartObject();
        json.WriteString("item", cost.Item);
        json.WritePounds("amount", cost.Amount);
        json.WriteString("unit", cost.Unit.Word());
        SourceMembers.Write(json, "source", cost.Source);
        json.WriteEndObject();
    }

    internal static OnCost Read(JsonObject cost)
    {
        cost.MustHave("item", "amount", "unit", "source");
        string item = cost.Text("item");
        Money amount = cost.Pounds("amount");
        OnCostUnit unit = cost.Word("unit", EmploymentWords.OnCostUnits);
        Source? source = SourceMembers.ReadOrNull(cost, "source");
        return cost.Make(() => new OnCost(item, amount, unit, source), Nothing);
    }
}

/// <summary>The members of what somebody is paid for each week at one rate.</summary>
internal static class PaidTimeMembers
{
    internal static void Write(Utf8JsonWriter json, PaidTime time)
    {
        json.WriteStartObject();
        json.WriteString("label", time.Label);
        json.WriteBoolean("is_sleep_in", time.IsSleepIn);
        json.WriteString("per_week", time.PerWeek.ToString());
        json.WritePounds("rate", time.Rate);
        SourceMembers.Write(json, "source", time.Source);
        json.WriteEndObject();
    }

    internal static PaidTime Read(JsonObject time)
    {
        time.MustHave("label", "is_sleep_in", "per_week", "rate", "source");
        string label = time.Text("label");
        bool isSleepIn = time.Flag("is_sleep_in");
        Ratio perWeek = time.Fraction("per_week");
        Money rate = time.Pounds("rate");
        Source? source = SourceMembers.ReadOrNull(time, "source");
        return time.Make(
            () => isSleepIn ? PaidTime.SleepIns(perWeek, rate, label, source) : PaidTime.Hours(perWeek, rate, label, source),
            PaidTime.Hours(default, Money.Zero),
            field => field is "nights" or "weekly_hours" ? "per_week" : field is "allowance" or "hourly_pay" ? "rate" : field);
    }
}
