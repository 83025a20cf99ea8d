namespace PhbCalc.BlockContracts;

/// <summary>Writes a release from both sides: nothing that is released stands without what is stranded beside it.</summary>
internal static class ReleaseWriter
{
    internal static string Write(ReleasePlan plan)
    {
        CostText text = new();
        BlockContract contract = plan.Release.Contract;
        text.Line($"Block contract from {Iso.Text(contract.Start)} to {Iso.Text(contract.End)}, released step by step");
        text.Paragraph($"{ScheduleWords.Of(plan.Release.Schedule)}. The rest is released.");
        text.Line(plan.Release.Policy.Phasing == ContractPhasing.Equal
            ? "Sums of a year are spread over its months in equal parts."
            : "Sums of a year are spread over its months by their days.");
        if (plan.FinancialYear is { } year)
        {
            text.Line($"Shown is the financial year {year}: what starts in it, by {plan.Per.Word()}, and the contract years that it lies in.");
        }

        ContractWriter.Write(text, contract, plan.Release.Policy.Phasing);
        ReleaseTables.Released(text, plan);
        text.Line(Stranded(plan.Total));
        ReleaseTables.ServiceLines(text, plan);
        if (plan.Demand is { } demand)
        {
            SpendingTables.Write(text, plan, demand);
        }

        Together(text, plan.Total);
        text.Sources();
        return text.ToString();
    }

    private static string Stranded(ReleaseSums total)
    {
        if (total.Stranded is not { } stranded)
        {
            return "No cost behaviour was given, so what is stranded with the provider is not known. Until it is, what is released is no saving.";
        }

        string avoidable = $"Of {total.Released} that leaves the contract the provider can avoid {total.Avoidable}.";
        return stranded > Money.Zero ? $"{avoidable} {stranded} is stranded: the provider goes on spending it, without income for it."
            : stranded < Money.Zero ? $"{avoidable} Each line is rounded by itself, so that is {-stranded} more than is released."
            : $"{avoidable} Nothing is stranded.";
    }

    /// <summary>What both sides spend more or less, taken together: spending on budgets, less what the provider can avoid.</summary>
    private static void Together(CostText text, ReleaseSums total)
    {
        if (total.Spend is not { } spend || total.Avoidable is not { } avoidable)
        {
            return;
        }

        Money more = spend - avoidable;
        text.Paragraph(more > Money.Zero ? $"Commissioner and provider together spend {more} more: {spend} on budgets, less {avoidable} that the provider can avoid."
            : more < Money.Zero ? $"Commissioner and provider together spend {-more} less: the provider can avoid {avoidable}, and budgets cost {spend}."
            : $"Commissioner and provider together spend as much as before: budgets cost {spend}, and the provider can avoid as much.");
    }
}
