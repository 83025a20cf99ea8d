namespace PhbCalc.Data;

/// <summary>The columns of sample.csv.</summary>
internal static class SampleColumns
{
    internal const int Points = 0;
    internal const int Cost = 1;
    internal const int Group = 2;

    internal static FileColumns All { get; } = new(["points", "cost"], ["group"]);
}
