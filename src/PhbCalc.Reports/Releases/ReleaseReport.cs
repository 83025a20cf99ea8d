using System.Globalization;
using System.Text;
using PhbCalc.BlockContracts;
using PhbCalc.Data.Results;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>The stepped release of one block contract as a page to look at and to print: both sides, with a chart and a table of each.</summary>
/// <remarks>
/// The page is one HTML file that needs no other: no script, no network. The same release gives the same bytes on every run, in every culture. What is
/// released never stands without what of it is stranded with the provider, or that nobody knows. Rule: spec 6, Commissioner and Provider.
/// </remarks>
/// <example>
/// <code>
/// BlockContract contract = BlockContract.OfValues(new LocalDate(2026, 4, 1), [Money.FromPounds(1_000_000m)]);
/// ReleasePlan plan = new SteppedRelease(contract, GuaranteeSchedule.Explicit(new Ratio(4, 5))).Release(ReleasePer.Year);
/// string page = ReleaseReport.Text(plan, "Day services"); // one HTML file
/// </code>
/// </example>
public static class ReleaseReport
{
    /// <summary>Writes the page, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="plan">The release to show: its years, and its periods beside them if they are shorter; sums in pounds.</param>
    /// <param name="contractName">What the contract is called; null (the default) for "a block contract".</param>
    /// <param name="about">What the page is about and was made from, in a sentence or two (the year, the files, the version), shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    /// <exception cref="ArgumentException">The release has no year: it was not made by <see cref="SteppedRelease"/>.</exception>
    public static void Write(Stream stream, ReleasePlan plan, string? contractName = null, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(plan, contractName, about, provenance)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="plan">The release to show: its years, and its periods beside them if they are shorter; sums in pounds.</param>
    /// <param name="contractName">What the contract is called; null (the default) for "a block contract".</param>
    /// <param name="about">What the page is about and was made from, in a sentence or two (the year, the files, the version), shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    /// <returns>The whole page as HTML, the same in every culture.</returns>
    /// <exception cref="ArgumentException">The release has no year: it was not made by <see cref="SteppedRelease"/>.</exception>
    public static string Text(ReleasePlan plan, string? contractName = null, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ReportPage.Of(
            $"Stepped release of {contractName ?? "a block contract"}{(plan.FinancialYear is { } year ? $", {year}" : string.Empty)}",
            about,
            provenance,
            [
                .. ReleaseSummary.Of(plan),
                .. ReleaseParts.Years(plan),
                .. ServiceLinesPart.Of(plan),
                .. ReleaseParts.Periods(plan),
                .. BudgetsPart.Of(plan),
                .. ContractPart.Of(plan),
                .. WordsPart.All,
            ]);
    }
}

/// <summary>What a release comes to, in a few sentences.</summary>
internal static class ReleaseSummary
{
    internal const string NotKnown =
        "How the provider's costs follow activity is not stated, so what is stranded with the provider is not known. Until it is known, do not count what is released as a saving.";

    internal static IEnumerable<Element> Of(ReleasePlan plan)
    {
        BlockContract contract = plan.Release.Contract;
        int years = contract.Years.Count;
        string count = string.Create(CultureInfo.InvariantCulture, $"{years} {(years == 1 ? "year" : "years")}");
        yield return new("p")
        {
            $"The contract runs from {ReleaseDates.Day(contract.Start)} to {ReleaseDates.Day(contract.End)}, {count}. ",
            "In each year a share of it stays guaranteed to the provider. The rest is released, to pay for personal health budgets (PHBs).",
        };
        if (plan.FinancialYear is { } shown)
        {
            yield return new("p") { $"This shows what starts in the financial year {shown}, from {ReleaseDates.Day(plan.Periods[0].Start)} to {ReleaseDates.Day(plan.Periods[^1].End)}." };
        }

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
        yield return $"Of {total.Value} {(plan.FinancialYear is { } year ? $"in {year}" : "over the contract")} {total.Guaranteed} stays guaranteed, and {total.Released} is released.";
        if (total.Spend is { } spend)
        {
            yield return $"People spend {spend} through personal health budgets.";
            foreach (string sentence in plan.FinancialYear is null ? OfYears(plan) : OfOneYear(plan))
            {
                yield return sentence;
            }
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

    /// <summary>What is paid twice and what is left, where no year can use what another leaves.</summary>
    private static IEnumerable<string> OfYears(ReleasePlan plan)
    {
        Money twice = Sum(plan.Years.Select(year => year.Sums.DoubleRunning));
        Money unspent = Sum(plan.Years.Select(year => year.Sums.Unspent));
        yield return twice == Money.Zero ? "In no year do they spend more than is released."
            : $"In some years that is more than is released: {twice} is paid twice.";
        if (ByPeriod(plan, twice) is { } byPeriod)
        {
            yield return byPeriod;
        }

        yield return unspent == Money.Zero ? "In no year is release left unspent." : $"In some years release is left unspent: {unspent}.";
    }

    private static IEnumerable<string> OfOneYear(ReleasePlan plan)
    {
        ReleaseSums total = plan.Total;
        yield return total.DoubleRunning > Money.Zero ? $"That is more than is released: {total.DoubleRunning} is paid twice."
            : total.Unspent > Money.Zero ? $"That is less than is released: {total.Unspent} is left unspent."
            : "That is what is released.";
        if (ByPeriod(plan, total.DoubleRunning!.Value) is { } byPeriod)
        {
            yield return byPeriod;
        }
    }

    private static string? ByPeriod(ReleasePlan plan, Money twice) =>
        plan.Per != ReleasePer.Year && Sum(plan.Periods.Select(period => period.Sums.DoubleRunning)) is { } sum && sum > twice
            ? $"Counted by {(plan.Per == ReleasePer.Month ? "month" : "quarter")} {sum} is paid twice, if what one leaves unspent cannot be used in a later one."
            : null;

    /// <summary>What both sides spend more or less, taken together.</summary>
    private static string Together(Money spend, Money avoidable) => spend > avoidable
        ? $"Taken together, commissioner and provider spend {spend - avoidable} more than before: {spend} on budgets, less {avoidable} that the provider can avoid."
        : $"Taken together, commissioner and provider spend {avoidable - spend} less than before: the provider can avoid {avoidable}, and budgets cost {spend}.";

    private static Money Sum(IEnumerable<Money?> sums) => sums.Sum(one => one ?? Money.Zero);
}
