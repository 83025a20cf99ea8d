namespace PhbCalc.Budgets;

/// <summary>One reason why an agency and personal assistants do not cost the same.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ProviderComparison"/>. Rule: spec 3, Agency against PA.</remarks>
/// <param name="Reason">The reason, in plain words.</param>
/// <param name="Amount">What it adds to the difference, in pounds a year: above zero where the agency costs more for it, below where personal assistants do.</param>
public sealed record ProviderDifference(string Reason, Money Amount)
{
    /// <summary>The reasons, in the order of the lines: first the price of the care itself, then each cost that only personal assistants have.</summary>
    internal static ValueList<ProviderDifference> Between(CostBreakdown agency, CostBreakdown personalAssistants)
    {
        CostLine[] care = [.. personalAssistants.Lines.Where(line => line.Kind is CostLineKind.Visit or CostLineKind.Pay)];
        ProviderDifference price = new("The care itself: what the agency charges, less what is paid for the same work", agency.Total - new CostBreakdown([.. care]).Total);
        return
        [
            price,
            .. personalAssistants.Lines
                .Where(line => line.Kind is not (CostLineKind.Visit or CostLineKind.Pay))
                .GroupBy(line => line.Label, StringComparer.Ordinal)
                .Select(lines => new ProviderDifference(lines.Key, -new CostBreakdown([.. lines]).Total)),
        ];
    }
}
