namespace PhbCalc.Budgets;

/// <summary>Who pays a budget, how it is held and when it is paid out, as plain text.</summary>
/// <remarks>Rule: spec 7, Who funds it; How it is held; The payment plan.</remarks>
public static class PaidBudgetText
{
    /// <summary>What each funder pays in each way of holding, what the person pays, and the payments of each funder to each holder.</summary>
    /// <param name="paid">The budget.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this PaidBudget paid)
    {
        ArgumentNullException.ThrowIfNull(paid);
        CostText text = new();
        text.Line($"Who pays, and how it is held, {Iso.Text(paid.Days.Start)} to {Iso.Text(paid.Days.End)}");
        Parts(text, paid.Held);
        Sum(text, "The person pays", paid.Contributed, paid.ContributedNotionally == Money.Zero ? "of the local authority's part; it is not paid out"
            : $"of the local authority's part; {paid.ContributedNotionally} of that is for what is held notionally, and is collected by those who arrange the care");
        Sum(text, "Kept for what cannot be foreseen", paid.Kept, "of the budget; it is paid out when it is needed");
        Sum(text, "Bought by the person beside the budget", paid.TopUp, "in no total");
        for (int i = 0; i < paid.Versions.Count; i++)
        {
            PaidVersion version = paid.Versions[i];
            LocalDate last = i + 1 < paid.Versions.Count && paid.Versions[i + 1].Days.Start <= version.Days.End ? paid.Versions[i + 1].Days.Start.PlusDays(-1) : version.Days.End;
            text.Line(version.Total == Money.Zero ? $"  Ended: nothing from {Iso.Text(version.Days.Start)}."
                : $"  From {Iso.Text(version.Days.Start)}: {version.Total} for {Iso.Text(version.Days.Start)} to {Iso.Text(version.Days.End)}{(last < version.Days.End ? $"; it stood until {Iso.Text(last)}" : string.Empty)}.");
        }

        if (paid.Versions.Count > 0)
        {
            text.Line($"  Over all versions, each while it stood: {paid.OverVersions}.");
        }

        foreach (Payout payout in paid.Payouts)
        {
            text.Paragraph($"{payout.Funder} pays {To(payout.Held, payout.Holder)}");
            text.Line(payout.Plan.Explain().TrimEnd('\n'));
        }

        return text.ToString();
    }

    private static void Parts(CostText text, HeldBudget held)
    {
        ValueList<string> funders = held.Funded.Funders;
        TextTable table = new([false, .. funders.Select(_ => true), true]);
        table.Add(["", .. funders, "Sum"]);
        foreach (HeldPart part in held.Parts)
        {
            table.Add([Words(part.Held, part.Holder), .. funders.Select(funder => part.PaidBy(funder).ToString()), part.Total.ToString()]);
        }

        table.Add(["Sum", .. funders.Select(funder => held.Funded.PaidBy(funder).ToString()), held.Total.ToString()]);
        text.Table(table);
    }

    private static void Sum(CostText text, string what, Money sum, string about)
    {
        if (sum != Money.Zero)
        {
            text.Line($"  {what}: {sum} {about}.");
        }
    }

    private static string Words(Holding held, string? holder) => held switch
    {
        Holding.Notional => "Notional",
        Holding.ThirdParty => holder is null ? "Third party" : $"Third party {holder}",
        _ => "Direct payment",
    };

    private static string To(Holding held, string? holder) => held == Holding.ThirdParty ? holder ?? "the third party" : "the person, as a direct payment";
}
