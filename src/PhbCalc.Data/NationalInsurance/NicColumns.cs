namespace PhbCalc.Data;

/// <summary>The columns of a file of pay, for each of which National Insurance is to be worked out.</summary>
internal static class NicColumns
{
    internal const int TaxYear = 0;
    internal const int Category = 1;
    internal const int Frequency = 2;
    internal const int Period = 3;
    internal const int Pay = 4;

    internal static FileColumns All { get; } = new(["tax_year", "category", "frequency", "period", "pay"], []);
}
