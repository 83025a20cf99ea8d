namespace PhbCalc.Reports;

/// <summary>The numbers at the side of a chart: from zero, or below it, in steps that people count in (1, 2, 2.5 or 5 times a power of ten).</summary>
internal sealed class Axis
{
    private const int Steps = 5;
    private const int MostTens = 28;

    private static readonly decimal[] Round = [1m, 2m, 2.5m, 5m];

    private Axis(decimal bottom, decimal top, decimal step) => (Bottom, Top, Step) = (bottom, top, step);

    /// <summary>The lowest number, a step of the axis.</summary>
    internal decimal Bottom { get; }

    /// <summary>The highest number, a step of the axis.</summary>
    internal decimal Top { get; }

    /// <summary>From one number to the next.</summary>
    internal decimal Step { get; }

    /// <summary>The numbers, from the lowest to the highest.</summary>
    internal IEnumerable<decimal> Ticks
    {
        get
        {
            for (decimal tick = Bottom; tick <= Top; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>The axis for values between two, which always shows zero: a bar or a line that starts elsewhere misleads.</summary>
    internal static Axis Over(decimal lowest, decimal highest)
    {
        (lowest, highest) = (Math.Min(lowest, 0m), Math.Max(highest, 0m));
        decimal step = lowest == highest ? 1m : RoundStep((highest - lowest) / Steps);
        decimal top = decimal.Ceiling(highest / step) * step;
        return new(decimal.Floor(lowest / step) * step, lowest == highest ? step : top, step);
    }

    /// <summary>The axis that holds everything a chart draws.</summary>
    internal static Axis Of(Chart chart)
    {
        IEnumerable<decimal> values = chart.Kind == ChartKind.StackedBars
            ? Enumerable.Range(0, chart.Categories.Count).SelectMany(category => Ends(chart, category))
            : chart.Series.SelectMany(series => series.Values);
        return Over(values.Min(), values.Max());
    }

    /// <summary>How far down and up the stack of a category goes.</summary>
    private static decimal[] Ends(Chart chart, int category) =>
    [
        chart.Series.Sum(series => Math.Min(series.Values[category], 0m)),
        chart.Series.Sum(series => Math.Max(series.Values[category], 0m)),
    ];

    private static decimal RoundStep(decimal least)
    {
        decimal ten = 1m;
        for (int i = 0; i < MostTens && ten > least; i++)
        {
            ten /= 10m;
        }

        while (ten <= least / 10m)
        {
            ten *= 10m;
        }

        return Round.Select(factor => factor * ten).FirstOrDefault(step => step >= least, 10m * ten);
    }
}
