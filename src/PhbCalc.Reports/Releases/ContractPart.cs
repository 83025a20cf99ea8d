using System.Globalization;
using PhbCalc.BlockContracts;
using PhbCalc.Rates;

namespace PhbCalc.Reports;

/// <summary>How the contract and its guarantee are made up, and where the figures come from.</summary>
internal static class ContractPart
{
    internal static IEnumerable<Element> Of(ReleasePlan plan)
    {
        BlockContract contract = plan.Release.Contract;
        yield return new("h2") { "How it was worked out" };
        yield return new("p")
        {
            $"{Schedule(plan.Release.Schedule)} Each year's guarantee is its value times its share, to the penny. ",
            plan.Release.Policy.Phasing == ContractPhasing.Equal ? "Sums of a year are spread over its months in equal parts. " : "Sums of a year are spread over its months by their days. ",
            "Running totals are rounded, so that months add up to years.",
        };
        DataTable table = new("What the contract comes to", new("Year", IsNumber: false), new("Value"), new("Share guaranteed"), new("Where the value comes from", IsNumber: false));
        Money? before = contract.BaseValue;
        foreach (ContractYear year in contract.Years)
        {
            table.Add($"{ReleaseDates.Year(year.Number, year.Start)}, from {ReleaseDates.Day(year.Start)}", $"{year.FirstValue}", Percent(plan.Release.Schedule.Share(year.Number)), Origin(before, year.Uplift));
            foreach (RevisedValue revised in year.Revisions)
            {
                table.Add($"Revised on {ReleaseDates.Day(revised.Revision.AgreedOn)}", $"{revised.Value}", string.Empty, $"{Origin(before, revised.Revision.Uplift)}, backdated to the start of the year");
            }

            before = year.Value;
        }

        yield return table.ToElement();
        Source[] sources = [.. Sources(contract).Distinct()];
        if (sources.Length > 0)
        {
            yield return new("h3") { "Sources" };
            yield return new("ul") { sources.Select(source => new Element("li") { source.ToString() }) };
        }
    }

    private static string Schedule(GuaranteeSchedule schedule) => schedule.Kind switch
    {
        GuaranteeKind.Linear => $"{Percent(schedule.Start)} is guaranteed in the first year, and {Points(schedule.Step)} of the contract less each year after it, not below {Percent(schedule.Floor)}.",
        GuaranteeKind.Geometric => $"{Percent(schedule.Start)} is guaranteed in the first year, and each year after it {Percent(schedule.Step)} less than the year before.",
        _ => "The share that is guaranteed is stated for each year.",
    };

    private static string Origin(Money? before, Uplift? uplift) => uplift is { } raised ? $"{before} raised by {raised}" : "agreed";

    private static IEnumerable<Source> Sources(BlockContract contract) => contract.Years
        .SelectMany(year => year.Revisions.Select(revised => revised.Revision.Uplift).Prepend(year.Uplift))
        .Select(uplift => uplift?.Source)
        .OfType<Source>();

    private static string Points(Ratio step) => $"{Number(step.ToDecimal() * 100m)} percentage points";

    private static string Percent(Ratio share) => Percent(share.ToDecimal());

    private static string Percent(decimal share) => $"{Number(share * 100m)}%";

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
