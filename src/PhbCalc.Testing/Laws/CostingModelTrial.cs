using PhbCalc.Comparison;

namespace PhbCalc.Testing;

/// <summary>A model and a choice of cases for it, in the order in which it is asked.</summary>
/// <param name="model">The model.</param>
/// <param name="chosen">The cases.</param>
internal sealed class CostingModelTrial(CostingModel model, ValueList<ComparisonCase> chosen)
{
    internal ValueList<ComparisonCase> Chosen => chosen;

    /// <summary>The answers, in the order of the cases, of the model prepared for them.</summary>
    internal List<ModelAnswer> Answers() => Answers(chosen);

    /// <summary>The answers to some of the cases, in their order, of the model prepared for all of them anew.</summary>
    internal List<ModelAnswer> Answers(IEnumerable<ComparisonCase> asked)
    {
        Func<ComparisonCase, ModelAnswer> answer = Prepared(chosen);
        return [.. asked.Select(answer)];
    }

    /// <summary>The answer to a case of which the model knows nothing else.</summary>
    internal ModelAnswer Alone(ComparisonCase one) => Prepared([one])(one);

    /// <summary>Breaks the law unless two answers to a case are the same, sum and lines.</summary>
    /// <param name="one">The case.</param>
    /// <param name="answer">One answer.</param>
    /// <param name="other">The other.</param>
    /// <param name="when">When the other was given.</param>
    internal static void RequireSame(ComparisonCase one, ModelAnswer answer, ModelAnswer other, string when) => Require(
        answer == other && LinesOf(answer) == LinesOf(other),
        answer == other ? $"{one.PersonId} gets {Text(answer)} by other lines {when}." : $"{one.PersonId} gets {Text(answer)}, and {when} {Text(other)}.");

    /// <summary>Breaks the law unless something holds.</summary>
    internal static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new LawBrokenException(otherwise);
        }
    }

    /// <summary>The lines; none where they do not come to the sum, which is for another law to tell.</summary>
    internal static ValueList<CostLine> LinesOf(ModelAnswer answer)
    {
        try
        {
            return answer.Breakdown().Lines;
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }

    private Func<ComparisonCase, ModelAnswer> Prepared(ValueList<ComparisonCase> cases) =>
        model.Prepare(cases.OrderBy(one => one.PersonId, StringComparer.Ordinal).ToValueList());

    private static string Text(ModelAnswer answer) => answer.Amount is { } amount ? amount.ToString() : $"no sum ({answer.WhyNot})";
}
