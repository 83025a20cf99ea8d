using PhbCalc.Clusters;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>mental-health-care-clusters.csv: the care clusters, how soon each is reviewed, and for which of them Northamptonshire offered budgets.</summary>
internal static class CareClusterFile
{
    private const int Code = 0;
    private const int Name = 1;
    private const int SuperClass = 2;
    private const int ReviewUnitOf = 3;
    private const int ReviewValue = 4;
    private const int IsCrisis = 5;
    private const int IsOffered = 6;
    private const int LongestReview = 1_200;

    internal static FigureFile<CareClusterFigure> File { get; } = new(
        "mental-health-care-clusters", "Mental health care clusters", "the list of care clusters",
        "code", "name", "super_class", "maximum_review_unit", "maximum_review_value", "crisis_cluster", "northamptonshire_phb_cluster", "source", "confidence", "checked_on")
    {
        FirstDay = null,
        Read = (row, _) => new(
            row.RequiredCluster(Code),
            row.RequiredText(Name),
            row.RequiredWord(SuperClass, ClusterWords.SuperClasses) ?? default,
            Review(row),
            row.RequiredWord(IsCrisis, Words.YesNo) ?? false,
            row.RequiredWord(IsOffered, Words.YesNo) ?? false),
        Key = cluster => $"cluster {cluster.Code}",
        Text = Text,
        Unit = _ => string.Empty,
        CanBeAssumed = false,
    };

    internal static CareClusters Of(IEnumerable<FigureRow<CareClusterFigure>> rows) => new(rows
        .Select(row => new CareCluster(row.Value.Code, row.Value.Name, row.Value.SuperClass, row.Value.ReviewPeriod, row.Value.IsCrisis, row.Source))
        .ToValueList());

    private static ReviewPeriod Review(CsvTable row)
    {
        ReviewUnit? unit = row.RequiredWord(ReviewUnitOf, ClusterWords.ReviewUnits);
        int count = row.WholeBetween(ReviewValue, 1, LongestReview);
        return count is >= 1 and <= LongestReview ? new(count, unit ?? default) : default;
    }

    private static string Text(CareClusterFigure cluster)
    {
        string[] said =
        [
            $"{cluster.Name} ({ClusterWords.SuperClasses.Word(cluster.SuperClass)})",
            $"review within {cluster.ReviewPeriod}",
            .. cluster.IsCrisis ? (string[])["a crisis cluster"] : [],
            .. cluster.IsOfferedInNorthamptonshire ? (string[])["offered in Northamptonshire"] : [],
        ];
        return string.Join("; ", said);
    }
}

/// <summary>What a row of mental-health-care-clusters.csv holds.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="SuperClass">The group it falls into.</param>
/// <param name="ReviewPeriod">The longest time until it is reviewed.</param>
/// <param name="IsCrisis">Whether it is one of a crisis.</param>
/// <param name="IsOfferedInNorthamptonshire">Whether Northamptonshire offered personal health budgets for it.</param>
internal sealed record CareClusterFigure(
    ClusterCode Code, string Name, ClusterSuperClass SuperClass, ReviewPeriod ReviewPeriod, bool IsCrisis, bool IsOfferedInNorthamptonshire);
