using PhbCalc.Comparison;

namespace PhbCalc.Testing;

/// <summary>What a model replies when it is asked: an answer with its lines; or that it cannot.</summary>
internal sealed record ModelReply
{
    /// <summary>The answer as text: a sum, or why the model is not applicable; null if it failed.</summary>
    internal string? Text { get; private init; }

    /// <summary>The lines; none if they do not come to the sum.</summary>
    internal ValueList<CostLine> Lines { get; private init; }

    /// <summary>Why the model failed to answer; null if it did answer.</summary>
    internal string? Failure { get; private init; }

    /// <summary>Why there are no lines that come to the sum; null if there are.</summary>
    internal string? NoLines { get; private init; }

    /// <summary>What comes of asking. Whatever a model throws is a reply, for the laws to judge.</summary>
    internal static ModelReply Of(Func<ModelAnswer> ask)
    {
        ModelAnswer answer;
        try
        {
            answer = ask();
        }
        catch (InvalidInputException exception)
        {
            return new() { Failure = $"is refused: {string.Join("; ", exception.Faults)}" };
        }
        catch (Exception exception)
        {
            return new() { Failure = $"has no answer: {exception.GetType().Name}: {exception.Message}" };
        }

        string text = answer.Amount is { } amount ? amount.ToString() : $"no sum ({answer.WhyNot})";
        try
        {
            return new() { Text = text, Lines = answer.Breakdown().Lines };
        }
        catch (Exception exception)
        {
            return new() { Text = text, NoLines = exception.Message };
        }
    }

    public override string ToString() => Text ?? Failure!;
}
