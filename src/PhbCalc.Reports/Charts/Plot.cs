namespace PhbCalc.Reports.Charts;

/// <summary>Where things are in the drawing of a chart.</summary>
internal sealed class Plot
{
    internal const decimal Width = 720m;
    internal const decimal Height = 340m;

    private const decimal Above = 12m;
    private const decimal Below = 32m;
    private const decimal Beside = 16m;

    /// <summary>As wide as a letter gets in the drawing's size of text: a little more than most, so that labels keep apart.</summary>
    private const decimal Letter = 8.5m;

    /// <summary>From one label that is shown to the next, in categories: such numbers that years of months keep their Aprils.</summary>
    private static readonly int[] Strides = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];

    private readonly Axis axis;
    private readonly int categories;

    internal Plot(Chart chart)
    {
        axis = Axis.Of(chart);
        categories = chart.Categories.Count;
        Left = (axis.Ticks.Max(tick => ChartText.Tick(tick, axis, chart.Unit).Length) * Letter) + Beside;
        decimal label = (chart.Categories.Max(category => category.Length) * Letter) + Beside;
        Stride = Strides.FirstOrDefault(stride => stride * Band >= label, categories);
    }

    /// <summary>The axis.</summary>
    internal Axis Axis => axis;

    /// <summary>Where the axis is.</summary>
    internal decimal Left { get; }

    /// <summary>Where the drawing ends on the right.</summary>
    internal static decimal Right => Width - Beside;

    /// <summary>Where the labels of the categories stand.</summary>
    internal static decimal LabelLine => Height - 8m;

    /// <summary>How wide a category is.</summary>
    internal decimal Band => (Right - Left) / categories;

    /// <summary>From one category that has a label to the next: 1 if each has one.</summary>
    internal int Stride { get; }

    /// <summary>Where a category starts.</summary>
    internal decimal Start(int category) => Left + (category * Band);

    /// <summary>The middle of a category.</summary>
    internal decimal Middle(int category) => Start(category) + (Band / 2m);

    /// <summary>How far down a value is.</summary>
    internal decimal Down(decimal value) => Above + ((axis.Top - value) / (axis.Top - axis.Bottom) * (Height - Above - Below));
}

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
        IEnumerable<decimal> values = chart.Kind is ChartKind.StackedBars or ChartKind.Waterfall
            ? Enumerable.Range(0, chart.Categories.Count).SelectMany(category => Ends(chart, category))
            : chart.Series.SelectMany(series => series.Values);
        return Over(values.Min(), values.Max());
    }

    /// <summary>How far down and up the stack of a category goes.</summary>
    private static decimal[] Ends(Chart chart, int category) =>
    [
        chart.StartOf(category) + chart.Series.Sum(series => Math.Min(series.Values[category], 0m)),
        chart.StartOf(category) + chart.Series.Sum(series => Math.Max(series.Values[category], 0m)),
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

/// <summary>How a series looks: a colour, and a pattern, a dash and a mark, since colour alone must not carry meaning.</summary>
/// <param name="Colour">The colour, as <c>#rrggbb</c>: at least 4.5:1 on white (WCAG 2.2, 1.4.3 and 1.4.11).</param>
/// <param name="Hatch">The lines of the pattern that fills bars, within eight by eight; empty for a plain fill.</param>
/// <param name="Dash">The dashes and gaps of a line; empty for a line without gaps.</param>
/// <param name="Mark">The mark at the values of a line, around the point (0, 0).</param>
internal sealed record Look(string Colour, string Hatch, string Dash, string Mark)
{
    /// <summary>The looks, in the order of the series.</summary>
    internal static ValueList<Look> All { get; } =
    [
        new("#005eb8", "", "", "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z"),
        new("#a04400", "M0,8L8,0M-2,2L2,-2M6,10L10,6", "8 4", "M-4,-4h8v8h-8z"),
        new("#006747", "M0,4h8", "2 4", "M0,-5L5,4L-5,4z"),
        new("#7c2855", "M4,0v8", "12 4 2 4", "M0,-5L5,0L0,5L-5,0z"),
        new("#425563", "M0,0L8,8M-2,6L2,10M6,-2L10,2", "4 2", "M-4,-4L4,4M-4,4L4,-4"),
        new("#330072", "M0,4h8M4,0v8", "16 4", "M-5,0h10M0,-5v10"),
    ];
}
