using PhbCalc.Comparison;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>comparison.csv, pairs.csv, differences.csv and stability.csv.</summary>
public sealed class ComparisonFilesTests
{
    private static readonly ModelComparisonResult Result = SomeModelComparisons.Example;

    [Fact]
    public void Each_model_and_group_is_a_row() => Snapshot.Matches(Comparison(Result));

    [Fact]
    public void Each_pair_is_a_row() => Assert.Equal(
        "first,second,people,difference,mean_size\npoints,\"flat, for all\",2,-250.00,875.00\n", Written.Text(stream => PairsFile.Write(stream, Result)));

    [Fact]
    public void Each_reason_of_a_large_difference_is_a_row() => Assert.Equal(
        """
        first,second,place,person_id,first_total,second_total,difference,reason,label,amount
        points,"flat, for all",1,P002,3000.00,2000.00,-1000.00,method,Worked out line by line instead of from points,-3000.00
        points,"flat, for all",1,P002,3000.00,2000.00,-1000.00,items,'=Care,1500.00
        points,"flat, for all",1,P002,3000.00,2000.00,-1000.00,items,Support,500.00
        points,"flat, for all",2,P001,1250.00,2000.00,750.00,method,Worked out line by line instead of from points,-1250.00
        points,"flat, for all",2,P001,1250.00,2000.00,750.00,items,'=Care,1500.00
        points,"flat, for all",2,P001,1250.00,2000.00,750.00,items,Support,500.00

        """.ReplaceLineEndings("\n"),
        Written.Text(stream => DifferencesFile.Write(stream, Result)));

    [Fact]
    public void Each_small_change_of_each_model_is_a_row() => Assert.Equal(
        """
        model,change,tried,changed,no_longer_answered,mean_change,largest_change,mean_relative_change,largest_relative_change
        points,one point more,2,2,0,100.00,100.00,0.056667,0.080000
        "flat, for all",one point more,2,0,0,0.00,0.00,0.000000,0.000000

        """.ReplaceLineEndings("\n"),
        Written.Text(stream => StabilityFile.Write(stream, Result)));

    [Law(50)]
    public Property Every_row_has_a_cell_for_each_column() => Law.Of(SomeModelComparisons.Any, result =>
    {
        List<string[]> rows = Written.Rows(Comparison(result));
        Assert.Equal(result.Models.Sum(model => 1 + model.Groups.Count), rows.Count);
        Assert.Equal(result.Models.Select(model => model.Name), rows.Where(row => row[1].Length == 0).Select(row => row[0]));
        Assert.Equal(result.Pairs.Sum(pair => pair.Largest.Sum(one => one.Reasons.Count)), Written.Rows(Written.Text(stream => DifferencesFile.Write(stream, result))).Count);
    });

    [Fact]
    public void Culture_does_not_matter() =>
        Assert.All(Cultures.Names, culture => Assert.Equal(Comparison(Result), Cultures.In(culture, () => Comparison(Result))));

    private static string Comparison(ModelComparisonResult result) => Written.Text(stream => ComparisonFile.Write(stream, result));
}
