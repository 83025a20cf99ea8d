namespace PhbCalc;

/// <summary>Why a <see cref="Fault"/> stops a calculation.</summary>
/// <remarks>Rule: spec 8, The command: exit status 1 where the numbers say no, 2 for bad input.</remarks>
public enum FaultKind
{
    /// <summary>The input is malformed, incomplete or contradicts itself (the default).</summary>
    Input,

    /// <summary>The input is well formed, but a rule of personal health budgets refuses it.</summary>
    Rule,
}
