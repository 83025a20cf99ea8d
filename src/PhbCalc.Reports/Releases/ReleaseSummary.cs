using System.Globalization;
using PhbCalc.BlockContracts;

namespace PhbCalc.Reports;

/// <summary>What a release comes to, in a few sentences.</summary>
internal static class ReleaseSummary
{
    internal const string NotKnown =
        "Nobody has said how the provider's costs follow activity, so what is stranded with the provider is not known. Until it is, what is released is no saving.";

    internal static IEnumerable<Element> Of(ReleasePlan plan)
    {
        BlockContract contract = plan.Release.Contract;
        int years = plan.Years.Count;
        string count = string.Create(CultureInfo.InvariantCulture, $"{years} {(years == 1 ? "year" : "years")}");
        yield return new("p")
        {
            $"The contract runs from {ReleaseDates.Day(contract.Start)} to {ReleaseDates.Day(contract.End)}, {count}. ",
            "In each year a share of it stays guaranteed to the provider. The rest is released, to pay for personal health budgets (PHBs).",
        };
        yield return new("h2") { "In short" };
        Element list = new("ul") { { "class", "summary" } };
        foreach (string sentence in Sentences(plan))
        {
            list.Add(new Element("li") { sentence });
        }

        yield return list;
    }

    private static IEnumerable<string> Sentences(ReleasePlan plan)
    {
        ReleaseSums total = plan.Total;
        yield return $"Of {total.Value} over the contract {total.Guaranteed} stays guaranteed, and {total.Released} is released.";
        if (total.Spend is { } spend)
        {
            Money twice = Sum(plan, year => year.DoubleRunning);
            Money unspent = Sum(plan, year => year.Unspent);
            yield return $"People spend {spend} through personal health budgets.";
            yield return twice == Money.Zero ? "In no year do they spend more than is released."
                : $"In some years that is more than is released: {twice} is paid twice.";
            if (plan.Per != ReleasePer.Year && plan.Periods[^1].DoubleRunningSoFar is { } byPeriod && byPeriod > twice)
            {
                yield return $"Counted by {(plan.Per == ReleasePer.Month ? "month" : "quarter")} it is {byPeriod}, if what one leaves unspent cannot be used in a later one.";
            }

            yield return unspent == Money.Zero ? "In no year is release left unspent." : $"In some years release is left unspent: {unspent}.";
        }

        if (total is not { Avoidable: { } avoidable, Stranded: { } stranded })
        {
            yield return NotKnown;
            yield break;
        }

        yield return $"Of what is released the provider can avoid {avoidable}. {stranded} is stranded: the provider goes on spending it, without income for it.";
        if (total.Spend is { } budgets)
        {
            yield return Together(budgets, avoidable);
        }
    }

    /// <summary>What both sides spend more or less, taken together.</summary>
    private static string Together(Money spend, Money avoidable) => spend > avoidable
        ? $"Taken together, commissioner and provider spend {spend - avoidable} more than before: {spend} on budgets, less {avoidable} that the provider can avoid."
        : $"Taken together, commissioner and provider spend {avoidable - spend} less than before: the provider can avoid {avoidable}, and budgets cost {spend}.";

    private static Money Sum(ReleasePlan plan, Func<ReleaseSums, Money?> part) => plan.Years.Aggregate(Money.Zero, (sum, year) => sum + (part(year.Sums) ?? Money.Zero));
}
