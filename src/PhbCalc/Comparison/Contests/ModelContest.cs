using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>
/// Contests a costing model over people whose past costs are known: how close it comes, how it treats different people, how stable it is; and for one person, which answers would change the sum.
/// </summary>
/// <remarks>
/// This type is immutable, and many threads can use one of it at a time; it asks its model from several threads. Rule: spec 10, Contest.
/// The order and the ids of the population do not change the answer.
/// </remarks>
/// <example>
/// <code>
/// ModelContest contest = new(CostingModels.Points(new(AllocationTable.PricePerPoint(Money.FromPounds(400m)))));
/// ModelContestResult result = contest.Measure([new("P1") { Points = 40, ActualCost = Money.FromPounds(15_000m) }, new("P2") { Points = 75, ActualCost = Money.FromPounds(31_000m) }]);
/// string report = result.Explain();
/// </code>
/// </example>
public sealed record ModelContest
{
    /// <summary>Prepares to contest a model.</summary>
    /// <param name="model">The model.</param>
    public ModelContest(CostingModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
    }

    /// <summary>The model.</summary>
    public CostingModel Model { get; }

    /// <summary>The small changes that measure stability; all of <see cref="SmallChanges"/> by default. Each applies to all people at once.</summary>
    /// <exception cref="InvalidInputException">A name is blank or appears twice: all faults are reported.</exception>
    public ValueList<SmallChange> Changes
    {
        get;
        init => field = ModelFaults.CheckedChanges(value);
    }
    = SmallChanges.All;

    /// <summary>How few people have their figures hidden; fewer than 5 by default.</summary>
    /// <exception cref="InvalidInputException">It is null.</exception>
    public SmallNumbers Small
    {
        get;
        init => field = Given.NotNull(value, "small");
    }
    = SmallNumbers.Default;

    /// <summary>How many pounds a year from the cost still count as close; £1,000, £5,000, £10,000 and £20,000 by default.</summary>
    /// <exception cref="InvalidInputException">A band is below zero, too large, has more than six decimals, or appears twice: all faults are reported.</exception>
    public ValueList<Money> Bands
    {
        get;
        init
        {
            InvalidInputException.ThrowIfAny(PoundErrorFaults.InBands(value));
            field = value;
        }
    }
    = PoundErrors.UsualBands;

    /// <summary>Measures the model over people.</summary>
    /// <param name="population">The people, each once, in any order; people without a known cost count only for the coverage.</param>
    /// <returns>How close the model comes for all, by group, and by fifth of the sum and of the cost.</returns>
    /// <exception cref="InvalidInputException">A person appears twice, or the model finds something wrong with a case: all faults are reported, each with the position of its case.</exception>
    /// <exception cref="InvalidOperationException">The model fails: see <see cref="ModelComparison.Compare"/>.</exception>
    public ModelContestResult Measure(ValueList<ComparisonCase> population)
    {
        InvalidInputException.ThrowIfAny(ModelFaults.In(population));
        return new ContestRun(this, new(population)).Result();
    }

    /// <summary>Finds the answers that would change one person's sum.</summary>
    /// <param name="population">The people, each once, in any order: a model of all cases looks at them again for each answer.</param>
    /// <param name="personId">The id of the person.</param>
    /// <param name="changes">The answers to try, one at a time: those of <see cref="AnswerChanges"/>, or your own.</param>
    /// <returns>The answers that change the sum, the nearest first, and how many do not.</returns>
    /// <exception cref="InvalidInputException">
    /// A person appears twice, no person has that id, an answer is null or gives back another person, or the model finds something wrong with the unchanged case: all faults are reported.
    /// </exception>
    /// <exception cref="InvalidOperationException">The model fails: see <see cref="ModelComparison.Compare"/>.</exception>
    public PersonContest Ask(ValueList<ComparisonCase> population, string personId, ValueList<AnswerChange> changes)
    {
        ArgumentNullException.ThrowIfNull(personId);
        InvalidInputException.ThrowIfAny([.. ModelFaults.In(population) ?? [], .. ContestFaults.In(personId, population), .. ContestFaults.In(changes)]);
        Population people = new(population);
        int index = people.Find(personId);
        return new AnswerSearch(Model, people, index).Of(changes);
    }
}

/// <summary>What can be wrong with a question about one person.</summary>
internal static class ContestFaults
{
    internal static IEnumerable<Fault> In(string personId, ValueList<ComparisonCase> population)
    {
        if (!population.Any(one => one?.PersonId == personId))
        {
            yield return new("person_id", "is not in the population", "write the id of somebody who is in it, capitals included") { Value = personId, Path = "/person_id" };
        }
    }

    internal static IEnumerable<Fault> In(ValueList<AnswerChange> changes)
    {
        for (int i = 0; i < changes.Count; i++)
        {
            if (changes[i] is null)
            {
                yield return Given.Null("changes", i);
            }
        }
    }

    internal static Fault AnotherPerson(AnswerChange change, int position) =>
        new("changes", "gives back another person", "change only what is known about the person") { Value = change.Question, Path = $"/changes/{Iso.Number(position)}" };
}
