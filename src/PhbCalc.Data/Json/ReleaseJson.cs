using PhbCalc.BlockContracts;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>The stepped release of a block contract, from both sides, as JSON.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.release.v1.schema.json. Sums are pounds with two decimals, exact shares are text. What the
/// contract, the schedule and the demand come to is worked out again in reading.
/// </remarks>
public static class ReleaseJson
{
    /// <summary>Version 1: <c>phbcalc.release.v1</c>.</summary>
    public static JsonFormat<ReleasePlan> V1 { get; } = new("phbcalc.release.v1", Shapes.Strict.ReleaseShape, ReleaseShape.Of);
}

/// <summary>The shape of a release.</summary>
internal sealed record ReleaseShape(
    string Format,
    ReleasePer Per,
    FinancialYear? FinancialYear,
    ReleasePolicyShape Policy,
    BlockContractShape Contract,
    GuaranteeShape Schedule,
    DemandShape? Demand,
    IEnumerable<ReleaseYearShape> Years,
    IEnumerable<ReleasePeriodShape> Periods,
    ReleaseSumsShape Total) : IDocument<ReleasePlan>
{
    internal static ReleaseShape Of(ReleasePlan plan) => new(
        ReleaseJson.V1.Name,
        plan.Per,
        plan.FinancialYear,
        new(plan.Release.Policy.Phasing, plan.Release.Policy.AllowRisingShares),
        BlockContractShape.Of(plan.Release.Contract),
        GuaranteeShape.Of(plan.Release.Schedule),
        DemandShape.OfAny(plan.Demand),
        plan.Years.Select(ReleaseYearShape.Of),
        plan.Periods.Select(ReleasePeriodShape.Of),
        ReleaseSumsShape.Of(plan.Total));

    public ReleasePlan Made()
    {
        Parts parts = new();
        BlockContract contract = parts.One("contract", Contract.Made);
        GuaranteeSchedule schedule = parts.One("schedule", Schedule.Made);
        PhbDemand? demand = parts.One("demand", () => Demand?.Made());
        ValueList<StrandedCosts?> providers = parts.Each("years", Years, year => year.MadeProvider());
        parts.ThrowIfAny();
        ReleasePolicy policy = new() { Phasing = Policy.Phasing, AllowRisingShares = Policy.AllowRisingShares };
        ReleasePlan plan = Parts.Placed(() => Shown(new SteppedRelease(contract, schedule, policy).Release(Per, demand)), PathOf);
        plan = AvoidableSums.Within(plan, [.. Years], [.. Periods]);
        return plan.Years.Count != providers.Count ? plan : plan with { Years = [.. plan.Years.Select((year, i) => year with { Provider = providers[i] })] };
    }

    private ReleasePlan Shown(ReleasePlan plan) => FinancialYear is { } only ? plan.In(only) : plan;

    /// <summary>The member that a fault of the schedule or the demand is in.</summary>
    private static string PathOf(Fault fault) => fault.Field switch
    {
        "guaranteed_share" => "/schedule/shares",
        "phb_spend" => "/demand/spending",
        "month" => "/demand/uptake/points",
        "year" => "/financial_year",
        _ => $"/demand/{fault.Field}",
    };
}

/// <summary>A policy of stepped release: the names of policy.json, all of them written.</summary>
internal sealed record ReleasePolicyShape(ContractPhasing Phasing, bool AllowRisingShares);

/// <summary>A period of a release.</summary>
internal sealed record ReleasePeriodShape(
    int Year,
    LocalDate Start,
    LocalDate End,
    Money Value,
    Money Guaranteed,
    Money Released,
    Money? PhbSpend,
    Money? DoubleRunning,
    Money? Unspent,
    Money? Avoidable,
    Money? Stranded,
    ReleaseSumsShape ToDate,
    Money? DoubleRunningSoFar)
{
    internal static ReleasePeriodShape Of(ReleasePeriod period) => new(
        period.Year,
        period.Start,
        period.End,
        period.Sums.Value,
        period.Sums.Guaranteed,
        period.Sums.Released,
        period.Sums.Spend,
        period.Sums.DoubleRunning,
        period.Sums.Unspent,
        period.Sums.Avoidable,
        period.Sums.Stranded,
        ReleaseSumsShape.Of(period.ToDate),
        period.DoubleRunningSoFar);
}

/// <summary>The sums of both sides over some time.</summary>
internal sealed record ReleaseSumsShape(
    Money Value, Money Guaranteed, Money Released, Money? PhbSpend, Money? DoubleRunning, Money? Unspent, Money? Avoidable, Money? Stranded)
{
    internal static ReleaseSumsShape Of(ReleaseSums sums) =>
        new(sums.Value, sums.Guaranteed, sums.Released, sums.Spend, sums.DoubleRunning, sums.Unspent, sums.Avoidable, sums.Stranded);
}

/// <summary>A contract year of a release.</summary>
internal sealed record ReleaseYearShape(
    int Number,
    LocalDate Start,
    LocalDate End,
    decimal GuaranteedShare,
    Money Value,
    Money Guaranteed,
    Money Released,
    Money? PhbSpend,
    Money? DoubleRunning,
    Money? Unspent,
    Money? Avoidable,
    Money? Stranded,
    ProviderCostsShape? Provider)
{
    internal static ReleaseYearShape Of(ReleaseYear year) => new(
        year.Number,
        year.Start,
        year.End,
        Exact.Plain(year.GuaranteedShare),
        year.Sums.Value,
        year.Sums.Guaranteed,
        year.Sums.Released,
        year.Sums.Spend,
        year.Sums.DoubleRunning,
        year.Sums.Unspent,
        year.Sums.Avoidable,
        year.Sums.Stranded,
        year.Provider is { } provider ? new(provider.Lines.Select(ProviderLineShape.Of)) : null);

    /// <summary>What the provider's costs come to, which is there where the year has an avoidable sum; null elsewhere.</summary>
    internal StrandedCosts? MadeProvider()
    {
        if (Provider is null != Avoidable is null)
        {
            throw new InvalidInputException([JsonFaults.NotWhatFollows("/provider")]);
        }

        if (Provider is null)
        {
            return null;
        }

        StrandedCosts costs = new([.. Provider.Lines.Select(line => new StrandedCost(line.Name, line.Value, line.Released, line.Avoidable))]);
        Money value = costs.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Value);
        return (value, costs.Released, costs.Avoidable) == (Value, Released, Avoidable) ? costs : throw new InvalidInputException([JsonFaults.NotWhatFollows("/provider/lines")]);
    }
}

/// <summary>The provider's costs of a year.</summary>
internal sealed record ProviderCostsShape(IEnumerable<ProviderLineShape> Lines);

/// <summary>One kind of the provider's costs.</summary>
internal sealed record ProviderLineShape(string Name, Money Value, Money Released, Money Avoidable, Money Stranded)
{
    internal static ProviderLineShape Of(StrandedCost line) => new(line.Name, line.Value, line.Released, line.Avoidable, line.Stranded);
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
    /// <param name="periods">The periods that have them; their other values do not matter.</param>
    internal static ReleasePlan Within(ReleasePlan plan, ReleaseYearShape[] years, ReleasePeriodShape[] periods)
    {
        if (periods.Length != plan.Periods.Count || years.Length != plan.Years.Count)
        {
            return plan;
        }

        List<ReleasePeriod> filled = new(periods.Length);
        for (int i = 0; i < periods.Length; i++)
        {
            ReleaseSums sums = plan.Periods[i].Sums with { Avoidable = periods[i].Avoidable };
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
                Sums = plan.FinancialYear is null ? Sum(filled.Where(period => period.Year == year.Number)) : year.Sums with { Avoidable = years[i].Avoidable },
            }).ToValueList(),
        };
    }

    private static ReleaseSums Sum(IEnumerable<ReleasePeriod> periods) => periods.Select(period => period.Sums).Aggregate((left, right) => left + right);
}

/// <summary>A block contract.</summary>
internal sealed record BlockContractShape(LocalDate Start, LocalDate End, Money? BaseValue, IEnumerable<ContractYearShape> Years) : IShape<BlockContract>
{
    internal static BlockContractShape Of(BlockContract contract) => new(contract.Start, contract.End, contract.BaseValue, contract.Years.Select(ContractYearShape.Of));

    public BlockContract Made()
    {
        Parts parts = new();
        ValueList<(Uplift? Uplift, ValueList<ContractRevision> Revisions)> years = parts.Each("years", Years, year => year.Made());
        parts.ThrowIfAny();
        ValueList<ContractRevision> revisions = [.. years.SelectMany(year => year.Revisions)];
        return Parts.Placed(
            () => BaseValue is { } value
                ? BlockContract.OfUplifts(Start, value, [.. years.Select(year => year.Uplift ?? default)], revisions)
                : BlockContract.OfValues(Start, [.. Years.Select(year => year.FirstValue)], revisions),
            fault => fault.Field == "base_value" ? fault.Path : "/years");
    }
}

/// <summary>A year of a block contract.</summary>
internal sealed record ContractYearShape(
    int Number, LocalDate Start, LocalDate End, Money FirstValue, UpliftShape? Uplift, IEnumerable<ContractRevisionShape> Revisions, Money Value)
{
    internal static ContractYearShape Of(ContractYear year) => new(
        year.Number,
        year.Start,
        year.End,
        year.FirstValue,
        UpliftShape.OfAny(year.Uplift),
        year.Revisions.Select(ContractRevisionShape.Of),
        year.Value);

    /// <summary>What a contract is made of; the rest follows.</summary>
    internal (Uplift? Uplift, ValueList<ContractRevision> Revisions) Made()
    {
        Parts parts = new();
        Uplift? uplift = parts.One("uplift", () => Uplift?.Made());
        ValueList<ContractRevision> revisions = parts.Each("revisions", Revisions, revision => revision.Made());
        parts.ThrowIfAny();
        return (uplift, revisions);
    }
}

/// <summary>A value of a contract year that was agreed during the year.</summary>
internal sealed record ContractRevisionShape(LocalDate AgreedOn, int Month, UpliftShape? Uplift, Money Value)
{
    internal static ContractRevisionShape Of(RevisedValue revised) =>
        new(revised.Revision.AgreedOn, revised.Month, UpliftShape.OfAny(revised.Revision.Uplift), revised.Value);

    internal ContractRevision Made()
    {
        Parts parts = new();
        Uplift? uplift = parts.One("uplift", () => Uplift?.Made());
        parts.ThrowIfAny();
        return uplift is { } raised ? ContractRevision.OfUplift(AgreedOn, raised) : ContractRevision.OfValue(AgreedOn, Value);
    }
}

/// <summary>An uplift.</summary>
internal sealed record UpliftShape(decimal Cost, decimal Efficiency, UpliftRule Rule, SourceShape? Source)
{
    internal static UpliftShape? OfAny(Uplift? uplift) =>
        uplift is { } given ? new(Exact.Plain(given.Cost), Exact.Plain(given.Efficiency), given.Rule, SourceShape.OfAny(given.Source)) : null;

    internal Uplift Made() => Parts.Placed(() => new Uplift(Cost, Efficiency, Rule, Source?.Made()), fault => fault.Field == "uplift" ? "/cost" : fault.Path);
}

/// <summary>A schedule of guarantee. What its kind has not got is null.</summary>
internal sealed record GuaranteeShape(GuaranteeKind Kind, IEnumerable<Ratio> Shares, Ratio? Start, Ratio? Step, Ratio? Floor) : IShape<GuaranteeSchedule>
{
    internal static GuaranteeShape Of(GuaranteeSchedule schedule) => new(
        schedule.Kind,
        schedule.Shares,
        schedule.Kind == GuaranteeKind.Explicit ? null : schedule.Start,
        schedule.Kind == GuaranteeKind.Explicit ? null : schedule.Step,
        schedule.Kind == GuaranteeKind.Linear ? schedule.Floor : null);

    public GuaranteeSchedule Made() => Parts.Placed(
        () => Kind switch
        {
            GuaranteeKind.Linear => GuaranteeSchedule.Linear(Start ?? default, Step ?? default, Floor ?? default),
            GuaranteeKind.Geometric => GuaranteeSchedule.Geometric(Start ?? default, Step ?? default),
            _ => GuaranteeSchedule.Explicit([.. Shares]),
        },
        fault => fault.Field == "guaranteed_share" ? "/shares" : fault.Path);
}

/// <summary>Demand: sums by period, or an uptake; what it is not is null.</summary>
internal sealed record DemandShape(ReleasePer? Per, LocalDate? From, IEnumerable<Money> Spending, UptakeShape? Uptake) : IShape<PhbDemand>
{
    internal static DemandShape? OfAny(PhbDemand? demand) => demand is null ? null : new(demand.Per, demand.From, demand.Spending, UptakeShape.OfAny(demand.Uptake));

    public PhbDemand Made()
    {
        Parts parts = new();
        PhbUptake? uptake = parts.One("uptake", () => Uptake?.Made());
        ReleasePer per = parts.Own(() => Uptake is null ? Parts.Needed(Per, "per", JsonFaults.NotText) : default);
        LocalDate from = parts.Own(() => Uptake is null ? Parts.Needed(From, "from", JsonFaults.NotADate) : default);
        parts.ThrowIfAny();
        return uptake is not null ? PhbDemand.Of(uptake) : Parts.Placed(() => PhbDemand.Of(per, from, [.. Spending]), _ => "/spending");
    }
}

/// <summary>How many people take a personal health budget up.</summary>
internal sealed record UptakeShape(int People, Money MeanBudget, Ratio From, Ratio To, IEnumerable<UptakePointShape> Points)
{
    internal static UptakeShape? OfAny(PhbUptake? uptake) => uptake is null ? null : new(
        uptake.People, uptake.MeanBudget, uptake.From, uptake.To, uptake.Points.Select(point => new UptakePointShape(point.Month, point.Uptake)));

    internal PhbUptake Made()
    {
        ValueList<UptakePoint> points = [.. Points.Select(point => new UptakePoint(point.Month, point.Uptake))];
        return Parts.Placed(
            () => points.Count == 0 ? PhbUptake.Linear(People, MeanBudget, From, To) : PhbUptake.ByPoints(People, MeanBudget, points),
            fault => fault.Field is not ("uptake" or "month") ? fault.Path : points.Count == 0 ? "/from" : "/points");
    }
}

/// <summary>The uptake in one month.</summary>
internal sealed record UptakePointShape(int Month, Ratio Uptake);
