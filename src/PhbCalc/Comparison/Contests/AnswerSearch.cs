namespace PhbCalc.Comparison;

/// <summary>Tries answers about one person, one at a time.</summary>
internal sealed class AnswerSearch
{
    private readonly CostingModel model;
    private readonly Population population;
    private readonly int index;
    private readonly PreparedModel prepared;

    internal AnswerSearch(CostingModel model, Population population, int index)
    {
        (this.model, this.population, this.index) = (model, population, index);
        prepared = PreparedModel.Of(model, population);
    }

    private ComparisonCase Person => population[index];

    internal PersonContest Of(ValueList<AnswerChange> changes)
    {
        ModelAnswer now = AsItIs();
        if (now.Amount is not { } sum)
        {
            return new(model.Name, Person.PersonId, null, now.WhyNot, [], 0);
        }

        HashSet<string> found = new(StringComparer.Ordinal);
        List<(int Place, TriedAnswer Answer)> told = [];
        int same = 0;
        for (int i = 0; i < changes.Count; i++)
        {
            AnswerChange change = changes[i];
            if (change.Series is { } series && found.Contains(series))
            {
                continue;
            }

            TriedAnswer tried = Try(change, i, sum);
            if (tried.After == sum)
            {
                same += change.Series is null ? 1 : 0;
                continue;
            }

            told.Add((i, tried));
            if (change.Series is not null)
            {
                found.Add(change.Series);
            }
        }

        return new(model.Name, Person.PersonId, sum, null, [.. told
            .OrderBy(one => one.Answer.After is null)
            .ThenBy(one => one.Answer.Difference is { } difference ? Math.Abs(difference.Pounds) : 0m)
            .ThenBy(one => changes[one.Place].Series is not null)
            .ThenBy(one => Math.Abs(one.Answer.Points ?? 0m))
            .ThenBy(one => one.Answer.Steps)
            .ThenBy(one => one.Place)
            .Select(one => one.Answer)], same);
    }

    /// <summary>The model's answer for the unchanged person.</summary>
    /// <exception cref="InvalidInputException">The model finds something wrong with the case.</exception>
    private ModelAnswer AsItIs()
    {
        try
        {
            return prepared.Answer(Person);
        }
        catch (InvalidInputException refused)
        {
            throw new InvalidInputException([.. refused.Faults.Select(fault => ModelFaults.OfModel(fault, model, Person, population.Position(index)))]);
        }
    }

    private TriedAnswer Try(AnswerChange change, int position, Money sum)
    {
        ComparisonCase changed = change.Change(Person);
        InvalidInputException.ThrowIfAny(changed?.PersonId == Person.PersonId ? null : [ContestFaults.AnotherPerson(change, position)]);
        (Money? after, string? whyNot) = ReferenceEquals(changed, Person) ? (sum, null) : Said(changed!);
        return new(change.Question, change.Now, change.Instead, change.Points, change.Steps, sum, after, whyNot);
    }

    private (Money? Sum, string? WhyNot) Said(ComparisonCase changed)
    {
        try
        {
            ModelAnswer answer = (model.LooksAtAll ? PreparedModel.Of(model, population.With(index, changed)) : prepared).Answer(changed);
            return (answer.Amount, answer.WhyNot);
        }
        catch (InvalidInputException refused)
        {
            return (null, refused.Faults[0].Problem);
        }
    }
}
