namespace PhbCalc.BlockContracts;

/// <summary>The choices where practice differs in a stepped release.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Schedule of guarantee and Output by year, quarter or month.</remarks>
public sealed record ReleasePolicy
{
    /// <summary>The policy with every default: equal parts, and shares that never rise.</summary>
    public static ReleasePolicy Default { get; } = new();

    /// <summary>How sums of a year are spread over its months; equal parts by default.</summary>
    public ContractPhasing Phasing
    {
        get;
        init => field = Given.Defined(value, "phasing");
    }

    /// <summary>Whether the guaranteed share may rise from one year to the next; false by default.</summary>
    public bool AllowRisingShares { get; init; }
}

/// <summary>What a release is reported by.</summary>
/// <remarks>Rule: spec 6, Output by year, quarter or month.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ReleasePer>))]
public enum ReleasePer
{
    /// <summary>Contract years: twelve months from the day the contract starts.</summary>
    Year,

    /// <summary>Three months of the contract, counted from its start.</summary>
    Quarter,

    /// <summary>Months of the contract, counted from its start.</summary>
    Month,
}

/// <summary>The lengths of the periods of a release.</summary>
internal static class ReleasePers
{
    internal static int Months(this ReleasePer per) => per switch
    {
        ReleasePer.Year => 12,
        ReleasePer.Quarter => 3,
        _ => 1,
    };
}
