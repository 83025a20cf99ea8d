namespace PhbCalc.Tool.Tests;

/// <summary>What was wider than a usual screen fits it, in a pipe too, with every amount whole.</summary>
public sealed class WidthTests
{
    private const int Usual = 80;

    [Theory]
    [InlineData("change samples/caseload --rates samples/caseload/change/rates.csv --year 2026 --person P010", "£5,230.00")]
    [InlineData("change samples/caseload --rates samples/caseload/change/rates.csv --year 2026 --person P012", "Sum of what changed")]
    [InlineData("change samples/budget/before samples/budget --year 2026 --person OLU-1", "Sum of what changed")]
    [InlineData("history samples/budget --before samples/budget/before --year 2026 --person MAYA-1", "+£4,082.50")]
    [InlineData("counts samples/caseload --year 2026 --quarter 1", "£2,716,898.52")]
    [InlineData("counts samples/budget --year 2026", "funder")]
    [InlineData("providers samples/caseload --year 2026", "£2,320,380.92")]
    [InlineData("cost samples/caseload --year 2026", "£2,716,898.52")]
    [InlineData("cost samples/homecare --year 2026", "contingency")]
    [InlineData("employ samples/caseload --year 2026", "£15,246.24")]
    [InlineData("employ samples/employing --year 2026", "typical year")]
    [InlineData("review samples/budget --year 2026 --as-at 2026-08-31", "-£1,042.36")]
    [InlineData("data", "until changed")]
    [InlineData("providers samples/employing --year 2026 --years 2 --uprate 0.03", "typical")]
    public void A_table_fits_80_columns_on_a_terminal_and_in_a_pipe(string line, string amount)
    {
        string piped = InProcess.Of(Verbs.Arguments(line)).Output;
        string screen = InProcess.On(Usual, Verbs.Arguments(line)).Output;

        Assert.Contains(amount, piped, StringComparison.Ordinal);
        Assert.Contains(amount, screen, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", screen, StringComparison.Ordinal);
        Assert.All(Table(piped), text => Assert.True(text.Length <= Usual, text));
        Assert.Equal(Table(piped), Table(screen));
    }

    [Fact]
    public void Reasons_that_are_long_go_on_below_and_their_amounts_stand_beside_the_first_line()
    {
        CostLine before = new(CostLineKind.Visit, "A", "A visit of which the plan says a good deal, so that it is long, with a second carer", CostUnit.Hour, 1, Money.FromPounds(10m), Money.FromPounds(10m));
        string text = Budgets.LineChangesText.Explain(new([before]), new([before with { Quantity = 2, Amount = Money.FromPounds(20m) }]), "P1");

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= Usual, line));
        Assert.Contains("£10.00  £20.00", text.Split('\n')[2], StringComparison.Ordinal);
        Assert.EndsWith("+£10.00", text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
    }

    /// <summary>The lines of the table: they stand in from the left, or are drawn. Sentences do not, and how they go on stands in by four and has no gaps.</summary>
    private static string[] Table(string output) => [.. output.Split('\n').Select(line => line.TrimEnd())
        .TakeWhile(line => !line.StartsWith("Agency or", StringComparison.Ordinal) && !line.StartsWith("hidden:", StringComparison.Ordinal))
        .Where(line => line.Length > 0 && line[0] is ' ' or '─')
        .Where(line => !line.StartsWith("    ", StringComparison.Ordinal) || line[4] == ' ' || line.Trim().Contains("  ", StringComparison.Ordinal))];
}
