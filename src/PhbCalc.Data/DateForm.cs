namespace PhbCalc.Data;

/// <summary>How dates are written in files.</summary>
/// <remarks>Rule: spec 8, Files. One form holds for every file of a run: see <see cref="ReadOptions"/>.</remarks>
public enum DateForm
{
    /// <summary>Year, month, day: <c>2026-04-06</c> (the default).</summary>
    Iso,

    /// <summary>Day, month, year, as Excel in the UK writes them: <c>06/04/2026</c>.</summary>
    Uk,
}
