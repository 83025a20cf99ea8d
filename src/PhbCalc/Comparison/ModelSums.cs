using System.Collections.Concurrent;
using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>The answers of one model for each person of a population, without the lines: there can be hundreds of thousands.</summary>
internal sealed class ModelSums
{
    private const long None = -1;

    private readonly long[] pence;
    private readonly string?[] reasons;

    private ModelSums(int count)
    {
        pence = new long[count];
        reasons = new string?[count];
    }

    internal int Count => pence.Length;

    internal bool IsAnswered(int index) => pence[index] != None;

    /// <summary>The sum in pence; there must be one.</summary>
    internal long Pence(int index) => pence[index];

    internal Money Amount(int index) => Money.FromPence(pence[index]);

    /// <summary>Why there is no sum; null if there is one.</summary>
    internal string? Reason(int index) => reasons[index];

    /// <summary>How many people have a sum.</summary>
    internal int Answers => pence.Count(sum => sum != None);

    /// <summary>Why there is no sum, and for how many people; the reason of most people first.</summary>
    internal ValueList<NotApplicableReason> NotApplicable() => reasons
        .OfType<string>()
        .GroupBy(reason => reason, StringComparer.Ordinal)
        .Select(same => new NotApplicableReason(same.Key, same.Count()))
        .OrderByDescending(reason => reason.People)
        .ThenBy(reason => reason.Reason, StringComparer.Ordinal)
        .ToValueList();

    /// <summary>Asks models about all people.</summary>
    /// <param name="models">The models, each prepared for the population.</param>
    /// <param name="population">The population.</param>
    /// <exception cref="InvalidInputException">A model finds something wrong with a case.</exception>
    /// <exception cref="InvalidOperationException">A model fails.</exception>
    internal static ModelSums[] Of(PreparedModel[] models, Population population)
    {
        ModelSums[] sums = Array.ConvertAll(models, _ => new ModelSums(population.Count));
        ConcurrentBag<(int Model, Fault Fault)> faults = [];
        EachCase.Do(population.Count, i =>
        {
            for (int model = 0; model < models.Length; model++)
            {
                try
                {
                    sums[model].Take(i, models[model].Answer(population[i]));
                }
                catch (InvalidInputException exception)
                {
                    foreach (Fault fault in exception.Faults)
                    {
                        faults.Add((model, ModelFaults.OfModel(fault, models[model].Model, population[i], population.Position(i))));
                    }
                }
            }
        });
        InvalidInputException.ThrowIfAny([.. faults
            .OrderBy(found => found.Fault.Position)
            .ThenBy(found => found.Model)
            .ThenBy(found => found.Fault.ToString(), StringComparer.Ordinal)
            .Select(found => found.Fault)]);
        return sums;
    }

    /// <summary>Asks a model about people after a small change. People who can no longer be costed have no answer; unchanged people are not asked about.</summary>
    /// <param name="model">The model, prepared for the changed population.</param>
    /// <param name="before">The population before the change.</param>
    /// <param name="after">The population after it.</param>
    internal ModelSums After(PreparedModel model, Population before, Population after)
    {
        ModelSums sums = new(Count);
        EachCase.Do(Count, i =>
        {
            if (!model.Model.LooksAtAll && ReferenceEquals(before[i], after[i]))
            {
                (sums.pence[i], sums.reasons[i]) = (pence[i], reasons[i]);
                return;
            }

            try
            {
                sums.Take(i, model.Answer(after[i]));
            }
            catch (InvalidInputException exception)
            {
                sums.Take(i, ModelAnswer.NotApplicable(exception.Faults[0].Problem));
            }
        });
        return sums;
    }

    private void Take(int index, ModelAnswer answer)
    {
        pence[index] = answer.Amount?.ToPence() ?? None;
        reasons[index] = answer.WhyNot;
    }
}

/// <summary>Sums of many sums, in pence without limit.</summary>
internal static class Sums
{
    internal static Money InPounds(Int128 pence) => Money.FromPounds((decimal)pence / 100m);

    /// <summary>The mean to the penny, half away from zero; null if there are none.</summary>
    internal static Money? Mean(Int128 pence, int count)
    {
        if (count == 0)
        {
            return null;
        }

        (Int128 whole, Int128 rest) = Int128.DivRem(Int128.Abs(pence), count);
        Int128 rounded = whole + (rest * 2 >= count ? 1 : 0);
        return InPounds(Int128.IsNegative(pence) ? -rounded : rounded);
    }
}

/// <summary>Works out the figures of a model over some people.</summary>
internal static class FiguresOf
{
    /// <summary>The figures.</summary>
    /// <param name="sums">The answers of the model.</param>
    /// <param name="population">The population.</param>
    /// <param name="members">The people; null for all.</param>
    internal static ModelFigures Model(ModelSums sums, Population population, int[]? members)
    {
        int people = members?.Length ?? population.Count;
        Int128 total = 0;
        int answered = 0;
        AccuracyCase[] cases = new AccuracyCase[people];
        int known = 0;
        for (int i = 0; i < people; i++)
        {
            int index = members is null ? i : members[i];
            if (!sums.IsAnswered(index))
            {
                continue;
            }

            answered++;
            total += sums.Pence(index);
            if (population[index].ActualCost is { } actual)
            {
                cases[known++] = new(sums.Amount(index), actual);
            }
        }

        return new(people, answered, Sums.InPounds(total), Sums.Mean(total, answered))
        {
            Accuracy = known == 0 ? null : AccuracyMeasure.Of(cases.AsSpan(0, known)),
        };
    }
}
