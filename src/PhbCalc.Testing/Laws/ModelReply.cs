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

    /// <summary>Whether the lines are the same when they are made once more.</summary>
    internal bool AreLinesSteady { get; private init; } = true;

    /// <summary>What comes of asking about each of some cases. Whatever a model throws is a reply, for the laws to judge.</summary>
    /// <remarks>The lines are made when everybody has been asked, as a comparison does it.</remarks>
    internal static ModelReply[] To(IEnumerable<ComparisonCase> asked, Func<ComparisonCase, ModelAnswer?> model)
    {
        (ModelAnswer? Answer, ModelReply Reply)[] all = [.. asked.Select(one => Ask(() => model(one)))];
        return Array.ConvertAll(all, own => own.Answer is null ? own.Reply : own.Reply.WithLines(own.Answer));
    }

    public override string ToString() => Text ?? Failure!;

    private static (ModelAnswer? Answer, ModelReply Reply) Ask(Func<ModelAnswer?> ask)
    {
        try
        {
            ModelAnswer? answer = ask();
            return (answer, answer is null
                ? new() { Failure = "gets null, which is no answer; give a sum, or ModelAnswer.NotApplicable with a reason" }
                : new() { Text = answer.Amount is { } amount ? amount.ToString() : $"no sum ({answer.WhyNot})" });
        }
        catch (InvalidInputException exception)
        {
            return (null, new() { Failure = $"is refused: {string.Join("; ", exception.Faults)}" });
        }
        catch (Exception exception)
        {
            return (null, new() { Failure = $"has no answer: {exception.GetType().Name}: {exception.Message}" });
        }
    }

    private ModelReply WithLines(ModelAnswer answer)
    {
        (ValueList<CostLine> lines, string? problem) = Make(answer);
        return this with { Lines = lines, NoLines = problem, AreLinesSteady = Make(answer) == (lines, problem) };
    }

    private static (ValueList<CostLine> Lines, string? Problem) Make(ModelAnswer answer)
    {
        try
        {
            return (answer.Breakdown().Lines, null);
        }
        catch (InvalidOperationException exception)
        {
            return ([], exception.Message);
        }
        catch (Exception exception)
        {
            return ([], $"The lines cannot be made: {exception.GetType().Name}: {exception.Message}");
        }
    }
}
