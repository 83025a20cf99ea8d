using PhbCalc.BlockContracts;

namespace PhbCalc.Reports;

/// <summary>The provider's side by service line; nothing if the contract was not divided.</summary>
internal static class ServiceLinesPart
{
    internal static IEnumerable<Element> Of(ReleasePlan plan)
    {
        if (plan.Years.All(year => year.Provider is null or { Lines: [{ Name: StrandedCosts.WholeContract }] }))
        {
            yield break;
        }

        DataTable table = new("What is released and what is stranded, by year and service line",
            new("Year and service line", IsNumber: false), new("Value"), new("Released"), new("Provider can avoid"), new("Stranded"));
        foreach (ReleaseYear year in plan.Years)
        {
            foreach (StrandedCost line in year.Provider!.Lines)
            {
                table.Add($"{ReleaseDates.Year(year.Number, year.Start)}, {line.Name}", $"{line.Value}", $"{line.Released}", $"{line.Avoidable}", $"{line.Stranded}");
            }
        }

        yield return new("h3") { "The provider's side by service line" };
        yield return table.ToElement();
    }
}
