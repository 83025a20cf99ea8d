namespace PhbCalc.Data;

/// <summary>The columns of people.csv.</summary>
internal static class PeopleColumns
{
    internal const int PersonId = 0;
    internal const int Start = 1;
    internal const int End = 2;
    internal const int Held = 3;
    internal const int Floor = 4;
    internal const int Cap = 5;

    internal static FileColumns All { get; } = new(["person_id", "start"], ["end", "held", "floor", "cap"]) { HasGroups = true };
}
