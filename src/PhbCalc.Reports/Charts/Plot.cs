namespace PhbCalc.Reports;

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
