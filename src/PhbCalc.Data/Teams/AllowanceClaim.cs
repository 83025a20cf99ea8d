namespace PhbCalc.Data;

/// <summary>What a row of team.csv says about the Employment Allowance.</summary>
/// <param name="IsMade">Whether it is claimed.</param>
/// <param name="IsBlank">Whether the row says so by saying nothing.</param>
internal readonly record struct AllowanceClaim(bool IsMade, bool IsBlank)
{
    /// <summary>The claim as a message shows it.</summary>
    public override string ToString() => IsBlank ? "blank, which is yes" : Words.YesNo.Word(IsMade);
}
