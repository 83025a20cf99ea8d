using System.Diagnostics;
using FsCheck;
using PhbCalc.Comparison;

namespace PhbCalc.Testing;

/// <summary>The laws of costing models, to test any model: <c>CostingModelLaws.Hold(model, population)</c>.</summary>
/// <remarks>
/// Rule: spec 9, Comparing models, Laws as a kit. Random choices and orders of the population, the same on every run, are put to the model; a choice that
/// breaks a law is made as small as can be, and its people are named. To a model that looks at all cases the whole population is put too; that it cannot be made to fit
/// a few of them (it says so by <see cref="InvalidInputException"/>) breaks no law. A law that holds over a population of a few people says little: give many, with
/// everything that a case can have.
/// </remarks>
public static class CostingModelLaws
{
    /// <summary>Fails, with every broken law, unless a model keeps all laws.</summary>
    /// <param name="model">The model to test.</param>
    /// <param name="population">Cases that the model should be able to answer, or not to be applicable to; at least one.</param>
    /// <param name="options">How many choices, and where to start; <see cref="LawOptions.Default"/>, 200 choices, if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no case.</exception>
    /// <exception cref="CheckFailedException">Some laws are broken. Each is shown with a few people for whom it is.</exception>
    /// <exception cref="InvalidOperationException">A law was not tested, because too many choices were thrown away.</exception>
    [StackTraceHidden]
    public static void Hold(CostingModel model, ValueList<ComparisonCase> population, LawOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfZero(population.Count);
        CostingModelLaw[] laws = CostingModelLawList.Of(model);
        List<(CostingModelLaw Law, BrokenLaw Broken)> broken = [];
        int left = Culture.In(Culture.WithPoint, () => Look(model, population, laws, options ?? LawOptions.Default, broken));
        LawReport.FailIfBroken($"model {model.Name}", laws.Length, broken.Select(own => (own.Law.Name, own.Broken)), left);
    }

    /// <summary>Looks at laws in their order; those that are broken are added to a list.</summary>
    /// <returns>How many were not checked, since they say nothing while another is broken.</returns>
    private static int Look(
        CostingModel model, ValueList<ComparisonCase> population, CostingModelLaw[] laws, LawOptions options, List<(CostingModelLaw Law, BrokenLaw Broken)> broken)
    {
        ModelUnderLaws tested = new(model, population);
        Arbitrary<ValueList<ComparisonCase>> choices = CaseChoices.Of(population, withAll: model.LooksAtAll);
        string Text(ValueList<ComparisonCase> chosen) => CaseChoices.Text(chosen, population);
        HashSet<CostingModelLaw> without = [];
        foreach (CostingModelLaw law in laws)
        {
            bool isLookedAt = law.Needs is null || !without.Contains(law.Needs);
            BrokenLaw? found = isLookedAt ? LawCheck.Find(choices, chosen => law.Check(new(tested, chosen)), Text, options) : null;
            if (found is not null)
            {
                broken.Add((law, found));
            }

            if (!isLookedAt || found is not null)
            {
                without.Add(law);
            }
        }

        return without.Count - broken.Count;
    }
}

/// <summary>A law of costing models.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Check">Throws where it does not hold.</param>
internal sealed record CostingModelLaw(string Name, Action<CostingModelTrial> Check)
{
    /// <summary>Whether it is only about models that look at one case at a time (true), or that look at all cases (false); null if it is about any.</summary>
    internal bool? IsOfOneCaseAtATime { get; init; }

    /// <summary>The law without which this one says nothing; null if there is none.</summary>
    internal CostingModelLaw? Needs { get; init; }
}

/// <summary>A model and a choice of cases for it, in the order in which it is asked.</summary>
/// <param name="model">The model.</param>
/// <param name="chosen">The cases.</param>
internal sealed class CostingModelTrial(ModelUnderLaws model, ValueList<ComparisonCase> chosen)
{
    internal ValueList<ComparisonCase> Chosen => chosen;

    /// <summary>The answers, in the order of the cases, of the model prepared for them again.</summary>
    internal ModelReply[] Replies() => ModelReply.To(chosen, model.Prepared(chosen));

    /// <summary>The same, asked from the last to the first; in the order of the cases.</summary>
    internal ModelReply[] Backwards() => Backwards(model.Prepared(chosen));

    /// <summary>The answers of the model prepared for the cases in the opposite order.</summary>
    internal ModelReply[] PreparedTurned() => ModelReply.To(chosen, model.Prepared(chosen, isTurned: true));

    /// <summary>The answers when the model, once prepared, is asked about all people twice: first those of the first round, then those of the second.</summary>
    internal (ModelReply[] Once, ModelReply[] Again) Twice()
    {
        ModelReply[] replies = ModelReply.To([.. chosen, .. chosen], model.Prepared(chosen));
        return (replies[..chosen.Count], replies[chosen.Count..]);
    }

    /// <summary>What the model said about the cases at the very first, prepared for the population; and what it says so prepared now.</summary>
    internal (ModelReply[] First, ModelReply[] Now) SinceFirst() => ([.. chosen.Select(model.First)], ModelReply.To(chosen, model.PreparedForAll()));

    /// <summary>The answer to each case when the model sees no other.</summary>
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
