namespace PhbCalc.Data;

/// <summary>Why a cell is refused.</summary>
/// <param name="Fault">The fault; it may hold personal data.</param>
/// <param name="RemedyWithoutPersonalData">What to write, if the fault's own remedy repeats what the cell holds; null if it does not.</param>
internal readonly record struct Refusal(Fault Fault, string? RemedyWithoutPersonalData = null);
