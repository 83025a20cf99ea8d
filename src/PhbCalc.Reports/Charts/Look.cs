namespace PhbCalc.Reports;

/// <summary>How a series looks: a colour, and a pattern, a dash and a mark of its own, so that nothing is said by colour alone.</summary>
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
