namespace PhbCalc.Data;

/// <summary>The columns of tariff.csv.</summary>
internal static class TariffColumns
{
    internal const int Cluster = 0;
    internal const int Setting = 1;
    internal const int Unit = 2;
    internal const int Rate = 3;
    internal const int ValidFrom = 4;
    internal const int ValidTo = 5;
    internal const int CrisisShare = 6;
    internal const int Source = 7;

    internal static FileColumns All { get; } = new(["cluster", "setting", "unit", "rate", "valid_from"], ["valid_to", "crisis_share", "source"]);
}
