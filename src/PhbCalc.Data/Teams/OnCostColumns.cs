namespace PhbCalc.Data;

/// <summary>The columns of oncosts.csv.</summary>
internal static class OnCostColumns
{
    internal const int PersonId = 0;
    internal const int Item = 1;
    internal const int Amount = 2;
    internal const int Unit = 3;

    internal static FileColumns All { get; } = new(["person_id", "item", "amount"], ["unit"]) { TellsRepeats = true };
}
