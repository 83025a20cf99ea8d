using PhbCalc.Reports.Html;

namespace PhbCalc.Reports.Tests.Html;

public sealed class DataTableTests
{
    [Theory]
    [InlineData(6, "scrolling")]
    [InlineData(7, "scrolling long")]
    public void A_long_table_may_run_on_over_the_end_of_a_printed_page(int rows, string kind)
    {
        DataTable table = new("Sums", new TableColumn("Year", IsNumber: false), new TableColumn("Sum"));
        for (int row = 0; row < rows; row++)
        {
            table.Add("2026/27", "£1.00");
        }

        Assert.StartsWith($"<div class=\"{kind}\" role=\"group\" aria-label=\"Sums\" tabindex=\"0\">", table.ToElement().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_wrap_only_where_their_column_says_so()
    {
        DataTable table = new("Sums", new TableColumn("Year", IsNumber: false), new TableColumn("Sum"), new TableColumn("Mean") { MayWrap = true });
        table.Add("2026/27", "£1.00", "£1.00 over 2");

        Assert.Contains("<th scope=\"row\">2026/27</th>\n<td class=\"number\">£1.00</td>\n<td class=\"number wraps\">£1.00 over 2</td>", table.ToElement().ToString(), StringComparison.Ordinal);
    }
}
