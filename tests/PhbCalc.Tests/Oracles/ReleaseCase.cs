using System.Globalization;
using PhbCalc.BlockContracts;

namespace PhbCalc.Tests.Oracles;

/// <summary>A release as plain numbers; sums are in pence.</summary>
/// <param name="Start">The first day of the contract.</param>
/// <param name="Values">What is agreed for each year.</param>
/// <param name="Revisions">New values, with the days they are agreed on, no two the same.</param>
/// <param name="Shares">The guaranteed share of each year; empty if it falls by a rule.</param>
/// <param name="Rule">The first share, the step, and the floor (of a linear rule) or null (of a geometric one).</param>
/// <param name="ByDays">Whether months count by their days.</param>
/// <param name="Spending">What is spent, in each period of so many months.</param>
/// <param name="SpendingMonths">How many months a sum of spending is for.</param>
/// <param name="Behaviours">How the cost of each line behaves; one for the whole contract.</param>
/// <param name="Weights">The value of each line in the year that lines are given for; empty for the whole contract as one.</param>
internal sealed record ReleaseCase(
    LocalDate Start,
    IReadOnlyList<long> Values,
    IReadOnlyList<(LocalDate On, long Value)> Revisions,
    IReadOnlyList<Ratio> Shares,
    (Ratio Start, Ratio Step, Ratio? Floor) Rule,
    bool ByDays,
    IReadOnlyList<long> Spending,
    int SpendingMonths,
    IReadOnlyList<CostBehaviour> Behaviours,
    IReadOnlyList<long> Weights)
{
    internal BlockContract Contract => BlockContract.OfValues(
        Start,
        [.. Values.Select(Money.FromPence)],
        [.. Revisions.Select(revision => ContractRevision.OfValue(revision.On, Money.FromPence(revision.Value)))]);

    internal GuaranteeSchedule Schedule => Shares.Count > 0 ? GuaranteeSchedule.Explicit([.. Shares])
        : Rule.Floor is { } floor ? GuaranteeSchedule.Linear(Rule.Start, Rule.Step, floor)
        : GuaranteeSchedule.Geometric(Rule.Start, Rule.Step);

    internal ReleasePolicy Policy => new() { Phasing = ByDays ? ContractPhasing.Days : ContractPhasing.Equal, AllowRisingShares = true };

    internal PhbDemand Demand => PhbDemand.Of(
        SpendingMonths switch { 12 => ReleasePer.Year, 3 => ReleasePer.Quarter, _ => ReleasePer.Month }, Start, [.. Spending.Select(Money.FromPence)]);

    internal ServiceLines? Lines => Weights.Count == 0 ? null : new(
        Money.FromPence(Weights.Sum()),
        [.. Weights.Select((weight, i) => new ServiceLine(string.Create(CultureInfo.InvariantCulture, $"line {i}"), Money.FromPence(weight), 1, 0, Behaviours[i]))]);

    internal ReleasePlan Release(ReleasePer per) => new SteppedRelease(Contract, Schedule, Policy).Release(per, Demand, Weights.Count == 0 ? Behaviours[0] : null, Lines);

    public override string ToString() =>
        $"from {Iso.Text(Start)}, values {Joined(Values)}, revised {Joined(Revisions.Select(revision => $"{Iso.Text(revision.On)} {revision.Value}"))}, "
        + $"shares {Joined(Shares)} or {Rule}, {(ByDays ? "by days" : "in equal parts")}, spending per {SpendingMonths} months {Joined(Spending)}, "
        + $"behaviours {Joined(Behaviours)}, lines {Joined(Weights)}";

    private static string Joined<T>(IEnumerable<T> things) => $"[{string.Join("; ", things)}]";
}
