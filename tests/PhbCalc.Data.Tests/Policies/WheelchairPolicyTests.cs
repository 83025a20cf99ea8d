using PhbCalc.Wheelchairs;

namespace PhbCalc.Data.Tests;

/// <summary>The policies of personal wheelchair budgets in policy.json.</summary>
public sealed class WheelchairPolicyTests
{
    [Fact]
    public void Every_policy_has_a_name() => Assert.Equal(
        new WheelchairPolicy { Years = 6, YearsForChild = 2, TopUpVat = 0.2m },
        Read("""{ "wheelchair_years": 6, "wheelchair_years_for_child": "2", "wheelchair_vat": "20%" }"""));

    [Fact]
    public void What_is_not_named_is_the_default() => Assert.Equal(WheelchairPolicy.Default, Read("{ }"));

    [Fact]
    public void What_is_out_of_range_is_refused_with_its_line() => Assert.Equal(
        """
        policy.json:1 wheelchair_years: '0' is out of range; write a whole number from 1 to 20
        policy.json:2 wheelchair_vat: '1.2' is not a rate of VAT; write a number from 0 to 1 with at most six decimals, such as 0.2 for 20%
        """.ReplaceLineEndings("\n"),
        Assert.Throws<InvalidFilesException>(() => Read("{ \"wheelchair_years\": 0,\n\"wheelchair_vat\": 1.2 }")).Report());

    private static WheelchairPolicy Read(string json) => PolicyFile.Read(Files.Stream(json)).Wheelchairs;
}
