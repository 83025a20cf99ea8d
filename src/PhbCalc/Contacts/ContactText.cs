using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Contacts;

/// <summary>A budget of contacts as plain text.</summary>
/// <remarks>Rule: spec 5, Contacts and Group contacts.</remarks>
public static class ContactText
{
    /// <summary>What contacts are priced by, each line with its unit cost and source, the sum, what was left out, and what prices of group contacts leave uncovered.</summary>
    /// <param name="budget">The budget to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ContactBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        CostText text = new();
        text.Line($"Contacts of {budget.PersonId}, {Iso.Text(budget.Period)}");
        CurrencyText.Write(text, TeamTypes.Currency, budget.Breakdown);
        Groups(text, budget.Policy);
        if (budget.Policy.AllowedClasses.Count > 0)
        {
            text.Paragraph($"The policy also allows: {string.Join(", ", budget.Policy.AllowedClasses)}.");
        }

        text.Sources();
        return text.ToString();
    }

    private static void Groups(CostText text, ContactPolicy policy)
    {
        if (policy.Groups is not { } groups)
        {
            return;
        }

        text.Paragraph(groups.Rule switch
        {
            GroupContactRule.Relative => $"Group contacts: each counts for {groups.Weight} of a contact with one person, at prices that together recover what the contacts cost.",
            GroupContactRule.Anchored => $"Group contacts: each counts for {groups.Weight} of the average contact; contacts with one person carry the rest of the cost.",
            _ => $"Group contacts: each counts for {groups.Weight} of the average contact; a contact with one person is the average.",
        });
        if (policy.UncoveredShare is { } share)
        {
            text.Line(share < 0m
                ? $"  With {policy.GroupShare} of all contacts in groups, these prices recover {Iso.Percent(-share)} more than the services cost."
                : $"  With {policy.GroupShare} of all contacts in groups, these prices leave {Iso.Percent(share)} of what the services cost uncovered.");
        }
        else if (groups.Rule == GroupContactRule.AsStated)
        {
            text.Line("  Where services have group contacts, these prices recover less than the services cost; how much is not known here, since the share of group contacts is not given.");
        }
    }
}
