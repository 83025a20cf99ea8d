namespace PhbCalc.Data;

/// <summary>The columns of admissions.csv.</summary>
internal static class AdmissionColumns
{
    internal const int PersonId = 0;
    internal const int From = 1;
    internal const int To = 2;

    internal static FileColumns All { get; } = new(["person_id", "from", "to"], []);
}
