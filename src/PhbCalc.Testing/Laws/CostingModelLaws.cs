using System.Diagnostics;
using FsCheck;
using PhbCalc.Comparison;
using Xunit.Sdk;

namespace PhbCalc.Testing;

/// <summary>The laws of costing models, to be held against any: <c>CostingModelLaws.Hold(model, population)</c>.</summary>
/// <remarks>
/// Rule: spec 9, Comparing models, Laws as a kit. Random choices and orders of the population, the same on every run, are put to the model; a choice that
/// breaks a law is made as small as can be, and its people are named. To a model that looks at all cases the whole population is put too; that it cannot be made to fit
/// a few of them (it says so by <see cref="InvalidInputException"/>) breaks no law. A law that holds over a population of a few people says little: give many, with
/// everything that a case can have.
/// </remarks>
public static class CostingModelLaws
{
    /// <summary>Fails, with every law that is broken, unless a model keeps them all.</summary>
    /// <param name="model">The model to hold the laws against.</param>
    /// <param name="population">Cases that the model should be able to answer, or not to be applicable to; at least one.</param>
    /// <param name="options">How many choices, and where to start; <see cref="LawOptions.Default"/>, 200 choices, if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no case.</exception>
    /// <exception cref="XunitException">Some laws are broken. Each is shown with a few people for whom it is.</exception>
    /// <exception cref="InvalidOperationException">A law was not tested, as too many choices were thrown away.</exception>
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
    /// <returns>How many were not looked at, since they say nothing while another is broken.</returns>
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
