using PhbCalc.Comparison;

namespace PhbCalc.Testing;

/// <summary>A model and a choice of cases for it, in the order in which it is asked.</summary>
/// <param name="model">The model.</param>
/// <param name="chosen">The cases.</param>
internal sealed class CostingModelTrial(CostingModel model, ValueList<ComparisonCase> chosen)
{
    internal ValueList<ComparisonCase> Chosen => chosen;

    /// <summary>The answers, in the order of the cases.</summary>
    internal ModelReply[] Replies() => Replies(chosen);

    /// <summary>The answers to the cases in another order, of the model prepared for all of them anew.</summary>
    internal ModelReply[] Replies(IEnumerable<ComparisonCase> asked)
    {
        Func<ComparisonCase, ModelAnswer>? prepared = null;
        return [.. asked.Select(one => ModelReply.Of(() => (prepared ??= Prepared(chosen))(one)))];
    }

    /// <summary>The answer to a case of which the model knows nothing else.</summary>
    internal ModelReply Alone(ComparisonCase one) => ModelReply.Of(() => Prepared([one])(one));

    /// <summary>Breaks the law unless something holds.</summary>
    internal static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new LawBrokenException(otherwise);
        }
    }

    private Func<ComparisonCase, ModelAnswer> Prepared(ValueList<ComparisonCase> cases) =>
        model.Prepare(cases.OrderBy(one => one.PersonId, StringComparer.Ordinal).ToValueList());
}
