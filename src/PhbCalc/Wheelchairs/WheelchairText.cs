namespace PhbCalc.Wheelchairs;

/// <summary>A personal wheelchair budget as plain text.</summary>
/// <remarks>Rule: spec 7, Budgets of another kind: personal wheelchair budget.</remarks>
public static class WheelchairText
{
    /// <summary>Each line with who pays it, the sums of each payer, how long the budget is for, and who repairs and looks at the chair.</summary>
    /// <param name="budget">The budget.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this WheelchairBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        Wheelchair chosen = budget.Wheelchair;
        CostText text = new();
        text.Line($"Personal wheelchair budget of {chosen.PersonId}: {chosen.Chair}, {Way(chosen.Way)}");
        TextTable table = new(false, true, false);
        table.Add("", "Sum", "Who pays");
        table.Add($"Chair, up to its value of {chosen.Value}", budget.Covered.ToString(), "NHS");
        bool isThirdParty = chosen.Way == WheelchairWay.ThirdParty;
        if (isThirdParty)
        {
            table.Add("Repair and maintenance", budget.RepairContribution.ToString(), "NHS");
        }

        string rest = budget.OthersPay == Money.Zero ? "person" : budget.PersonPays == Money.Zero ? budget.OthersName : $"person, {budget.OthersName}";
        if (budget.AboveValue != Money.Zero)
        {
            table.Add(isThirdParty ? "Price above the value" : "Top-up above the value", budget.AboveValue.ToString(), rest);
        }

        if (chosen.Way == WheelchairWay.NotionalTopUp && budget.Policy.TopUpVat is { } rate)
        {
            table.Add(chosen.IsVatExempt ? "VAT on the top-up: exempt" : $"VAT on the top-up, {Iso.Percent(rate)}", budget.Vat.ToString(), chosen.IsVatExempt ? "" : rest);
        }

        table.Add("Sum", budget.Total.ToString(), "");
        text.Table(table);
        text.Line($"  The NHS pays {budget.NhsPays}, {(budget.OthersPay == Money.Zero ? string.Empty : $"{budget.OthersName} {budget.OthersPay}, ")}the person {budget.PersonPays}.");
        if (budget.LeftOfValue != Money.Zero)
        {
            text.Line($"  The price leaves {budget.LeftOfValue} of the value. It is paid to nobody.");
        }

        text.Line($"  For {Iso.Count(budget.Years, "year", "years")}, {Iso.Text(chosen.Start)} to {Iso.Text(budget.End)}. It is not part of a yearly budget.");
        text.Line($"  To compare with yearly sums: the NHS pays {budget.YearlyEquivalent} a year of it.");
        text.Line($"  Repair: {chosen.Repair ?? Repair(chosen.Way)}");
        text.Line($"  Review: {chosen.Review ?? "not given"}");
        return text.ToString();
    }

    private static string Way(WheelchairWay way) => way switch
    {
        WheelchairWay.Notional => "notional",
        WheelchairWay.NotionalTopUp => "notional with a top-up",
        _ => "third party",
    };

    private static string Repair(WheelchairWay way) => way switch
    {
        WheelchairWay.Notional => "the NHS owns the chair, repairs and maintains it",
        WheelchairWay.NotionalTopUp => "the NHS owns the chair, repairs and maintains it; what was added beyond the need is for the person to repair",
        _ => "the person owns the chair, and has it repaired and maintained",
    };
}
