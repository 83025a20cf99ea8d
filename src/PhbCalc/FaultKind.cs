namespace PhbCalc;

/// <summary>Why a <see cref="Fault"/> stops a calculation.</summary>
public enum FaultKind
{
    /// <summary>The input is malformed, incomplete or contradicts itself (the default).</summary>
    Input,

    /// <summary>The input is well formed, but a rule of personal health budgets refuses it.</summary>
    Rule,
}
