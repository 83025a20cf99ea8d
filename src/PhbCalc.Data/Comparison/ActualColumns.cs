namespace PhbCalc.Data;

/// <summary>The columns of actual.csv.</summary>
internal static class ActualColumns
{
    internal const int PersonId = 0;
    internal const int Cost = 1;

    internal static FileColumns All { get; } = new(["person_id", "cost"], []);
}
