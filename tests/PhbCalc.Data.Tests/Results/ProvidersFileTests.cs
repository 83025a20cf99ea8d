using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ProvidersFileTests
{
    private const string Header = "person_id,agency,pa,difference,saving,part_of_year,period_from,period_to,from,to,agency_calendar,pa_calendar,difference_calendar,saving_calendar\n";

    [Fact]
    public void Each_person_is_a_row_with_the_saving_as_a_share() =>
        Assert.Equal(
            Header + """
            P001,45760.00,37672.00,8088.00,0.17675,no,2026-04-01,2027-03-31,2026-04-01,2027-03-31,45936.00,37811.20,8124.80,0.17687
            P002,5200.00,5460.00,-260.00,-0.05000,no,2026-04-01,2027-03-31,2026-04-01,2027-03-31,5200.00,5460.00,-260.00,-0.05000
            P003,0.00,0.00,0.00,,no,2026-04-01,2027-03-31,,,0.00,0.00,0.00,

            """.ReplaceLineEndings("\n"),
            Text(new([SomeComparisons.Example, SomeComparisons.Dearer, SomeComparisons.Nothing])));

    [Fact]
    public void A_person_is_a_row_in_each_of_several_years_and_a_typical_year_alone_has_blanks()
    {
        ProviderComparison Later(ProviderComparison first, int year) => first with { Calendar = new(new FinancialYear(year).Days, null, new([]), new([])) };

        Assert.Equal(
            Header + """
            P002,5200.00,5460.00,-260.00,-0.05000,no,2026-04-01,2027-03-31,2026-04-01,2027-03-31,5200.00,5460.00,-260.00,-0.05000
            P002,5200.00,5460.00,-260.00,-0.05000,no,2027-04-01,2028-03-31,,,0.00,0.00,0.00,
            P003,0.00,0.00,0.00,,no,,,,,,,,

            """.ReplaceLineEndings("\n"),
            Text(new([SomeComparisons.Dearer, Later(SomeComparisons.Dearer, 2027), SomeComparisons.Nothing with { Calendar = null }])));
        Assert.Throws<InvalidInputException>(() => Text(new([SomeComparisons.Dearer, Later(SomeComparisons.Dearer, 2025)])));
        Assert.Throws<InvalidInputException>(() => Text(new([SomeComparisons.Dearer, SomeComparisons.Dearer])));
    }

    [Fact]
    public void Nobody_makes_a_file_with_a_header_only() => Assert.Equal(Header, Text(new([])));

    [Fact]
    public void People_out_of_order_are_refused() =>
        Assert.Equal(
            "person_id: 'P001' does not come after the person before it; give people in ordinal order of the ids, each once: that is the order of the file",
            Assert.Throws<InvalidInputException>(() => Text(new([SomeComparisons.Dearer, SomeComparisons.Example]))).Report());

    [Fact]
    public void Culture_does_not_matter() =>
        Assert.All(Cultures.Names, culture => Assert.Equal(Text(new([SomeComparisons.Example])), Cultures.In(culture, () => Text(new([SomeComparisons.Example])))));

    private static string Text(ProviderComparisons comparisons) => Written.Text(stream => ProvidersFile.Write(stream, comparisons));
}
