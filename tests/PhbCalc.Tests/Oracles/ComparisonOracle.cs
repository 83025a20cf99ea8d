using PhbCalc.Budgets;
using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Oracles;

/// <summary>A comparison of models as plain questions to lists: every answer is made with its lines, and every figure from all answers anew (spec 9).</summary>
internal sealed class ComparisonOracle
{
    private readonly ModelComparison comparison;
    private readonly ComparisonCase[] people;
    private readonly Answered[] models;

    internal ComparisonOracle(ModelComparison comparison, ValueList<ComparisonCase> population)
    {
        this.comparison = comparison;
        people = [.. population.OrderBy(one => one.PersonId, StringComparer.Ordinal)];
        models = [.. comparison.Models.Select(model => Answered.Of(model, people))];
    }

    internal ModelComparisonResult Result() => new(
        people.Length,
        comparison.Envelope,
        models.Select(ModelOf).ToValueList(),
        (from first in models from second in models where Array.IndexOf(models, first) < Array.IndexOf(models, second) select PairOf(first, second)).ToValueList());

    private ModelResult ModelOf(Answered model) => new(model.Model.Name, model.Model.Description, FiguresOf(model, people))
    {
        Groups =
        [
            .. from name in people.SelectMany(one => one.Groups).Select(own => own.Name).Distinct().Order(StringComparer.Ordinal)
               from value in people.Select(one => ValueOf(one, name)).Distinct().OrderBy(value => value is null).ThenBy(value => value, StringComparer.Ordinal)
               select new ModelGroup(name, value, FiguresOf(model, people.Where(one => ValueOf(one, name) == value))),
        ],
        NotApplicable = people
            .Select(one => model.Answers[one.PersonId].WhyNot)
            .OfType<string>()
            .GroupBy(reason => reason)
            .Select(same => new NotApplicableReason(same.Key, same.Count()))
            .OrderByDescending(reason => reason.People)
            .ThenBy(reason => reason.Reason, StringComparer.Ordinal)
            .ToValueList(),
        Stability = comparison.Changes.Select(change => StabilityOf(model, change)).ToValueList(),
    };

    private static ModelFigures FiguresOf(Answered model, IEnumerable<ComparisonCase> members)
    {
        ComparisonCase[] all = [.. members];
        Money[] sums = [.. all.Select(one => model.SumOf(one)).OfType<Money>()];
        AccuracyCase[] known = [.. all.Where(one => model.SumOf(one) is not null && one.ActualCost is not null).Select(one => new AccuracyCase(model.SumOf(one)!.Value, one.ActualCost!.Value))];
        return new(all.Length, sums.Length, Total(sums), Mean(sums)) { Accuracy = known.Length == 0 ? null : AllocationAccuracy.Of([.. known]).All };
    }

    private ModelStability StabilityOf(Answered before, SmallChange change)
    {
        ComparisonCase[] changed = [.. people.Select(change.Change)];
        Answered after = Answered.Of(before.Model, changed);
        ComparisonCase[] tried = [.. people.Where((one, i) => before.SumOf(one) is not null && !ReferenceEquals(one, changed[i]))];
        ComparisonCase[] kept = [.. tried.Where(one => after.SumOf(one) is not null)];
        Money[] sizes = [.. kept.Select(one => Size(after.SumOf(one)!.Value - before.SumOf(one)!.Value))];
        ExactFraction[] shares =
        [
            .. kept.Where(one => before.SumOf(one) > Money.Zero)
                .Select(one => (Fractions.Of(after.SumOf(one)!.Value.Pounds) - Fractions.Of(before.SumOf(one)!.Value.Pounds)).Size / Fractions.Of(before.SumOf(one)!.Value.Pounds)),
        ];
        return new(change.Name, tried.Length, sizes.Count(size => size > Money.Zero), tried.Length - kept.Length)
        {
            MeanChange = Mean(sizes),
            LargestChange = sizes.Length == 0 ? null : sizes.Max(),
            MeanRelativeChange = shares.Length == 0 ? null : Fractions.ToSixDecimals(Fractions.Sum(shares) / shares.Length),
            LargestRelativeChange = shares.Length == 0 ? null : Fractions.ToSixDecimals(shares.Order().Last()),
        };
    }

    private ModelPair PairOf(Answered first, Answered second)
    {
        ComparisonCase[] both = [.. people.Where(one => first.SumOf(one) is not null && second.SumOf(one) is not null)];
        CaseDifference[] differences = [.. both.Select(one => new CaseDifference(one.PersonId, first.Answers[one.PersonId].Breakdown(), second.Answers[one.PersonId].Breakdown()))];
        return new(first.Model.Name, second.Model.Name, both.Length, Total([.. differences.Select(one => one.Amount)]), Mean([.. differences.Select(one => Size(one.Amount))]))
        {
            Largest =
            [
                .. differences.Where(one => one.Amount != Money.Zero)
                    .OrderByDescending(one => Size(one.Amount))
                    .ThenBy(one => one.PersonId, StringComparer.Ordinal)
                    .Take(comparison.LargestDifferences)
                    .Select(one => one with { Reasons = BudgetChanges.Between(first.Answers[one.PersonId].Version(one.PersonId), second.Answers[one.PersonId].Version(one.PersonId)) }),
            ],
        };
    }

    private static string? ValueOf(ComparisonCase one, string name) => one.Groups.FirstOrDefault(group => group.Name == name)?.Value;

    private static Money Total(Money[] sums) => sums.Aggregate(Money.Zero, (sum, next) => sum + next);

    private static Money? Mean(Money[] sums) => sums.Length == 0 ? null : Money.FromPence(Fractions.Pence(Fractions.Sum(sums.Select(sum => Fractions.Of(sum.Pounds))) / sums.Length));

    private static Money Size(Money change) => change < Money.Zero ? -change : change;

    /// <summary>A model and all it says.</summary>
    private sealed record Answered(CostingModel Model, Dictionary<string, ModelAnswer> Answers)
    {
        internal static Answered Of(CostingModel model, ComparisonCase[] people)
        {
            Func<ComparisonCase, ModelAnswer> prepared = model.Prepare([.. people]);
            return new(model, people.ToDictionary(one => one.PersonId, one => Said(prepared, one), StringComparer.Ordinal));
        }

        /// <summary>The sum of the lines, which is the answer.</summary>
        internal Money? SumOf(ComparisonCase one)
        {
            ModelAnswer answer = Answers[one.PersonId];
            return answer.Amount is null ? null : answer.Breakdown().Total;
        }

        private static ModelAnswer Said(Func<ComparisonCase, ModelAnswer> prepared, ComparisonCase one)
        {
            try
            {
                return prepared(one);
            }
            catch (InvalidInputException)
            {
                return ModelAnswer.NotApplicable("refused");
            }
        }
    }
}
