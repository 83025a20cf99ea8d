namespace PhbCalc.Data;

/// <summary>The columns of visits.csv.</summary>
internal static class VisitColumns
{
    internal const int PersonId = 0;
    internal const int VisitId = 1;
    internal const int Card = 2;
    internal const int Service = 3;
    internal const int Days = 4;
    internal const int Start = 5;
    internal const int End = 6;
    internal const int Carers = 7;
    internal const int Weeks = 8;
    internal const int From = 9;
    internal const int To = 10;
    internal const int Domain = 11;
    internal const int Label = 12;

    internal static FileColumns All { get; } = new(
        ["person_id", "visit_id", "card", "service", "days", "start", "end"],
        ["carers", "weeks", "from", "to", "domain", "label"]);
}
