using PhbCalc.Workbooks.Reading;

namespace PhbCalc.Workbooks.Tests;

/// <summary>What format codes make of a number.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("General", "Number")]
    [InlineData("0.00", "Number")]
    [InlineData("#,##0.00", "Number")]
    [InlineData("\"£\"#,##0.00;[Red]-\"£\"#,##0.00", "Number")]
    [InlineData("[$£-809]#,##0.00", "Number")]
    [InlineData("0.00E+00", "Number")]
    [InlineData("@", "Number")]
    [InlineData("0\" days\"", "Number")]
    [InlineData("0\\d", "Number")]
    [InlineData("0.0%", "Percent")]
    [InlineData("dd/mm/yyyy", "Date")]
    [InlineData("yyyy\\-mm\\-dd", "Date")]
    [InlineData("[$-809]d mmmm yyyy", "Date")]
    [InlineData("mmm\\-yy", "Date")]
    [InlineData("mmmm", "Date")]
    [InlineData("dd/mm/yyyy hh:mm", "Date")]
    [InlineData("hh:mm", "Time")]
    [InlineData("h:mm AM/PM", "Time")]
    [InlineData("[hh]:mm:ss", "Time")]
    [InlineData("[mm]:ss", "Time")]
    [InlineData("[Blue]hh:mm", "Time")]
    [InlineData("hh:mm;dd/mm/yyyy", "Time")]
    [InlineData("\"unclosed", "Number")]
    [InlineData("[unclosed", "Number")]
    [InlineData("", "Number")]
    public void A_code_says_what_a_number_is(string code, string form) => Assert.Equal(form, CellForms.OfCode(code).ToString());
}
