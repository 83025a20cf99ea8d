namespace PhbCalc.Budgets;

/// <summary>The lines of a budget that a rule applies to: the whole budget, a visit, an item, or all lines of a service, a card, a domain or a category.</summary>
/// <remarks>This type is immutable. The default value is the whole budget. Rule: spec 7, Who funds it: on; How it is held.</remarks>
[JsonConverter(typeof(LineTargetJsonConverter))]
public readonly record struct LineTarget
{
    private const char Separator = ':';

    private LineTarget(LineTargetKind kind, string name) => (Kind, Name) = (kind, name);

    /// <summary>Some lines of a budget.</summary>
    /// <param name="kind">The kind of name; the whole budget is not allowed, since it is the default value.</param>
    /// <param name="name">The id of a visit or an item, or a name, exactly as written.</param>
    /// <exception cref="InvalidInputException">The name is blank, or the kind is the whole budget or undefined. All faults are reported at once.</exception>
    public static LineTarget Of(LineTargetKind kind, string name)
    {
        InvalidInputException.ThrowIfAny(LineTargetFaults.In(kind, name));
        return new(kind, name);
    }

    /// <summary>A target whose name is known not to be blank.</summary>
    internal static LineTarget OfKnown(LineTargetKind kind, string name) => new(kind, name);

    /// <summary>The kind of name.</summary>
    public LineTargetKind Kind { get; }

    /// <summary>The id or name; null for the whole budget.</summary>
    public string? Name { get; }

    /// <summary>Reads a target in the form used in files: <c>visit:V01</c>, <c>service:personal-care</c>; blank for the whole budget.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">The target, or the whole budget if the text is not a target.</param>
    /// <returns>Whether the text is a target.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out LineTarget target)
    {
        target = default;
        text = text.Trim();
        if (text.IsEmpty)
        {
            return true;
        }

        int separator = text.IndexOf(Separator);
        ReadOnlySpan<char> name = separator < 0 ? default : text[(separator + 1)..].Trim();
        if (name.IsEmpty || !EnumWords.TryParse(text[..separator].Trim(), out LineTargetKind kind) || kind == LineTargetKind.Whole)
        {
            return false;
        }

        target = new(kind, name.ToString());
        return true;
    }

    /// <summary>The target in the form used in files; empty for the whole budget.</summary>
    public override string ToString() => Kind == LineTargetKind.Whole ? string.Empty : $"{Kind.Word()}{Separator}{Name}";
}

/// <summary>What a <see cref="LineTarget"/> names, the least specific first.</summary>
/// <remarks>Rule: spec 7, Who funds it: the most specific rule that names a line wins.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<LineTargetKind>))]
public enum LineTargetKind
{
    /// <summary>The whole budget (the default).</summary>
    Whole,

    /// <summary>Items of a category.</summary>
    Category,

    /// <summary>Visits for a domain of need.</summary>
    Domain,

    /// <summary>Visits on a rate card.</summary>
    Card,

    /// <summary>Visits of a service.</summary>
    Service,

    /// <summary>One item.</summary>
    Item,

    /// <summary>One visit.</summary>
    Visit,
}

/// <summary>A target as JSON: its text, <c>"visit:V01"</c>.</summary>
/// <remarks>This type is immutable. <see cref="LineTarget"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class LineTargetJsonConverter : TextJsonConverter<LineTarget>
{
    private protected override string Expected => "a target; write it like \"visit:V01\", or \"\" for the whole budget";

    private protected override LineTarget? Of(string text) => LineTarget.TryParse(text, out LineTarget target) ? target : null;
}

/// <summary>What can be wrong with a target.</summary>
internal static class LineTargetFaults
{
    internal static List<Fault>? In(LineTargetKind kind, string? name)
    {
        FaultList faults = new("target");
        faults.AddIfUndefined("kind", kind);
        if (kind == LineTargetKind.Whole)
        {
            faults.Add("kind", "whole", "names no lines", "use the default value for the whole budget");
        }

        faults.AddIfBlank("name", name);
        return faults.All;
    }

    /// <summary>The words for a target in messages.</summary>
    internal static string Words(this LineTarget target) => target.Kind == LineTargetKind.Whole ? "the whole budget" : $"'{Shown.Of(target.ToString())}'";
}
