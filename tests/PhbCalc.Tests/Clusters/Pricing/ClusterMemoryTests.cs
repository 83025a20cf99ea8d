using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Rates;
using PhbCalc.Tests.Contacts;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Clusters;

/// <summary>The totals-only face allocates nothing: a million people make no garbage.</summary>
public sealed class ClusterMemoryTests
{
    private const int People = 200;

    [Theory]
    [InlineData("12.34", "0.25", "106.16")] // 64 bits
    [InlineData("123456789.123457", "0.123457", "106.123457")] // 128 bits
    public void Totals_of_a_full_history_allocate_0_bytes(string rate, string crisisShare, string index)
    {
        decimal pounds = Money.Parse(rate).Pounds;
        ClusterPricing pricing = Care.Pricing(
            [
                Care.Rate("08", pounds, crisis: Money.Parse(crisisShare).Pounds),
                Care.Rate("08", pounds + 1m, "2014-07-01"),
                Care.Rate("08", 361.9m, setting: SettingClass.Inpatient),
                Care.Rate("17", pounds),
                Care.Rate("17", 2m, setting: SettingClass.Crisis),
            ],
            new() { LocalIndex = Money.Parse(index).Pounds, OfferedClusters = [Care.Code("08")] });
        ClusterHistory history = Care.History(
            [Care.Episode("08", "2013-01-01", "2014-09-30"), Care.Episode("17", "2014-10-01", "2014-12-31"), Care.Episode("08", "2015-02-01")],
            [Care.Admitted("2014-06-01", "2014-06-20"), Care.Admitted("2014-06-15", "2014-07-02"), Care.Admitted("2015-03-01")]);
        Assert.Equal(pricing.Price(history).Totals, WithoutMemory(() => pricing.Totals(history)));
    }

    [Fact]
    public void Totals_of_contacts_allocate_0_bytes()
    {
        ContactPricing pricing = Teams.Pricing(Teams.Groups(GroupContactRule.Anchored, new(1, 3)));
        ContactPackage package = Teams.Package(Teams.One("A06", 12), Teams.Group("A08", 3), Teams.One("A02", 2), Teams.One("A06", on: "2020-01-01"), Teams.Urgent("A18"));

        Assert.Equal(pricing.Price(package).Totals, WithoutMemory(() => pricing.Totals(package)));
    }

    private static T WithoutMemory<T>(Func<T> price)
    {
        T totals = price();

        Assert.Equal(0, Garbage.Of(People, () => totals = price()));
        return totals;
    }
}
