using System.Buffers;
using System.Text.Json;
using PhbCalc.BlockContracts;

namespace PhbCalc.Data.Json;

/// <summary>Writes the stepped release of a block contract, from both sides, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.release.v1.schema.json. Sums are pounds with two decimals, exact shares are text. What the
/// contract, the schedule and the demand come to is worked out again when it is read.
/// </remarks>
public static class ReleaseJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.release.v1</c>.</summary>
    public const string Format = "phbcalc.release.v1";

    /// <summary>Writes a release.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="plan">The release to write.</param>
    public static void Write(Stream stream, ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        JsonText.Write(stream, json => ReleaseMembers.Write(json, plan));
    }

    /// <summary>Writes a release without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="plan">The release to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ReleasePlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonText.WriteAsync(stream, json => ReleaseMembers.Write(json, plan), cancellationToken);
    }

    /// <summary>Writes a release into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="plan">The release to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        JsonText.Write(buffer, json => ReleaseMembers.Write(json, plan));
    }

    /// <summary>The text that <see cref="Write(Stream, ReleasePlan)"/> writes.</summary>
    /// <param name="plan">The release to write.</param>
    public static string Text(ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonText.Of(json => ReleaseMembers.Write(json, plan));
    }

    /// <summary>Reads a release.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a sum is not what the others come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ReleasePlan Read(Stream stream) => JsonText.Read(stream, Format, ReleaseMembers.Read);

    /// <summary>Reads a release from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ReleasePlan Parse(string text) => JsonText.Parse(text, Format, ReleaseMembers.Read);
}

/// <summary>The members of a release.</summary>
internal static class ReleaseMembers
{
    internal static void Write(Utf8JsonWriter json, ReleasePlan plan)
    {
        json.WriteStartObject();
        json.WriteString("format", ReleaseJson.Format);
        json.WriteString("per", ReleaseWords.Pers.Word(plan.Per));
        json.WriteString("financial_year", plan.FinancialYear?.ToString());
        ReleasePolicyMembers.Write(json, "policy", plan.Release.Policy);
        BlockContractMembers.Write(json, "contract", plan.Release.Contract);
        GuaranteeScheduleMembers.Write(json, "schedule", plan.Release.Schedule);
        PhbDemandMembers.Write(json, "demand", plan.Demand);
        json.WriteList("years", plan.Years, ReleaseYearMembers.Write);
        json.WriteList("periods", plan.Periods, ReleasePeriodMembers.Write);
        json.WriteStartObject("total");
        ReleaseSumsMembers.Write(json, plan.Total);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static ReleasePlan Read(JsonObject members)
    {
        members.MustHave("format", "per", "financial_year", "policy", "contract", "schedule", "demand", "years", "periods", "total");
        ReleasePer per = members.Word("per", ReleaseWords.Pers);
        FinancialYear? shown = members.FinancialYearOrNull("financial_year");
        ReleasePolicy policy = ReleasePolicyMembers.Read(members.Object("policy"));
        BlockContract contract = BlockContractMembers.Read(members.Object("contract"));
        GuaranteeSchedule schedule = GuaranteeScheduleMembers.Read(members.Object("schedule"));
        PhbDemand? demand = members.IsNull("demand") ? null : PhbDemandMembers.Read(members.Object("demand"));
        ValueList<ReleaseYear> years = members.List("years", ReleaseYearMembers.Read);
        ValueList<ReleasePeriod> periods = members.List("periods", ReleasePeriodMembers.Read);
        JsonObject totals = members.Object("total");
        totals.MustHave(ReleaseSumsMembers.Names);
        ReleaseSums total = ReleaseSumsMembers.Read(totals);
        ReleasePlan? derived = members.IsSoundSoFar ? members.Make<ReleasePlan?>(() => Shown(new SteppedRelease(contract, schedule, policy).Release(per, demand), shown), null, Of) : null;
        if (derived is null)
        {
            return ReleaseYearMembers.NoPlan;
        }

        ReleasePlan plan = AvoidableSums.Within(derived, years, periods);
        members.RefuseUnlessIs("periods", periods, plan.Periods);
        members.RefuseUnlessIs("years", years.Select(year => year with { Provider = null }).ToValueList(), plan.Years);
        members.RefuseUnlessIs("total", total, plan.Total);
        return plan with { Years = years };
    }

    private static ReleasePlan Shown(ReleasePlan plan, FinancialYear? year) => year is { } only ? plan.In(only) : plan;

    /// <summary>The member that a fault of the schedule or the demand is in.</summary>
    private static string Of(string field) => field switch
    {
        "guaranteed_share" => "schedule.shares",
        "phb_spend" => "demand.spending",
        "month" => "demand.uptake.points",
        "year" => "financial_year",
        _ => $"demand.{field}",
    };
}

/// <summary>The members of a period of a release.</summary>
internal static class ReleasePeriodMembers
{
    internal static void Write(Utf8JsonWriter json, ReleasePeriod period)
    {
        json.WriteStartObject();
        json.WriteNumber("year", period.Year);
        json.WriteDate("start", period.Start);
        json.WriteDate("end", period.End);
        ReleaseSumsMembers.Write(json, period.Sums);
        json.WriteStartObject("to_date");
        ReleaseSumsMembers.Write(json, period.ToDate);
        json.WriteEndObject();
        json.WritePounds("double_running_so_far", period.DoubleRunningSoFar);
        json.WriteEndObject();
    }

    internal static ReleasePeriod Read(JsonObject period)
    {
        period.MustHave(["year", "start", "end", .. ReleaseSumsMembers.Names, "to_date", "double_running_so_far"]);
        JsonObject toDate = period.Object("to_date");
        toDate.MustHave(ReleaseSumsMembers.Names);
        return new(
            period.Whole("year"),
            period.Date("start"),
            period.Date("end"),
            ReleaseSumsMembers.Read(period),
            ReleaseSumsMembers.Read(toDate),
            period.PenceOrNull("double_running_so_far"));
    }
}

/// <summary>The members of the sums of both sides over some time, within another object.</summary>
internal static class ReleaseSumsMembers
{
    internal static string[] Names { get; } = ["value", "guaranteed", "released", "phb_spend", "double_running", "unspent", "avoidable", "stranded"];

    internal static void Write(Utf8JsonWriter json, ReleaseSums sums)
    {
        json.WritePounds("value", sums.Value);
        json.WritePounds("guaranteed", sums.Guaranteed);
        json.WritePounds("released", sums.Released);
        json.WritePounds("phb_spend", sums.Spend);
        json.WritePounds("double_running", sums.DoubleRunning);
        json.WritePounds("unspent", sums.Unspent);
        json.WritePounds("avoidable", sums.Avoidable);
        json.WritePounds("stranded", sums.Stranded);
    }

    internal static ReleaseSums Read(JsonObject members)
    {
        ReleaseSums sums = new(members.Pence("value"), members.Pence("guaranteed"), members.PenceOrNull("phb_spend"), members.PenceOrNull("avoidable"));
        members.RefuseUnlessIs("released", members.Pence("released"), sums.Released);
        members.RefuseUnlessIs("double_running", members.PenceOrNull("double_running"), sums.DoubleRunning);
        members.RefuseUnlessIs("unspent", members.PenceOrNull("unspent"), sums.Unspent);
        members.RefuseUnlessIs("stranded", members.PenceOrNull("stranded"), sums.Stranded);
        return sums;
    }
}

/// <summary>The members of a contract year of a release, from both sides.</summary>
internal static class ReleaseYearMembers
{
    /// <summary>What stands for a release that cannot be read.</summary>
    internal static ReleasePlan NoPlan { get; } =
        new SteppedRelease(BlockContractMembers.NoContract, GuaranteeSchedule.Explicit(default(Ratio))).Release(ReleasePer.Year);

    internal static void Write(Utf8JsonWriter json, ReleaseYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("number", year.Number);
        json.WriteDate("start", year.Start);
        json.WriteDate("end", year.End);
        json.WritePlain("guaranteed_share", year.GuaranteedShare);
        ReleaseSumsMembers.Write(json, year.Sums);
        WriteProvider(json, year.Provider);
        json.WriteEndObject();
    }

    internal static ReleaseYear Read(JsonObject year)
    {
        year.MustHave(["number", "start", "end", "guaranteed_share", .. ReleaseSumsMembers.Names, "provider"]);
        ReleaseSums sums = ReleaseSumsMembers.Read(year);
        year.RefuseUnlessIs("provider", !year.IsNull("provider"), sums.Avoidable is not null);
        StrandedCosts? provider = year.IsNull("provider") ? null : ReadProvider(year.Object("provider"), sums);
        return new(year.Whole("number"), year.Date("start"), year.Date("end"), year.Number("guaranteed_share"), sums, provider);
    }

    private static void WriteProvider(Utf8JsonWriter json, StrandedCosts? provider)
    {
        if (provider is null)
        {
            json.WriteNull("provider");
            return;
        }

        json.WriteStartObject("provider");
        json.WriteList("lines", provider.Lines, WriteLine);
        json.WriteEndObject();
    }

    private static StrandedCosts ReadProvider(JsonObject provider, ReleaseSums sums)
    {
        provider.MustHave("lines");
        StrandedCosts costs = new(provider.List("lines", ReadLine));
        Money value = costs.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Value);
        provider.RefuseUnlessIs("lines", (value, costs.Released, costs.Avoidable), (sums.Value, sums.Released, sums.Avoidable));
        return costs;
    }

    private static void WriteLine(Utf8JsonWriter json, StrandedCost line)
    {
        json.WriteStartObject();
        json.WriteString("name", line.Name);
        json.WritePounds("value", line.Value);
        json.WritePounds("released", line.Released);
        json.WritePounds("avoidable", line.Avoidable);
        json.WritePounds("stranded", line.Stranded);
        json.WriteEndObject();
    }

    private static StrandedCost ReadLine(JsonObject line)
    {
        line.MustHave("name", "value", "released", "avoidable", "stranded");
        StrandedCost cost = new(line.Text("name"), line.Pence("value"), line.Pence("released"), line.Pence("avoidable"));
        line.RefuseUnlessIs("stranded", line.Pence("stranded"), cost.Stranded);
        return cost;
    }
}

/// <summary>
/// Adds what the provider can avoid to a release that was worked out without it. How the provider's costs follow activity is no part of what is written,
/// so the sums of the periods are taken as they are, and those of longer times follow from them. Of a release that is cut down to a financial year, what
/// came before and what contract years come to as a whole does not follow, and is taken as it is too.
/// </summary>
internal static class AvoidableSums
{
    /// <summary>The release with the avoidable sums of periods.</summary>
    /// <param name="plan">The release, without avoidable sums.</param>
    /// <param name="years">The contract years that have them.</param>
    /// <param name="periods">The periods that have them; what they say else does not matter.</param>
    internal static ReleasePlan Within(ReleasePlan plan, ValueList<ReleaseYear> years, ValueList<ReleasePeriod> periods)
    {
        if (periods.Count != plan.Periods.Count || years.Count != plan.Years.Count)
        {
            return plan;
        }

        List<ReleasePeriod> filled = new(periods.Count);
        for (int i = 0; i < periods.Count; i++)
        {
            ReleaseSums sums = plan.Periods[i].Sums with { Avoidable = periods[i].Sums.Avoidable };
            ReleaseSums toDate = i > 0 ? filled[^1].ToDate + sums
                : plan.FinancialYear is null ? sums
                : plan.Periods[i].ToDate with { Avoidable = periods[i].ToDate.Avoidable };
            filled.Add(plan.Periods[i] with { Sums = sums, ToDate = toDate });
        }

        return plan with
        {
            Periods = filled.ToValueList(),
            Years = plan.Years.Select((year, i) => year with
            {
                Sums = plan.FinancialYear is null ? Sum(filled.Where(period => period.Year == year.Number)) : year.Sums with { Avoidable = years[i].Sums.Avoidable },
            }).ToValueList(),
        };
    }

    private static ReleaseSums Sum(IEnumerable<ReleasePeriod> periods) => periods.Select(period => period.Sums).Aggregate((left, right) => left + right);
}

/// <summary>The members of a policy of stepped release: those of policy.json, all of them written.</summary>
internal static class ReleasePolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, ReleasePolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString(PolicyNames.Phasing, ReleaseWords.Phasings.Word(policy.Phasing));
        json.WriteBoolean(PolicyNames.AllowRisingShares, policy.AllowRisingShares);
        json.WriteEndObject();
    }

    internal static ReleasePolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.Phasing, PolicyNames.AllowRisingShares);
        return new() { Phasing = policy.Word(PolicyNames.Phasing, ReleaseWords.Phasings), AllowRisingShares = policy.Flag(PolicyNames.AllowRisingShares) };
    }
}
