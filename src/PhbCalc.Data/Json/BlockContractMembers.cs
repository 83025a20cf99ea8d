using System.Text.Json;
using PhbCalc.BlockContracts;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>The members of a block contract.</summary>
internal static class BlockContractMembers
{
    /// <summary>What stands for a contract that cannot be read.</summary>
    internal static BlockContract NoContract { get; } = BlockContract.OfValues(new(2000, 4, 1), [Money.Zero]);

    internal static void Write(Utf8JsonWriter json, string name, BlockContract contract)
    {
        json.WriteStartObject(name);
        json.WriteDate("start", contract.Start);
        json.WriteDate("end", contract.End);
        json.WritePounds("base_value", contract.BaseValue);
        json.WriteList("years", contract.Years, ContractYearMembers.Write);
        json.WriteEndObject();
    }

    internal static BlockContract Read(JsonObject members)
    {
        members.MustHave("start", "end", "base_value", "years");
        LocalDate start = members.Date("start");
        Money? baseValue = members.PenceOrNull("base_value");
        ValueList<ContractYear> years = members.List("years", ContractYearMembers.Read);
        LocalDate end = members.Date("end");
        if (!members.IsSoundSoFar)
        {
            return NoContract;
        }

        ValueList<ContractRevision> revisions = years.SelectMany(year => year.Revisions).Select(revised => revised.Revision).ToValueList();
        BlockContract contract = members.Make(
            () => baseValue is { } value
                ? BlockContract.OfUplifts(start, value, years.Select(year => year.Uplift ?? default).ToValueList(), revisions)
                : BlockContract.OfValues(start, years.Select(year => year.FirstValue).ToValueList(), revisions),
            NoContract,
            field => field == "base_value" ? field : "years");
        members.RefuseUnlessIs("years", years, contract.Years);
        members.RefuseUnlessIs("end", end, contract.End);
        return contract;
    }
}

/// <summary>The members of a year of a block contract.</summary>
internal static class ContractYearMembers
{
    internal static void Write(Utf8JsonWriter json, ContractYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("number", year.Number);
        json.WriteDate("start", year.Start);
        json.WriteDate("end", year.End);
        json.WritePounds("first_value", year.FirstValue);
        UpliftMembers.Write(json, "uplift", year.Uplift);
        json.WriteList("revisions", year.Revisions, WriteRevision);
        json.WritePounds("value", year.Value);
        json.WriteEndObject();
    }

    internal static ContractYear Read(JsonObject members)
    {
        members.MustHave("number", "start", "end", "first_value", "uplift", "revisions", "value");
        ContractYear year = new(
            members.Whole("number"),
            members.Date("start"),
            members.Date("end"),
            members.Pence("first_value"),
            UpliftMembers.ReadOrNull(members, "uplift"),
            members.List("revisions", ReadRevision));
        members.RefuseUnlessIs("value", members.Pence("value"), year.Value);
        return year;
    }

    private static void WriteRevision(Utf8JsonWriter json, RevisedValue revised)
    {
        json.WriteStartObject();
        json.WriteDate("agreed_on", revised.Revision.AgreedOn);
        json.WriteNumber("month", revised.Month);
        UpliftMembers.Write(json, "uplift", revised.Revision.Uplift);
        json.WritePounds("value", revised.Value);
        json.WriteEndObject();
    }

    private static RevisedValue ReadRevision(JsonObject revision)
    {
        revision.MustHave("agreed_on", "month", "uplift", "value");
        LocalDate agreedOn = revision.Date("agreed_on");
        Money value = revision.Pence("value");
        Uplift? uplift = UpliftMembers.ReadOrNull(revision, "uplift");
        ContractRevision made = uplift is { } raised ? ContractRevision.OfUplift(agreedOn, raised)
            : revision.Make(() => ContractRevision.OfValue(agreedOn, value), ContractRevision.OfValue(agreedOn, Money.Zero));
        return new(made, revision.Whole("month"), value);
    }
}

/// <summary>The members of a schedule of guarantee. What its kind has not got is null.</summary>
internal static class GuaranteeScheduleMembers
{
    private static readonly GuaranteeSchedule NoSchedule = GuaranteeSchedule.Linear(default, default);

    internal static void Write(Utf8JsonWriter json, string name, GuaranteeSchedule schedule)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", ReleaseWords.Schedules.Word(schedule.Kind));
        json.WriteTexts("shares", schedule.Shares.Select(share => share.ToString()).ToValueList());
        json.WriteString("start", schedule.Kind == GuaranteeKind.Explicit ? null : schedule.Start.ToString());
        json.WriteString("step", schedule.Kind == GuaranteeKind.Explicit ? null : schedule.Step.ToString());
        json.WriteString("floor", schedule.Kind == GuaranteeKind.Linear ? schedule.Floor.ToString() : null);
        json.WriteEndObject();
    }

    internal static GuaranteeSchedule Read(JsonObject members)
    {
        members.MustHave("kind", "shares", "start", "step", "floor");
        GuaranteeKind kind = members.Word("kind", ReleaseWords.Schedules);
        ValueList<Ratio> shares = members.List("shares", share => share.AsFraction());
        (Ratio? start, Ratio? step, Ratio? floor) = (members.FractionOrNull("start"), members.FractionOrNull("step"), members.FractionOrNull("floor"));
        if (!members.IsSoundSoFar)
        {
            return NoSchedule;
        }

        GuaranteeSchedule schedule = members.Make(() => Make(kind, shares, start ?? default, step ?? default, floor ?? default), NoSchedule, field => field == "guaranteed_share" ? "shares" : field);
        bool falls = kind != GuaranteeKind.Explicit;
        members.RefuseUnlessIs("shares", shares, schedule.Shares);
        members.RefuseUnlessIs("start", start, falls ? schedule.Start : null);
        members.RefuseUnlessIs("step", step, falls ? schedule.Step : null);
        members.RefuseUnlessIs("floor", floor, kind == GuaranteeKind.Linear ? schedule.Floor : null);
        return schedule;
    }

    private static GuaranteeSchedule Make(GuaranteeKind kind, ValueList<Ratio> shares, Ratio start, Ratio step, Ratio floor) => kind switch
    {
        GuaranteeKind.Linear => GuaranteeSchedule.Linear(start, step, floor),
        GuaranteeKind.Geometric => GuaranteeSchedule.Geometric(start, step),
        _ => GuaranteeSchedule.Explicit(shares),
    };
}

/// <summary>The members of demand: sums by period, or an uptake; what it is not is null.</summary>
internal static class PhbDemandMembers
{
    private static readonly PhbDemand NoDemand = PhbDemand.Of(ReleasePer.Year, default, [Money.Zero]);
    private static readonly PhbUptake NoUptake = PhbUptake.Linear(1, Money.FromPounds(1m), default, default);

    internal static void Write(Utf8JsonWriter json, string name, PhbDemand? demand)
    {
        if (demand is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("per", demand.Per is { } per ? ReleaseWords.Pers.Word(per) : null);
        json.WriteDate("from", demand.From);
        json.WriteList("spending", demand.Spending, (writer, sum) => writer.WriteNumberValue(Exact.Pounds(sum)));
        WriteUptake(json, demand.Uptake);
        json.WriteEndObject();
    }

    internal static PhbDemand Read(JsonObject members)
    {
        members.MustHave("per", "from", "spending", "uptake");
        if (!members.IsNull("uptake"))
        {
            PhbDemand following = PhbDemand.Of(ReadUptake(members.Object("uptake")));
            members.RefuseUnlessIs("per", members.IsNull("per"), derived: true);
            members.RefuseUnlessIs("from", members.IsNull("from"), derived: true);
            members.RefuseUnlessIs("spending", members.List("spending", sum => sum.AsPence()), following.Spending);
            return following;
        }

        ReleasePer per = members.Word("per", ReleaseWords.Pers);
        LocalDate from = members.Date("from");
        ValueList<Money> spending = members.List("spending", sum => sum.AsPence());
        return members.IsSoundSoFar ? members.Make(() => PhbDemand.Of(per, from, spending), NoDemand, _ => "spending") : NoDemand;
    }

    private static void WriteUptake(Utf8JsonWriter json, PhbUptake? uptake)
    {
        if (uptake is null)
        {
            json.WriteNull("uptake");
            return;
        }

        json.WriteStartObject("uptake");
        json.WriteNumber("people", uptake.People);
        json.WritePounds("mean_budget", uptake.MeanBudget);
        json.WriteString("from", uptake.From.ToString());
        json.WriteString("to", uptake.To.ToString());
        json.WriteList("points", uptake.Points, WritePoint);
        json.WriteEndObject();
    }

    private static PhbUptake ReadUptake(JsonObject members)
    {
        members.MustHave("people", "mean_budget", "from", "to", "points");
        int people = members.Whole("people");
        Money meanBudget = members.Pence("mean_budget");
        (Ratio from, Ratio to) = (members.Fraction("from"), members.Fraction("to"));
        ValueList<UptakePoint> points = members.List("points", ReadPoint);
        if (!members.IsSoundSoFar)
        {
            return NoUptake;
        }

        PhbUptake uptake = members.Make(
            () => points.Count == 0 ? PhbUptake.Linear(people, meanBudget, from, to) : PhbUptake.ByPoints(people, meanBudget, points),
            NoUptake,
            field => field is "uptake" or "month" ? points.Count == 0 ? "from" : "points" : field);
        members.RefuseUnlessIs("from", from, uptake.From);
        members.RefuseUnlessIs("to", to, uptake.To);
        return uptake;
    }

    private static void WritePoint(Utf8JsonWriter json, UptakePoint point)
    {
        json.WriteStartObject();
        json.WriteNumber("month", point.Month);
        json.WriteString("uptake", point.Uptake.ToString());
        json.WriteEndObject();
    }

    private static UptakePoint ReadPoint(JsonObject point)
    {
        point.MustHave("month", "uptake");
        return new(point.Whole("month"), point.Fraction("uptake"));
    }
}

/// <summary>The members of an uplift.</summary>
internal static class UpliftMembers
{
    internal static void Write(Utf8JsonWriter json, string name, Uplift? uplift)
    {
        if (uplift is not { } given)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WritePlain("cost", given.Cost);
        json.WritePlain("efficiency", given.Efficiency);
        json.WriteString("rule", ReleaseWords.UpliftRules.Word(given.Rule));
        SourceMembers.Write(json, "source", given.Source);
        json.WriteEndObject();
    }

    /// <summary>The uplift that a member is; null if there is none.</summary>
    internal static Uplift? ReadOrNull(JsonObject members, string name)
    {
        if (members.IsNull(name))
        {
            return null;
        }

        JsonObject uplift = members.Object(name);
        uplift.MustHave("cost", "efficiency", "rule", "source");
        (decimal cost, decimal efficiency) = (uplift.Number("cost"), uplift.Number("efficiency"));
        UpliftRule rule = uplift.Word("rule", ReleaseWords.UpliftRules);
        Source? source = SourceMembers.ReadOrNull(uplift, "source");
        return uplift.Make(() => new Uplift(cost, efficiency, rule, source), default, field => field == "uplift" ? "cost" : field);
    }
}
