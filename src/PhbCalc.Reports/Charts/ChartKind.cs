namespace PhbCalc.Reports;

/// <summary>How a chart draws its series.</summary>
internal enum ChartKind
{
    /// <summary>A bar for each series, side by side.</summary>
    GroupedBars,

    /// <summary>One bar of all series: what is above zero stacked upwards, what is below it downwards.</summary>
    StackedBars,

    /// <summary>A line from value to value: for what is measured at points.</summary>
    Lines,

    /// <summary>A level line over each category: for what holds throughout it, such as a sum for a month.</summary>
    Steps,
}
