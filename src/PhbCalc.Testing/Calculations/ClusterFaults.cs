namespace PhbCalc.Testing;

/// <summary>What can be wrong with cases of <c>cluster</c>, beyond what is wrong with episodes, admissions and tariffs.</summary>
internal static class ClusterFaults
{
    internal static Fault NoRate(string column, string file) => new(column, "is blank", $"write pounds a day, or the path of a tariff.csv in the column {file}");
}
