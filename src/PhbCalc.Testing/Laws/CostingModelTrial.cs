using PhbCalc.Comparison;

namespace PhbCalc.Testing;

/// <summary>A model and a choice of cases for it, in the order in which it is asked.</summary>
/// <param name="model">The model.</param>
/// <param name="chosen">The cases.</param>
internal sealed class CostingModelTrial(ModelUnderLaws model, ValueList<ComparisonCase> chosen)
{
    internal ValueList<ComparisonCase> Chosen => chosen;

    /// <summary>The answers, in the order of the cases, of the model prepared for them anew.</summary>
    internal ModelReply[] Replies() => ModelReply.To(chosen, model.Prepared(chosen));

    /// <summary>The same, asked from the last to the first; in the order of the cases.</summary>
    internal ModelReply[] Backwards() => Backwards(model.Prepared(chosen));

    /// <summary>The answers of the model prepared for the cases in the opposite order.</summary>
    internal ModelReply[] PreparedTurned() => ModelReply.To(chosen, model.Prepared(chosen, isTurned: true));

    /// <summary>The answers when everybody is asked twice over, once prepared: first those of the first round, then those of the second.</summary>
    internal (ModelReply[] Once, ModelReply[] Again) Twice()
    {
        ModelReply[] replies = ModelReply.To([.. chosen, .. chosen], model.Prepared(chosen));
        return (replies[..chosen.Count], replies[chosen.Count..]);
    }

    /// <summary>What the model said about the cases at the very first, prepared for the population; and what it says so prepared now.</summary>
    internal (ModelReply[] First, ModelReply[] Now) SinceFirst() => ([.. chosen.Select(model.First)], ModelReply.To(chosen, model.PreparedForAll()));

    /// <summary>The answer to each case of a model that knows nothing else.</summary>
    internal ModelReply[] Alone() => [.. chosen.Select(one => ModelReply.To([one], model.Prepared([one]))[0])];

    /// <summary>The answers of the model, once prepared, asked on two threads at once: on one from the first to the last, on the other the other way round.</summary>
    internal (ModelReply[] Forwards, ModelReply[] Backwards) AtOnce()
    {
        Func<ComparisonCase, ModelAnswer?> prepared = model.Prepared(chosen);
        ModelReply[] backwards = [];
        using Barrier start = new(2);
        Thread other = new(() =>
        {
            start.SignalAndWait();
            backwards = Backwards(prepared);
        });
        other.Start();
        start.SignalAndWait();
        ModelReply[] forwards = ModelReply.To(chosen, prepared);
        other.Join();
        return (forwards, backwards);
    }

    /// <summary>The answers where numbers are written with a decimal comma.</summary>
    internal ModelReply[] Abroad() => Culture.In(Culture.WithComma, Replies);

    /// <summary>Breaks the law unless something holds.</summary>
    internal static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new LawBrokenException(otherwise);
        }
    }

    private ModelReply[] Backwards(Func<ComparisonCase, ModelAnswer?> prepared) => [.. ModelReply.To(chosen.Reverse(), prepared).Reverse()];
}
