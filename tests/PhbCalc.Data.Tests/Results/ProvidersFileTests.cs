using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ProvidersFileTests
{
    private const string Header = "person_id,agency,pa,difference,saving,part_of_year\n";

    [Fact]
    public void Each_person_is_a_row_with_the_saving_as_a_share() =>
        Assert.Equal(
            Header + """
            P001,45760.00,37672.00,8088.00,0.17675,no
            P002,5200.00,5460.00,-260.00,-0.05000,no
            P003,0.00,0.00,0.00,,no

            """.ReplaceLineEndings("\n"),
            Text(new([SomeComparisons.Example, SomeComparisons.Dearer, SomeComparisons.Nothing])));

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
