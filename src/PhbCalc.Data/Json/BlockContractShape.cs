using PhbCalc.BlockContracts;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

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
