namespace PhbCalc.Data;

/// <summary>The columns of absences.csv.</summary>
internal static class AbsenceColumns
{
    internal const int PersonId = 0;
    internal const int From = 1;
    internal const int To = 2;
    internal const int Card = 3;
    internal const int Reason = 4;

    internal static FileColumns All { get; } = new(["person_id", "from", "to"], ["card", "reason"]);
}
