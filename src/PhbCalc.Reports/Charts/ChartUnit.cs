namespace PhbCalc.Reports;

/// <summary>What the numbers of a chart are.</summary>
internal enum ChartUnit
{
    /// <summary>Pounds.</summary>
    Pounds,

    /// <summary>Shares of one, shown as percentages.</summary>
    Share,

    /// <summary>Plain numbers.</summary>
    Number,
}
