namespace PhbCalc.Data;

/// <summary>The columns of contacts.csv.</summary>
internal static class ContactColumns
{
    internal const int PersonId = 0;
    internal const int Date = 1;
    internal const int Team = 2;
    internal const int Count = 3;
    internal const int Kind = 4;
    internal const int Urgent = 5;

    internal static FileColumns All { get; } = new(["person_id", "date", "team", "count"], ["kind", "urgent"]) { TellsRepeats = true };
}
