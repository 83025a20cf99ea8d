using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads a bank statement as spending.csv.</summary>
internal static class StatementFile
{
    /// <summary>The file with the columns that a policy names.</summary>
    internal static (FileColumns Columns, Func<CsvTable, PersonColumn, PersonRows<Spending>> Rows) Of(SpendingColumns policy)
    {
        PersonFile<Spending> file = new(tellsRepeats: true, personColumn: policy.Person);
        Column<LocalDate> date = file.Required(policy.Date, Cell.Date);
        Column<Money?>? amount = (policy.Amount ?? policy.Signed) is { } one ? file.Required(one, (row, column) => (Money?)Cell.SignedMoney(row, column)) : null;
        Column<Money?>? spent = policy.Out is null ? null : file.Required(policy.Out, Cell.MoneyOrBlank);
        Column<Money?>? received = policy.In is null ? null : file.Required(policy.In, Cell.MoneyOrBlank);
        Column<string?>? category = policy.Category is null ? null : file.Required(policy.Category, Cell.TextOrBlank);
        Column<string?>? what = policy.What is null ? null : file.Required(policy.What, Cell.TextOrBlank);
        foreach (string skipped in policy.Skip)
        {
            file.Optional(skipped, Cell.TextOrBlank);
        }

        return (file.Columns, (table, people) => file.Read(table, people, (row, _, _) => Made(row)));

        Spending? Made(CsvTable row)
        {
            string? text = what?.In(row);
            Money? sum = amount is null ? (spent?.In(row), received?.In(row)) is (null, null) ? null : (spent?.In(row) ?? Money.Zero) - (received?.In(row) ?? Money.Zero) : amount.In(row);
            if (sum is null)
            {
                row.Refuse([new Fault(policy.Out ?? policy.In ?? "amount", "is blank, and nothing came in", "write what went out, or what came in")]);
                return null;
            }

            Money own = policy.Signed is null ? sum.Value : -sum.Value;
            if (!own.IsWholePence)
            {
                row.Refuse([PayoutFaults.NotPence(own) with { Field = policy.Amount ?? policy.Signed ?? policy.Out ?? policy.In ?? "amount" }]);
            }

            string name = category?.In(row) ?? policy.Categories.FirstOrDefault(known => Has(text, known.Word))?.Category ?? "not sorted";
            return own < Money.Zero && policy.Payments.Any(word => Has(text, word)) ? new(date.In(row), Money.Zero, name, text) : new(date.In(row), own, name, text);
        }
    }

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) is true;
}
