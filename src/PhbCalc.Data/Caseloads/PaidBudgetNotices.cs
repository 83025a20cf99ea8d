using PhbCalc.Budgets;
using PhbCalc.Data.Results;

namespace PhbCalc.Data;

/// <summary>What a reader of a budget should know about who pays for it, how it is held and what is paid out. Notices never change a sum.</summary>
/// <remarks>This class has no mutable state. Rule: spec 2b, Said, never refused; spec 7, Who funds it; How it is held; The payment plan.</remarks>
public static class PaidBudgetNotices
{
    /// <summary>The notices about one person's budget.</summary>
    /// <param name="person">The budget.</param>
    /// <param name="terms">What the files say about it.</param>
    public static ValueList<Notice> Of(PersonPaidBudget person, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(terms);
        PaidBudget paid = person.Paid;
        bool hasLines = paid.Held.Funded.Lines.Count > 0;
        bool paysContributions = paid.Held.Funded.PaidBy(Funders.LocalAuthority) > Money.Zero;
        return
        [
            .. hasLines ? paid.Held.Funded.Unused.Select(target => About(FundingFile.Name, $"the shares of {target.Words()} apply to no line of the budget")) : [],
            .. hasLines ? paid.Held.Unused.Where(target => target.Kind != LineTargetKind.Whole).Select(target => About(HoldingFile.Name, $"the way to hold {target.Words()} applies to no line of the budget")) : [],
            .. paid.Held.Parts.Any(part => part is { Held: Holding.ThirdParty, Holder: null }) ? [About(PeopleFile.Name, "a third party holds part of the budget, but holder is blank")] : (Notice[])[],
            .. terms.Contributions.Count > 0 && hasLines && !paysContributions
                ? [About(AssessedContributionsFile.Name, "a contribution is not taken off: the local authority pays none of this budget, and nobody contributes to what the NHS pays")] : (Notice[])[],
            .. paid.Recoverable > Money.Zero ? [About(PaymentsFile.Name, "more was paid than the budget comes to, and no later payment can take it off")] : (Notice[])[],
        ];

        Notice About(string file, string text) => new(text) { PersonId = person.PersonId, File = file };
    }
}
