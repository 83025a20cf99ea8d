using PhbCalc.Budgets;
using PhbCalc.Comparison;

namespace PhbCalc.Samples.Comparer;

/// <summary>Models that the library does not have.</summary>
internal static class OwnModels
{
    private const int WeeksPerYear = 52;

    private static readonly Money Hour = Money.FromPounds(23.50m);

    /// <summary>One price for every hour of the typical week, whoever comes and whenever: a model that looks at one person at a time.</summary>
    /// <param name="counting">Knows the hours of a plan, those of employed PAs among them.</param>
    internal static CostingModel ByTheHour(DemandCounting counting) => new("by the hour", $"Every hour of the typical week at {Hour}, 52 weeks a year.", person =>
    {
        Ratio hours = person.Plan is null ? 0 : counting.Count(person.Plan, person.Rota).HoursInWeek * WeeksPerYear;
        return hours == 0 ? ModelAnswer.NotApplicable("no care by the hour")
            : ModelAnswer.Of(new CostBreakdown([new(CostLineKind.Visit, person.PersonId, "Hours of care", CostUnit.Hour, hours, Hour, Hour.TimesToPenny(hours))]));
    });

    /// <summary>One price a point, such that everybody together gets what care cost: a model that has to see all people first.</summary>
    internal static CostingModel FittedPrice => CostingModel.OfAll("fitted price", "One price a point, fitted to what care cost.", people =>
    {
        ComparisonCase[] known = [.. people.Where(person => person is { ActualCost: not null, Points: > 0m })];
        if (known.Length == 0)
        {
            return _ => ModelAnswer.NotApplicable("nobody to fit a price to");
        }

        Money price = Money.FromPounds(decimal.Round(known.Sum(person => person.ActualCost!.Value.Pounds) / known.Sum(person => person.Points!.Value), 2, MidpointRounding.AwayFromZero));
        return person => person.Points is { } points
            ? ModelAnswer.Of(new CostBreakdown([new(CostLineKind.TableAmount, person.PersonId, "Points", CostUnit.Point, Ratio.FromDecimal(points), price, (price * points).ToPenny())]))
            : ModelAnswer.NotApplicable("no score of needs");
    });
}
