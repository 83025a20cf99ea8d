namespace PhbCalc.Data;

/// <summary>The columns of weights.csv.</summary>
internal static class WeightColumns
{
    internal const int Recipient = 0;
    internal const int Weight = 1;
    internal const int Floor = 2;
    internal const int Cap = 3;

    internal static FileColumns All { get; } = new(["recipient", "weight"], ["floor", "cap"]);
}
