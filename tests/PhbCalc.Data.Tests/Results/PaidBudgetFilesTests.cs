using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class PaidBudgetFilesTests
{
    [Fact]
    public void Sums_parts_payments_and_lines_are_rows_that_add_up() => Snapshot.Matches(string.Join('\n',
        Text(stream => BudgetSumsFile.Write(stream, [new(SomePaidBudgets.Usual)])),
        Text(stream => BudgetPartsFile.Write(stream, (PersonPaidBudget[])[SomePaidBudgets.Usual])),
        Text(stream => BudgetPaymentsFile.Write(stream, (PersonPaidBudget[])[SomePaidBudgets.Usual])),
        Text(stream => BudgetLinesFile.Write(stream, (PersonPaidBudget[])[SomePaidBudgets.Usual]))));

    [Fact]
    public void The_rows_of_parts_and_of_lines_sum_to_the_budget()
    {
        Assert.Equal(SomePaidBudgets.Usual.Paid.Held.Total.Pounds, Column(Text(stream => BudgetPartsFile.Write(stream, (PersonPaidBudget[])[SomePaidBudgets.Usual])), "amount"));
        Assert.Equal(SomePaidBudgets.Usual.Paid.Held.Total.Pounds, Column(Text(stream => BudgetLinesFile.Write(stream, (PersonPaidBudget[])[SomePaidBudgets.Usual])), "amount"));
        Assert.Equal(SomePaidBudgets.Usual.Paid.Planned.Pounds, Column(Text(stream => BudgetPaymentsFile.Write(stream, (PersonPaidBudget[])[SomePaidBudgets.Usual])), "payment"));
    }

    [Fact]
    public void Rows_that_were_made_before_give_the_same_files()
    {
        Assert.Equal(Text(stream => BudgetPartsFile.Write(stream, (PersonPaidBudget[])[SomePaidBudgets.Usual])), Text(stream => BudgetPartsFile.Write(stream, (ReadOnlyMemory<byte>[])[BudgetPartsFile.Rows(SomePaidBudgets.Usual)])));
        Assert.Equal(Text(stream => BudgetPaymentsFile.Write(stream, (PersonPaidBudget[])[SomePaidBudgets.Usual])), Text(stream => BudgetPaymentsFile.Write(stream, (ReadOnlyMemory<byte>[])[BudgetPaymentsFile.Rows(SomePaidBudgets.Usual)])));
    }

    [Fact]
    public void People_in_another_order_are_refused() =>
        Assert.Throws<InvalidInputException>(() => Text(stream => BudgetPartsFile.Write(stream, (PersonPaidBudget[])[SomePaidBudgets.Usual, SomePaidBudgets.Usual])));

    private static decimal Column(string csv, string name)
    {
        string[][] rows = [.. csv.TrimEnd('\n').Split('\n').Select(row => row.Split(','))];
        int column = Array.IndexOf(rows[0], name);
        return rows.Skip(1).Sum(row => decimal.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Text(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
