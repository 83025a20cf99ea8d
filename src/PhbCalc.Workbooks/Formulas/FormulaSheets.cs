using System.Globalization;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Workbooks.Writing;

namespace PhbCalc.Workbooks;

/// <summary>The sheets with formulas, budget by budget. Rows of other sheets are found by whole numbers, as a spreadsheet compares ids without looking at capitals, and takes some for patterns.</summary>
internal sealed class FormulaSheets
{
    private static readonly string[] Summed = ["total", "not_in_budget", "notional", "third_party", "direct_payment", "contribution", "paid_before", "planned", "to_come_back", "before", "change"];

    private readonly FormulaSheet budgets = new("budgets", new("no"), new("person_id", 16), new("from"), new("to"), new("total", 14), new("not_in_budget", 14), new("notional", 14), new("third_party", 14), new("direct_payment", 14), new("contribution", 14), new("paid_before", 14), new("planned", 14), new("to_come_back", 14), new("before", 14), new("change", 14));
    private readonly FormulaSheet lines = new("lines", new("no"), new("person_id", 16), new("line"), new("kind", 16), new("id"), new("label", 36), new("card", 16), new("service", 20), new("band", 20), new("unit"), new("quantity", 14), new("rate_no"), new("rate"), new("carers"), new("amount", 14), new("not_in_budget", 14), new("way"), new("holder", 16), new("how", 60));
    private readonly RateSheet rates = new();
    private readonly FormulaSheet funding = new("funding", new("no"), new("person_id", 16), new("line"), new("label", 36), new("payout"), new("funder", 16), new("comes"), new("amount", 14), new("how", 60));
    private readonly FormulaSheet payouts = new("payouts", new("payout"), new("no"), new("person_id", 16), new("held", 14), new("holder", 16), new("funder", 16), new("amount", 14), new("recurring", 14), new("once", 14), new("kept", 14));
    private readonly FormulaSheet payments = new("payments", new("payout"), new("no"), new("person_id", 16), new("funder", 16), new("holder", 16), new("number"), new("paid_on"), new("from"), new("to"), new("regular", 14), new("contribution", 14), new("once", 14), new("earlier_days", 14), new("brought_forward", 14), new("payment", 14), new("carried_forward", 14), new("how", 60));
    private readonly FormulaSheet changes = new("changes", new("no"), new("person_id", 16), new("kind", 16), new("label", 36), new("band", 20), new("was", 14), new("is", 14), new("difference", 14), new("why", 60));
    private readonly List<Action> totals = [];
    private readonly Dictionary<(int Payout, string Word), Money> comes = [];
    private int payoutNumber;

    /// <summary>Adds a budget.</summary>
    /// <param name="no">The number of the person, from 1.</param>
    /// <param name="budget">The budget.</param>
    internal void Add(int no, BudgetInWorkbook budget)
    {
        PaidBudget paid = budget.Budget.Paid;
        string id = budget.Budget.PersonId;
        Dictionary<FundedLine, HeldPart> parts = new(ReferenceEqualityComparer.Instance);
        foreach (HeldPart part in paid.Held.Parts)
        {
            foreach (FundedLine line in part.Lines)
            {
                parts[line] = part;
            }
        }

        Dictionary<(HeldPart, string), int> numbers = Payouts(no, id, paid);
        int first = lines.NextRow;
        Money sum = Money.Zero;
        foreach (FundedLine line in paid.Held.Funded.Lines)
        {
            HeldPart part = parts[line];
            LineFormula.Add(lines, no, id, line.Line, rates.Of(line.Line, budget.Plan), part, first, sum);
            sum += line.Line.Amount;
            Fund(no, id, budget.Plan, paid, line, part, numbers);
        }

        foreach (Payout payout in paid.Payouts)
        {
            HeldPart? part = paid.Held.Parts.FirstOrDefault(one => one.Held == payout.Held && one.Holder == payout.Holder);
            PaymentFormulas.Add(payments, payouts, part is null ? 0 : numbers.GetValueOrDefault((part, payout.Funder)), no, id, payout);
        }

        Money? before = budget.Before?.Total;
        Changes(no, id, budget);
        totals.Add(() => Totals(no, id, paid, before));
    }

    /// <summary>All sheets, with the totals that look at whole sheets.</summary>
    internal FormulaSheet[] Finished()
    {
        foreach (Action add in totals)
        {
            add();
        }

        FormulaCell[] sums = [.. Summed.Select(budgets.SumOf)];
        budgets.AddSum([default, FormulaCell.Of("Sum"), default, default, .. sums]);
        return [budgets, lines, rates.Sheet, funding, payouts, payments, changes];
    }

    private void Totals(int no, string id, PaidBudget paid, Money? before)
    {
        string own = budgets.Cell("no", budgets.NextRow);
        Money lost = paid.Held.Funded.Lines.Sum(line => line.Line.NotInBudget);
        FormulaCell Held(string way, Money now) => FormulaCell.Of($"SUMIFS({lines.All("amount")},{lines.All("no")},{own},{lines.All("way")},\"{way}\")", now);
        budgets.Add(
            FormulaCell.Of(no),
            FormulaCell.Of(id),
            FormulaCell.Of(paid.Days.Start),
            FormulaCell.Of(paid.Days.End),
            FormulaCell.Of($"SUMIFS({lines.All("amount")},{lines.All("no")},{own})", paid.Held.Total),
            FormulaCell.Of($"SUMIFS({lines.All("not_in_budget")},{lines.All("no")},{own})", lost),
            Held("notional", paid.Held.In(Holding.Notional)),
            Held("third-party", paid.Held.In(Holding.ThirdParty)),
            Held("direct-payment", paid.Held.In(Holding.DirectPayment)),
            FormulaCell.Of(paid.Contributed),
            FormulaCell.Of(paid.Paid),
            FormulaCell.Of($"SUMIFS({payments.All("payment")},{payments.All("no")},{own})", paid.Planned),
            FormulaCell.Of(paid.Recoverable),
            before is { } earlier ? FormulaCell.Of(earlier) : default,
            before is { } old ? FormulaCell.Of($"{budgets.Cell("total", budgets.NextRow)}-{budgets.Cell("before", budgets.NextRow)}", paid.Held.Total - old) : default);
    }

    private Dictionary<(HeldPart, string), int> Payouts(int no, string id, PaidBudget paid)
    {
        Dictionary<(HeldPart, string), int> numbers = [];
        foreach (HeldPart part in paid.Held.Parts)
        {
            foreach (string funder in paid.Held.Funded.Funders)
            {
                int number = numbers[(part, funder)] = ++payoutNumber;
                Money amount = part.PaidBy(funder);
                totals.Add(() =>
                {
                    string own = payouts.Cell("payout", payouts.NextRow);
                    FormulaCell Comes(string word, Money now) => FormulaCell.Of($"SUMIFS({funding.All("amount")},{funding.All("payout")},{own},{funding.All("comes")},\"{word}\")", now);
                    payouts.Add(
                        FormulaCell.Of(number),
                        FormulaCell.Of(no),
                        FormulaCell.Of(id),
                        FormulaCell.Of(Word(part.Held)),
                        FormulaCell.Of(part.Holder),
                        FormulaCell.Of(funder),
                        FormulaCell.Of($"SUMIFS({funding.All("amount")},{funding.All("payout")},{own})", amount),
                        Comes("recurring", comes.GetValueOrDefault((number, "recurring"))),
                        Comes("once", comes.GetValueOrDefault((number, "once"))),
                        Comes("kept", comes.GetValueOrDefault((number, "kept"))));
                });
            }
        }

        return numbers;
    }

    /// <summary>What each funder pays of a line: its share of the line as it is now, and the last one what is left, so that they always sum to the line.</summary>
    private void Fund(int no, string id, CarePlan plan, PaidBudget paid, FundedLine line, HeldPart part, Dictionary<(HeldPart, string), int> numbers)
    {
        int row = lines.LastRow;
        string amount = $"lines!{lines.Cell("amount", row)}";
        int[] paying = [.. Enumerable.Range(0, line.Parts.Count).Where(i => line.Parts[i] != Money.Zero)];
        if (paying.Length == 0)
        {
            return;
        }

        bool isOnce = line.Line.Kind == CostLineKind.Item && plan.Items.Any(item => item.Id == line.Line.Id && item.Per is null && !IsTime(item.Unit));
        bool isKept = line.Line.Kind == CostLineKind.Contingency;
        string word = isKept ? "kept" : isOnce ? "once" : "recurring";
        int start = funding.NextRow;
        foreach (int i in paying)
        {
            bool isLast = i == paying[^1];
            Money own = line.Parts[i];
            int payout = numbers[(part, paid.Held.Funded.Funders[i])];
            comes[(payout, word)] = comes.GetValueOrDefault((payout, word)) + own;
            string rest = funding.NextRow == start ? string.Empty : $"-SUM({funding.Cell("amount", start)}:{funding.Cell("amount", funding.LastRow)})";
            string share = string.Create(CultureInfo.InvariantCulture, $"ROUND({amount}*{own.ToPence()}/{line.Line.Amount.ToPence()},2)");
            funding.Add(
                FormulaCell.Of(no),
                FormulaCell.Of(id),
                FormulaCell.Of(row - 1),
                FormulaCell.Of(line.Line.Label),
                FormulaCell.Of(payout),
                FormulaCell.Of(paid.Held.Funded.Funders[i]),
                FormulaCell.Of(word),
                FormulaCell.Of(isLast ? $"{amount}{rest}" : share, own),
                FormulaCell.Of(paying.Length == 1 ? null : isLast ? "what the others leave of the line" : "in proportion to what it pays of the line now; after a change a penny may be another funder's than in the command, which makes columns meet too"));
        }
    }

    private void Changes(int no, string id, BudgetInWorkbook budget)
    {
        if (budget.Before is not { } before)
        {
            return;
        }

        foreach (LineChange change in LineChanges.Between(before, new([.. budget.Budget.Paid.Held.Funded.Lines.Select(line => line.Line)])))
        {
            int row = changes.NextRow;
            changes.Add(
                FormulaCell.Of(no),
                FormulaCell.Of(id),
                FormulaCell.Of(LineFormula.Word(change.Kind)),
                FormulaCell.Of(change.Label),
                FormulaCell.Of(change.Band),
                FormulaCell.Of(change.Before),
                FormulaCell.Of(change.After),
                FormulaCell.Of($"{changes.Cell("is", row)}-{changes.Cell("was", row)}", change.Difference),
                FormulaCell.Of(string.Join("; ", change.Reasons.Select(reason => $"{reason.Text} ({reason.Amount})"))));
        }
    }

    internal static string Word(Holding held) => held switch
    {
        Holding.Notional => "notional",
        Holding.ThirdParty => "third-party",
        _ => "direct-payment",
    };

    private static bool IsTime(ItemUnit unit) => unit is ItemUnit.Day or ItemUnit.Week or ItemUnit.FourWeekly or ItemUnit.Month or ItemUnit.Year;
}
