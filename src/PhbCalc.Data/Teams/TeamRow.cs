using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>A row of team.csv.</summary>
/// <param name="Assistant">The PA.</param>
/// <param name="ClaimsEmploymentAllowance">Whether the person who employs the PA claims the Employment Allowance.</param>
internal sealed record TeamRow(PersonalAssistant Assistant, bool ClaimsEmploymentAllowance);
