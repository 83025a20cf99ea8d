using PhbCalc.TopDown;

namespace PhbCalc.Testing;

/// <summary>What can be wrong with cases of <c>allocate</c>, beyond what is wrong with needs and tables.</summary>
internal static class AllocateFaults
{
    internal static Fault DoesNotFit(string column, string envelope, EnvelopeProblem problem) =>
        new(column, "cannot be shared", $"{char.ToLowerInvariant(problem.Explanation[0])}{problem.Explanation[1..].TrimEnd('.')}") { Value = envelope, Kind = FaultKind.Rule };
}
