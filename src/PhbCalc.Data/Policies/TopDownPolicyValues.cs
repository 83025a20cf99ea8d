using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads the policy of top-down allocation from the values of policy.json.</summary>
internal static class TopDownPolicyValues
{
    internal static TopDownPolicy Read(PolicyValues values) => new()
    {
        Scaling = values.Word(PolicyNames.Scaling, TopDownWords.Scalings) ?? default,
        Several = values.Whole(PolicyNames.Several, PolicyFaults.NotSeveral) is { } several
            ? values.Checked(PolicyNames.Several, () => new TopDownPolicy { Several = several }.Several, TopDownPolicy.Default.Several)
            : TopDownPolicy.Default.Several,
        Extends = values.Word(PolicyNames.Extend, Words.TrueOrFalse) ?? false,
    };
}
