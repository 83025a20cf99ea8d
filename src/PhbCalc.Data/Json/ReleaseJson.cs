using System.Buffers;
using PhbCalc.BlockContracts;
using PhbCalc.Data.Csv;

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

    private static readonly JsonFormat<ReleasePlan, ReleaseShape> Document = new(Format, Shapes.Strict.ReleaseShape, ReleaseShape.Of);

    /// <summary>Writes a release.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="plan">The release to write.</param>
    public static void Write(Stream stream, ReleasePlan plan) => Document.Write(stream, plan);

    /// <summary>Writes a release without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="plan">The release to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ReleasePlan plan, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, plan, cancellationToken);

    /// <summary>Writes a release into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="plan">The release to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ReleasePlan plan) => Document.Write(buffer, plan);

    /// <summary>The text that <see cref="Write(Stream, ReleasePlan)"/> writes.</summary>
    /// <param name="plan">The release to write.</param>
    public static string Text(ReleasePlan plan) => Document.Text(plan);

    /// <summary>Reads a release.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a sum is not what the others come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ReleasePlan Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads a release from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ReleasePlan Parse(string text) => Document.Parse(text);
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
        ReleaseJson.Format,
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
    /// <param name="periods">The periods that have them; what they say else does not matter.</param>
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
