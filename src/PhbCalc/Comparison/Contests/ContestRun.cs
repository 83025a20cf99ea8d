using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>One contest of a model: asks it about all people, then measures its answers where the cost is known.</summary>
internal sealed class ContestRun
{
    private const int Fifths = 5;

    private readonly ModelContest contest;
    private readonly Population population;
    private readonly PreparedModel model;
    private readonly ModelSums sums;
    private readonly int[] compared;

    internal ContestRun(ModelContest contest, Population population)
    {
        (this.contest, this.population) = (contest, population);
        model = PreparedModel.Of(contest.Model, population);
        sums = ModelSums.Of([model], population)[0];
        compared = [.. Enumerable.Range(0, population.Count).Where(i => sums.IsAnswered(i) && population[i].ActualCost is not null)];
    }

    private int Least => contest.Small.SuppressBelow;

    internal ModelContestResult Result()
    {
        (ContestPart[] Shown, HiddenParts[] Hidden)[] tables = [.. GroupColumn.Of(population).Select(ByGroup), ByFifth(ContestBy.FifthOfSum, sums.Amount), ByFifth(ContestBy.FifthOfCost, i => population[i].ActualCost!.Value)];
        ModelStability[] stability = [.. contest.Changes.Select(Stability)];
        return new(contest.Model.Name, contest.Model.Description, new(population.Count, sums.Answers, compared.Length), compared.Length < Least ? null : FiguresOver(compared))
        {
            Parts = [.. tables.SelectMany(table => table.Shown)],
            Hidden = [.. tables.SelectMany(table => table.Hidden)],
            NotApplicable = sums.NotApplicable(),
            Stability = [.. stability.Where(change => !IsOfFew(change))],
            ChangesOfFew = [.. stability.Where(IsOfFew).Select(change => change.Change)],
            SuppressBelow = Least,
        };
    }

    private (ContestPart[] Shown, HiddenParts[] Hidden) ByGroup(GroupColumn column)
    {
        HashSet<int> known = [.. compared];
        (string? Name, int[] Members)[] groups = [.. column.Values.Zip(column.Members, (value, members) => (value, members.Where(known.Contains).ToArray())).Where(group => group.Item2.Length > 0)];
        return Parts(ContestBy.Group, column.Name, groups);
    }

    /// <summary>
    /// Fifths of the people by a sum, smallest first. People with equal sums stay together, in the fifth of the middle one of them. So no id decides a person's fifth, and a table of few sums makes fifths of unequal size.
    /// </summary>
    private (ContestPart[] Shown, HiddenParts[] Hidden) ByFifth(ContestBy by, Func<int, Money> sum)
    {
        List<(int Fifth, int[] Members)> ranked = [];
        int before = 0;
        foreach (IGrouping<Money, int> same in compared.GroupBy(sum).OrderBy(same => same.Key))
        {
            int[] members = [.. same];
            long twiceTheMiddle = (2L * before) + members.Length - 1;
            ranked.Add(((int)(twiceTheMiddle * Fifths / (2L * compared.Length)), members));
            before += members.Length;
        }

        return Parts(by, null, [.. ranked.GroupBy(one => one.Fifth, one => one.Members).Select(fifth => ((string?)$"{Iso.Number(fifth.Key + 1)} of {Iso.Number(Fifths)}", fifth.SelectMany(members => members).Order().ToArray()))]);
    }

    /// <summary>The parts of one table. Parts of few people are hidden, and so are others from which they could be worked out.</summary>
    private (ContestPart[] Shown, HiddenParts[] Hidden) Parts(ContestBy by, string? groupName, (string? Name, int[] Members)[] parts)
    {
        if (parts.Length == 0)
        {
            return ([], []);
        }

        HiddenNumbers numbers = contest.Small.Hide(new([.. parts.Select((_, i) => Iso.Number(i))], ["people"], [.. parts.Select(part => (ValueList<int>)[part.Members.Length])]));
        ContestPart[] shown = [.. parts.Where((_, i) => !numbers.IsHidden(i, 0)).Select(part => new ContestPart(by, groupName, part.Name, FiguresOver(part.Members)))];
        return (shown, shown.Length == parts.Length ? [] : [new(by, groupName, parts.Length - shown.Length)]);
    }

    private ContestFigures FiguresOver(int[] members)
    {
        AccuracyCase[] cases = Array.ConvertAll(members, i => new AccuracyCase(sums.Amount(i), population[i].ActualCost!.Value));
        return new(AccuracyMeasure.Of(cases), PoundErrors.Measure(cases, contest.Bands));
    }

    private ModelStability Stability(SmallChange change)
    {
        Population after = population.After(change);
        PreparedModel then = contest.Model.LooksAtAll ? PreparedModel.Of(contest.Model, after) : model;
        return StabilityOf.Change(change.Name, population, after, sums, sums.After(then, population, after));
    }

    /// <summary>Whether a change affects few people, whose figures its sizes would reveal; false if it affects none.</summary>
    private bool IsOfFew(ModelStability change) => change.Tried > 0 && change.Tried < Least;
}
