using PhbCalc.Clusters;

namespace PhbCalc.Tests.Clusters;

/// <summary>Codes of clusters, and the list of them (spec 5, Cluster code).</summary>
public sealed class ClusterCodeTests
{
    [Theory]
    [InlineData("08", "08")]
    [InlineData("8", "08")]
    [InlineData(" 8 ", "08")]
    [InlineData("0", "00")]
    [InlineData("00", "00")]
    [InlineData("10", "10")]
    [InlineData("21", "21")]
    public void A_code_has_one_or_two_digits(string text, string code)
    {
        Assert.Equal(code, ClusterCode.Parse(text).ToString());
        Assert.True(ClusterCode.TryParse(text, out ClusterCode read));
        Assert.Equal(code, read.ToString());
    }

    [Fact]
    public void Every_code_but_09_is_one_from_00_to_21() => Assert.Equal(
        [.. Enumerable.Range(0, 9), .. Enumerable.Range(10, 12)],
        Enumerable.Range(0, 1000).Where(number => ClusterCode.TryParse(number.ToString("00", System.Globalization.CultureInfo.InvariantCulture), out _)));

    [Theory]
    [InlineData("09", "was never used as a cluster; look up which cluster is meant: 00 to 08, or 10 to 21")]
    [InlineData("9", "was never used as a cluster; look up which cluster is meant: 00 to 08, or 10 to 21")]
    [InlineData("99", "is not a cluster: cost collections use it for care without a cluster; write 00 for variance, or the cluster that the person is in")]
    [InlineData("22", "is not a cluster; write 00 to 08, or 10 to 21")]
    [InlineData("008", "is not a cluster; write 00 to 08, or 10 to 21")]
    [InlineData("-1", "is not a cluster; write 00 to 08, or 10 to 21")]
    [InlineData("8a", "is not a cluster; write 00 to 08, or 10 to 21")]
    [InlineData("٨", "is not a cluster; write 00 to 08, or 10 to 21")]
    [InlineData("", "is not a cluster; write 00 to 08, or 10 to 21")]
    public void What_is_no_code_is_refused_with_the_reason(string text, string reason)
    {
        Assert.False(ClusterCode.TryParse(text, out ClusterCode none));
        Assert.Equal(default, none);
        Assert.Equal($"cluster: '{text}' {reason}", Assert.Throws<InvalidInputException>(() => ClusterCode.Parse(text)).Report());
    }

    [Fact]
    public void Codes_have_an_order()
    {
        (ClusterCode low, ClusterCode high) = (Care.Code("8"), Care.Code("10"));

        Assert.True(low < high && high > low && low <= high && high >= low && low.CompareTo(high) < 0);
        Assert.False(high < low || low > high || high <= low || low >= high);
        Assert.True(low <= Care.Code("08") && low >= Care.Code("08"));
    }

    [Fact]
    public void A_cluster_is_found_by_its_code()
    {
        Assert.Equal("08 Non-Psychotic Chaotic and Challenging Disorders", Care.Clusters.Find("8").ToString());
        Assert.Equal(Care.Clusters.Find("08"), Care.Clusters.Find(Care.Code("08")));
        Assert.Equal(["14", "15"], Care.Clusters.All.Where(cluster => cluster.IsCrisis).Select(cluster => cluster.Code.ToString()));
    }

    [Fact]
    public void A_cluster_that_the_list_lacks_is_named_with_those_it_has()
    {
        CareClusters two = new([Care.Clusters.Find("08"), Care.Clusters.Find("17")]);

        Assert.Null(two.Find(Care.Code("10")));
        Assert.Equal("cluster: '10' is not in the list of clusters; add it to the list; it has: 08, 17", Assert.Throws<InvalidInputException>(() => two.Find("10")).Report());
        Assert.StartsWith("cluster: '09' was never used", Assert.Throws<InvalidInputException>(() => two.Find("09")).Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_has_each_cluster_once_and_at_least_one()
    {
        Assert.Equal("clusters, cluster: there is none; give at least one cluster", Assert.Throws<InvalidInputException>(() => new CareClusters([])).Report());
        Assert.Equal(
            "1 clusters, cluster: '08' appears twice; give each its own id",
            Build.Lines(Assert.Throws<InvalidInputException>(() => new CareClusters([Care.Clusters.Find("08"), Care.Clusters.Find("08")])).Faults));
        Assert.Equal(
            "cluster 08, name: is blank; give it a value",
            Assert.Throws<InvalidInputException>(() => new CareCluster(Care.Code("08"), " ", ClusterSuperClass.NonPsychotic, new(12, ReviewUnit.Months))).Report());
    }

    [Fact]
    public void Equal_lists_are_equal()
    {
        CareClusters one = new([Care.Clusters.Find("08")]);

        Assert.Equal(one, new([Care.Clusters.Find("08")]));
        Assert.Equal(one.GetHashCode(), new CareClusters([Care.Clusters.Find("08")]).GetHashCode());
        Assert.NotEqual(one, Care.Clusters);
    }
}
