using System.Globalization;
using PhbCalc.Budgets;
using PhbCalc.Workbooks.Writing;

namespace PhbCalc.Workbooks;

/// <summary>Payments in a sheet: what recurs by the days of each payment with running totals rounded, where that is how they were worked out; otherwise the values.</summary>
internal static class PaymentFormulas
{
    /// <summary>Adds the payments of one funder to one holder.</summary>
    /// <param name="payments">The sheet of payments.</param>
    /// <param name="payouts">The sheet of what each funder pays each holder.</param>
    /// <param name="number">The number there; 0 for a payout of a funder who no longer pays.</param>
    /// <param name="no">The number of the person.</param>
    /// <param name="id">The id of the person.</param>
    /// <param name="payout">The payments.</param>
    internal static void Add(FormulaSheet payments, FormulaSheet payouts, int number, int no, string id, Payout payout)
    {
        ValueList<Payment> all = payout.Plan.Payments;
        int days = all.Aggregate(0, (sum, payment) => sum + payment.Days.Length);
        bool isPhased = number > 0 && days > 0 && IsPhased(payout.Budget.Recurring, all, days);
        int elapsed = 0;
        foreach (Payment payment in all)
        {
            int row = payments.NextRow;
            string Cell(string header) => payments.Cell(header, row);
            int until = elapsed + payment.Days.Length;
            string recurring = $"SUMIFS(payouts!${payouts.Column("recurring")}:${payouts.Column("recurring")},payouts!${payouts.Column("payout")}:${payouts.Column("payout")},{Cell("payout")})";
            string phased = string.Create(CultureInfo.InvariantCulture, $"ROUND({recurring}*{until}/{days},2)-ROUND({recurring}*{elapsed}/{days},2)");
            string due = $"{Cell("regular")}-{Cell("contribution")}+{Cell("once")}+{Cell("earlier_days")}-{Cell("brought_forward")}";
            payments.Add(
                number == 0 ? default : FormulaCell.Of(number),
                FormulaCell.Of(no),
                FormulaCell.Of(id),
                FormulaCell.Of(payout.Funder),
                FormulaCell.Of(payout.Holder),
                FormulaCell.Of(payment.Number),
                FormulaCell.Of(payment.On),
                FormulaCell.Of(payment.Days.Start),
                FormulaCell.Of(payment.Days.End),
                isPhased ? FormulaCell.Of(phased, payment.Regular) : FormulaCell.Of(payment.Regular),
                FormulaCell.Of(payment.Contribution),
                FormulaCell.Of(payment.Once),
                FormulaCell.Of(payment.Adjustment),
                FormulaCell.Of(payment.BroughtForward),
                FormulaCell.Of($"MAX(0,ROUND({due},2))", payment.Amount),
                FormulaCell.Of($"MAX(0,ROUND(-({due}),2))", payment.CarriedForward),
                FormulaCell.Of(isPhased ? "regular: what recurs, by days with running totals rounded" : "regular: a value, no formula: paid before, changed, or cut another way"));
            elapsed = until;
        }
    }

    /// <summary>Whether each payment is what recurs by its days, with running totals rounded.</summary>
    private static bool IsPhased(Money recurring, ValueList<Payment> payments, int days)
    {
        int elapsed = 0;
        Money before = Money.Zero;
        foreach (Payment payment in payments)
        {
            elapsed += payment.Days.Length;
            Money until = recurring.TimesToPenny(new Ratio(elapsed, days));
            if (until - before != payment.Regular)
            {
                return false;
            }

            before = until;
        }

        return true;
    }
}
