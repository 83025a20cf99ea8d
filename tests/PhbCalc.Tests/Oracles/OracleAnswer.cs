using System.Numerics;
using PhbCalc.BottomUp;

namespace PhbCalc.Tests.Oracles;

/// <summary>What the minute oracle makes of a case.</summary>
internal sealed class OracleAnswer
{
    /// <summary>The positions of the visits that cannot be costed.</summary>
    internal HashSet<int> Refused { get; } = [];

    internal List<OracleLine> Week { get; } = [];

    internal List<OracleLine> Year { get; } = [];

    /// <summary>Whether the week of some pattern cannot be costed.</summary>
    internal bool IsSeasonRefused { get; set; }

    /// <summary>The days and the week's pence of each pattern.</summary>
    internal List<(int Days, BigInteger Pence)> Seasons { get; } = [];

    internal List<OracleItem> Items { get; } = [];

    internal List<(string Name, decimal Hours)> HoursByService { get; } = [];

    internal List<(string Name, decimal Hours)> HoursByDomain { get; } = [];

    internal BottomUpTotals Totals { get; set; }
}

/// <summary>A line of a visit; the band is null for a visit of which nothing counts. The visit of a line for weeks of respite is -1.</summary>
internal sealed record OracleLine(int Visit, string? Band, Ratio Quantity, decimal Rate, BigInteger Pence)
{
    internal CostLineKind Kind { get; init; }
}

/// <summary>A line of an item.</summary>
internal sealed record OracleItem(Ratio Quantity, BigInteger InBudget, BigInteger NotInBudget);

/// <summary>Thrown where the spec says that a visit cannot be costed.</summary>
internal sealed class RefusedException : Exception;
