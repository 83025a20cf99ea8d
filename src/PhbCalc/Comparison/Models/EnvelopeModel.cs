using PhbCalc.Budgets;
using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>Points in pounds, made to fit an envelope over all cases that have an amount. It is shared once, when the model is prepared.</summary>
internal sealed class EnvelopeModel
{
    private readonly TopDownAllocation allocation;
    private readonly EnvelopeProblem? problem;
    private readonly Dictionary<string, PersonAllocation> people;

    /// <summary>Shares the envelope over the cases without fault; the others are refused when they are asked for.</summary>
    internal EnvelopeModel(TopDownAllocation allocation, EnvelopeAllocation envelope, ValueList<ComparisonCase> population)
    {
        this.allocation = allocation;
        EnvelopeOutcome outcome = envelope.Share(population
            .Where(one => PointsModel.AmountOf(one, allocation) is not null && BoundsOf(one) is null)
            .Select(one => new EnvelopeClaim(allocation.Allocate(one.PersonId, one.Points!.Value), one.Floor, one.Cap))
            .ToValueList());
        problem = outcome.Problem;
        people = outcome.People.ToDictionary(person => person.Claim.Budget.PersonId, StringComparer.Ordinal);
    }

    internal ModelAnswer Answer(ComparisonCase one)
    {
        if (PointsModel.AmountOf(one, allocation) is null)
        {
            return PointsModel.NoAmount(one);
        }

        InvalidInputException.ThrowIfAny(BoundsOf(one));
        return problem is { } cause ? ModelAnswer.NotApplicable($"an envelope that cannot be shared: {cause.Explanation}")
            : people.TryGetValue(one.PersonId, out PersonAllocation? person) && person.Claim.Budget.Points == one.Points
                ? ModelAnswer.Explained(person.Amount, _ => BudgetVersion.Of(person, default))
                : ModelAnswer.NotApplicable("not among those who share the envelope");
    }

    private static List<Fault>? BoundsOf(ComparisonCase one) => EnvelopeFaults.InBounds(one.PersonId, one.Floor, one.Cap);
}
