using PhbCalc.Budgets;

namespace PhbCalc.Data.Tests;

/// <summary>Bank statements whose columns a policy maps.</summary>
public sealed class SpendingColumnsTests
{
    private const string Usual = "person_id = Account; date = Date; out = Money out; in = Money in; what = Description; skip = Balance, Sort code";

    [Fact]
    public void Money_out_and_in_are_columns_of_their_own_and_categories_are_found_by_words()
    {
        FundedCaseload read = Read(
            $$"""{ "spending_columns": "{{Usual}}", "spending_categories": "care = Anytown Homecare, Bright; equipment = mobility shop", "spending_payments": "NHS, Council" }""",
            "Date,Account,Description,Money out,Money in,Balance",
            "2026-04-01,P001,NHS DIRECT PAYMENT,,\"£1,500.00\",1500.00", "2026-04-03,P001,ANYTOWN HOMECARE INV 7,£320.50,,1179.50", "2026-04-09,P001,Refund Mobility Shop,,20.00,1199.50", "2026-04-10,P001,Cash,10.00,,1189.50");

        Assert.Equal(
            [
                new Spending(new(2026, 4, 1), Money.Zero, "not sorted", "NHS DIRECT PAYMENT"), new(new(2026, 4, 3), Money.FromPounds(320.50m), "care", "ANYTOWN HOMECARE INV 7"),
                new(new(2026, 4, 9), Money.FromPounds(-20m), "equipment", "Refund Mobility Shop"), new(new(2026, 4, 10), Money.FromPounds(10m), "not sorted", "Cash"),
            ],
            read.Terms[0].Spending);
    }

    [Theory]
    [InlineData("signed = Value", "-12.50", 12.50)]
    [InlineData("signed = Value", "3.00", -3.00)]
    [InlineData("amount = Value", "12.50", 12.50)]
    [InlineData("amount = Value", "-3.00", -3.00)]
    public void One_column_has_the_sign_of_the_bank_or_of_spending(string sums, string cell, double pounds)
    {
        FundedCaseload read = Read($$"""{ "spending_columns": "date = Date; {{sums}}; category = Type" }""", "person_id,Date,Value,Type", $"P001,2026-04-03,{cell},care");

        Assert.Equal(new Spending(new(2026, 4, 3), Money.FromPounds((decimal)pounds), "care"), read.Terms[0].Spending[0]);
    }

    [Theory]
    [InlineData("date = Date", "spending_columns: ", "does not say where the sums are; write amount = COLUMN, signed = COLUMN, or out = COLUMN; in = COLUMN")]
    [InlineData("amount = A; out = B", "spending_columns: ", "says in two ways where the sums are")]
    [InlineData("amount = A; colour = B", "spending_columns: ", "names 'colour', which is not a column of spending")]
    [InlineData("amount", "spending_columns: ", "has a part that is not NAME = WORDS")]
    [InlineData("amount = A; amount = B", "spending_columns: ", "names something twice")]
    public void What_is_wrong_with_the_policy_is_told(string policy, string name, string expected)
    {
        string report = Assert.Throws<InvalidFilesException>(() => Read($$"""{ "spending_columns": "{{policy}}" }""", "person_id,date,amount,category", "P001,2026-04-03,1.00,care")).Report();

        Assert.Contains(name, report, StringComparison.Ordinal);
        Assert.Contains(expected, report, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_without_columns_are_told() => Assert.Contains(
        "is for a bank statement, and there is no spending_columns; write spending_columns, or leave it out",
        Assert.Throws<InvalidFilesException>(() => Read("""{ "spending_payments": "NHS" }""", "person_id,date,amount,category", "P001,2026-04-03,1.00,care")).Report(), StringComparison.Ordinal);

    [Fact]
    public void Faults_of_a_statement_are_told_at_its_own_columns()
    {
        string report = Assert.Throws<InvalidFilesException>(() => Read(
            $$"""{ "spending_columns": "{{Usual}}" }""", "Account,Date,Description,Money out,Money in,Interest", "P001,yesterday,Shop,1.00,,", "P001,2026-04-03,Shop,1.005,,", "P001,2026-04-03,Shop,,,")).Report();

        Assert.Contains("spending.csv:1 Interest: is not a column of this file", report, StringComparison.Ordinal);
        Assert.Contains("spending.csv:2 Date: 'yesterday' is not a date", report, StringComparison.Ordinal);
        Assert.Contains("spending.csv:3 Money out: '£1.005' has a fraction of a penny", report, StringComparison.Ordinal);
        Assert.Contains("spending.csv:4 Money out: is blank, and nothing came in", report, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_rule_refuses_is_found_in_a_statement_too()
    {
        FundedCaseload read = Read($$"""{ "spending_columns": "{{Usual}}", "spending_categories": "gambling = BETS" }""", "Account,Date,Description,Money out,Money in", "P001,2026-04-03,bets online,25.00,");

        Assert.NotNull(SpendingRules.Refusing(read.Terms[0].Spending[0].Category));
    }

    private static FundedCaseload Read(string policy, params string[] statement) =>
        FundedCaseloadFolder.Read(Files.Sound.With("policy.json", policy).With("spending.csv", statement).Open, withSpending: true);
}
