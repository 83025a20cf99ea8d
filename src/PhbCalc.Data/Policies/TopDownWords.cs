using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The words of top-down allocation.</summary>
internal static class TopDownWords
{
    internal static WordTable<Scaling> Scalings { get; } = new("a way to scale", ("both", Scaling.Both), ("down_only", Scaling.DownOnly), ("up_only", Scaling.UpOnly));

    internal static WordTable<bool> TrueOrFalse { get; } = new("true or false", ("true", true), ("false", false)) { AlsoRead = [("yes", true), ("no", false)] };
}
