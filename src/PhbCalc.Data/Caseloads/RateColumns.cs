namespace PhbCalc.Data;

/// <summary>The columns of rates.csv.</summary>
internal static class RateColumns
{
    internal const int Card = 0;
    internal const int Service = 1;
    internal const int Unit = 2;
    internal const int Band = 3;
    internal const int Days = 4;
    internal const int FromTime = 5;
    internal const int ToTime = 6;
    internal const int Rate = 7;
    internal const int ValidFrom = 8;
    internal const int ValidTo = 9;
    internal const int Source = 10;

    internal static FileColumns All { get; } = new(
        ["card", "service", "unit", "band", "days", "from_time", "to_time", "rate", "valid_from"],
        ["valid_to", "source"]);
}
