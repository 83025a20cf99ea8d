using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Employment;
using PhbCalc.Rotas;
using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>Each method of this library as a costing model. You can give names. A model is not applicable to a case without the facts it needs.</summary>
/// <remarks>Rule: spec 9, A costing model. Each throws <see cref="InvalidInputException"/> if something is wrong with a case, as its calculator does.</remarks>
public static class CostingModels
{
    /// <summary>The care plan from the bottom up: every visit in the period, items, and the contingency if it is inside the budget.</summary>
    /// <param name="costing">How plans are costed, and over which period.</param>
    /// <param name="name">What to call it; <c>bottom-up</c> by default.</param>
    /// <returns>The model, in pounds over the period of the costing.</returns>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public static CostingModel BottomUp(BottomUpCosting costing, string name = "bottom-up")
    {
        ArgumentNullException.ThrowIfNull(costing);
        return BottomUp(new BudgetCosting(costing), name);
    }

    /// <summary>The one budget of a person: the care plan from the bottom up, with the cost of employing its personal assistants by the calendar.</summary>
    /// <param name="costing">How budgets are worked out, and over which period.</param>
    /// <param name="name">What to call it; <c>bottom-up</c> by default.</param>
    /// <returns>The model, in pounds over the period of the costing.</returns>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public static CostingModel BottomUp(BudgetCosting costing, string name = "bottom-up")
    {
        ArgumentNullException.ThrowIfNull(costing);
        return new(name, "The care plan, visit by visit and day by day, with its items.", one => OfPlan(one, costing, plan => plan, costing.Employing is null ? null : one.Rota));
    }

    /// <summary>The care plan with the visits of one rate card priced on another that has their service, and all else unchanged; for example, the care of personal assistants at agency prices.</summary>
    /// <param name="costing">How plans are costed, and over which period.</param>
    /// <param name="from">The name of the rate card whose visits change.</param>
    /// <param name="to">The name of the rate card that prices them.</param>
    /// <param name="name">What to call it; null (the default) for the name of the second card.</param>
    /// <returns>The model, in pounds over the period of the costing.</returns>
    /// <exception cref="InvalidInputException">There is no such card, or the name is blank: all faults are reported.</exception>
    public static CostingModel OnCard(BottomUpCosting costing, string from, string to, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(costing);
        return OnCard(new BudgetCosting(costing), from, to, name);
    }

    /// <summary>The same if personal assistants work visits on cards of pay: the second card prices these too. It has no answer for a plan with a team whose work it cannot price.</summary>
    /// <param name="budgets">How budgets are worked out, and over which period.</param>
    /// <param name="from">The name of the rate card whose visits change, with those on cards of pay.</param>
    /// <param name="to">The name of the rate card that prices them.</param>
    /// <param name="name">What to call it; null (the default) for the name of the second card.</param>
    /// <returns>The model, in pounds over the period of the costing.</returns>
    /// <exception cref="InvalidInputException">There is no such card, or the name is blank: all faults are reported.</exception>
    public static CostingModel OnCard(BudgetCosting budgets, string from, string to, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        BottomUpCosting costing = budgets.Care;
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        InvalidInputException.ThrowIfAny([.. ComparisonFaults.InCard(costing.Rates, "from", from), .. ComparisonFaults.InCard(costing.Rates, "to", to)]);
        return new(
            name ?? to,
            $"The care plan with visits on rate card {from} priced on card {to}, where that has their service.",
            one => one.Rota is { } rota && !rota.Plan.Visits.Any(IsPaid) ? ModelAnswer.NotApplicable("a team whose hours are not those of visits")
                : one.Plan?.Visits.Any(visit => IsPaid(visit) && !Moves(visit)) == true ? ModelAnswer.NotApplicable($"a visit of a personal assistant that card {to} has no rate for")
                : OfPlan(one, budgets, plan => plan.OnCard(to, Moves), rota: null));

        bool Moves(Visit visit) => (visit.Card == from || IsPaid(visit)) && costing.Rates.Find(to, visit.Service) is not null;

        bool IsPaid(Visit visit) => costing.Leaves(visit.ServiceName);
    }

    /// <summary>The allocation table's amount for the points.</summary>
    /// <param name="allocation">Turns points into pounds a year.</param>
    /// <param name="name">What to call it; <c>points</c> by default.</param>
    /// <returns>The model, in pounds a year.</returns>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public static CostingModel Points(TopDownAllocation allocation, string name = "points")
    {
        ArgumentNullException.ThrowIfNull(allocation);
        return new(name, "The points of needs, in pounds by the allocation table.", one => PointsModel.Answer(one, allocation));
    }

    /// <summary>The same amounts made to fit an envelope over all cases, within each person's floor and cap.</summary>
    /// <param name="allocation">Turns points into pounds a year.</param>
    /// <param name="envelope">The envelope, in pounds a year, and how it is shared.</param>
    /// <param name="name">What to call it; <c>envelope</c> by default.</param>
    /// <returns>The model, in pounds a year. It looks at all cases before it answers one.</returns>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public static CostingModel PointsInEnvelope(TopDownAllocation allocation, EnvelopeAllocation envelope, string name = "envelope")
    {
        ArgumentNullException.ThrowIfNull(allocation);
        ArgumentNullException.ThrowIfNull(envelope);
        return CostingModel.OfAll(name, "The points of needs, in pounds by the allocation table, made to fit the envelope.", population =>
            new EnvelopeModel(allocation, envelope, population).Answer);
    }

    /// <summary>What employing the person's own team of personal assistants costs, with every on-cost.</summary>
    /// <param name="costing">How employment is costed, and for which tax year.</param>
    /// <param name="name">What to call it; <c>pa</c> by default.</param>
    /// <returns>The model, in pounds a tax year.</returns>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public static CostingModel PersonalAssistants(EmploymentCosting costing, string name = "pa")
    {
        ArgumentNullException.ThrowIfNull(costing);
        return new(name, "What employing the team of personal assistants costs, with every on-cost.", one => OfTeam(one, costing));
    }

    /// <summary>What the days of the person's mental health clusters cost, without crisis and inpatient care.</summary>
    /// <param name="pricing">How clusters are priced, and over which period.</param>
    /// <param name="name">What to call it; <c>clusters</c> by default.</param>
    /// <returns>The model, in pounds over the period of the pricing.</returns>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public static CostingModel Clusters(ClusterPricing pricing, string name = "clusters")
    {
        ArgumentNullException.ThrowIfNull(pricing);
        return new(name, "The days in each mental health cluster, without crisis and inpatient care.", one => OfClusters(one, pricing));
    }

    /// <summary>What the person's contacts with mental health teams cost, by the cost of an average contact.</summary>
    /// <param name="pricing">How contacts are priced, and over which period.</param>
    /// <param name="name">What to call it; <c>contacts</c> by default.</param>
    /// <returns>The model, in pounds over the period of the pricing.</returns>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public static CostingModel Contacts(ContactPricing pricing, string name = "contacts")
    {
        ArgumentNullException.ThrowIfNull(pricing);
        return new(name, "The contacts with mental health teams, each at the cost of an average one.", one => OfContacts(one, pricing));
    }

    /// <summary>
    /// The mean cost of care in a person's group (capitation), the simplest rival of any model. Small groups move towards the mean of all people: with n known costs, the group's own mean counts n/(n + k).
    /// </summary>
    /// <param name="groupName">The name of the groups: <c>age</c>; null if all people are one group.</param>
    /// <param name="weightOfAll">How many people the mean of all counts for, k: 0 or more, 10 by default. 0 leaves groups unchanged.</param>
    /// <param name="name">What to call it; <c>group-average</c> by default.</param>
    /// <param name="leavesOwnOut">
    /// Whether a person's answer leaves out their own cost, for a fair measure of how close it comes to that cost; false by default: all people of a group then have one answer.
    /// </param>
    /// <returns>The model, in pounds a year. It looks at all cases before it answers one.</returns>
    /// <exception cref="InvalidInputException">The name of the groups or of the model is blank, or the weight is below 0 or over 1,000,000: all faults are reported.</exception>
    /// <remarks>Rule: spec 10, Route: group average.</remarks>
    public static CostingModel GroupAverage(string? groupName, decimal weightOfAll = 10m, string name = "group-average", bool leavesOwnOut = false)
    {
        InvalidInputException.ThrowIfAny(GroupAverageFaults.In(groupName, weightOfAll, name));
        string whose = groupName is null ? "The mean of what care cost" : $"The mean of what care cost in the person's group by {groupName}, drawn towards the mean of everybody where the group is small";
        return CostingModel.OfAll(name, leavesOwnOut ? $"{whose}; the person's own cost is left out." : $"{whose}.", population => new GroupAverageModel(groupName, weightOfAll, leavesOwnOut, population).Answer);
    }

    private static ModelAnswer OfPlan(ComparisonCase one, BudgetCosting costing, Func<CarePlan, CarePlan> change, Rota? rota)
    {
        if (one.Plan is not { } given || (given.Visits.Count == 0 && given.Items.Count == 0 && rota is null))
        {
            return ModelAnswer.NotApplicable("no care plan");
        }

        DateInterval period = costing.Care.Period;
        if (given.Start > period.End || given.End < period.Start)
        {
            return ModelAnswer.NotApplicable("dates that miss the period");
        }

        CarePlan plan = change(given);
        Rota? team = rota is null || ReferenceEquals(rota.Plan, plan) ? rota : rota.Over(plan);
        return ModelAnswer.Explained(Told("plan", (costing, plan, team), static given => given.costing.Totals(given.plan, given.team).Total), _ => BudgetVersion.Of(costing.Cost(plan, team), period.Start));
    }

    private static ModelAnswer OfTeam(ComparisonCase one, EmploymentCosting costing)
    {
        if (one.Team is not { } team)
        {
            return ModelAnswer.NotApplicable("no team of personal assistants");
        }

        return ModelAnswer.Explained(Told("team", (costing, team), static given => given.costing.Totals(given.team).Total), _ => BudgetVersion.Of(costing.Cost(team), costing.Year.Start));
    }

    private static ModelAnswer OfClusters(ComparisonCase one, ClusterPricing pricing) =>
        one.Clusters is not { } history ? ModelAnswer.NotApplicable("no history of clusters")
            : !history.Episodes.Any(episode => episode.From <= pricing.Period.End && !(episode.To < pricing.Period.Start)) ? ModelAnswer.NotApplicable("no cluster in the period")
            : ModelAnswer.Explained(Told("clusters", (pricing, history), static given => given.pricing.Totals(given.history).Total), _ => BudgetVersion.Of(pricing.Price(history), pricing.Period.Start));

    private static ModelAnswer OfContacts(ComparisonCase one, ContactPricing pricing) =>
        one.Contacts is not { } package ? ModelAnswer.NotApplicable("no list of contacts")
            : !package.Contacts.Any(contact => pricing.Period.Contains(contact.Date)) ? ModelAnswer.NotApplicable("no contact in the period")
            : ModelAnswer.Explained(Told("contacts", (pricing, package), static given => given.pricing.Totals(given.package).Total), _ => BudgetVersion.Of(pricing.Price(package), pricing.Period.Start));

    /// <summary>The cost of a part of a case, with faults placed in the case.</summary>
    private static Money Told<T>(string member, T given, Func<T, Money> total)
    {
        try
        {
            return total(given);
        }
        catch (InvalidInputException refused)
        {
            throw new InvalidInputException([.. refused.Faults.Select(fault => fault.Under(member))]);
        }
    }
}

/// <summary>Points in pounds, made to fit an envelope over all cases that have an amount. It shares the envelope once, when the model is prepared.</summary>
internal sealed class EnvelopeModel
{
    private readonly TopDownAllocation allocation;
    private readonly Infeasible? infeasible;
    private readonly Dictionary<string, PersonAllocation> people;

    /// <summary>Shares the envelope over the cases without faults; it refuses the others when asked about them.</summary>
    internal EnvelopeModel(TopDownAllocation allocation, EnvelopeAllocation envelope, ValueList<ComparisonCase> population)
    {
        this.allocation = allocation;
        EnvelopeOutcome outcome = envelope.Allocate(population
            .Where(one => PointsModel.AmountOf(one, allocation) is not null && BoundsOf(one) is null)
            .Select(one => new EnvelopeClaim(allocation.Allocate(one.PersonId, one.Points!.Value), one.Floor, one.Cap))
            .ToValueList());
        infeasible = outcome.Infeasible;
        people = outcome.People.ToDictionary(person => person.Claim.Budget.PersonId, StringComparer.Ordinal);
    }

    internal ModelAnswer Answer(ComparisonCase one)
    {
        if (PointsModel.AmountOf(one, allocation) is null)
        {
            return PointsModel.NoAmount(one);
        }

        InvalidInputException.ThrowIfAny(BoundsOf(one));
        return infeasible is { } why ? ModelAnswer.NotApplicable($"an envelope that cannot be shared: {why.Explanation}")
            : people.TryGetValue(one.PersonId, out PersonAllocation? person) && person.Claim.Budget.Points == one.Points
                ? ModelAnswer.Explained(person.Amount, _ => BudgetVersion.Of(person, default))
                : ModelAnswer.NotApplicable("not among those who share the envelope");
    }

    private static List<Fault>? BoundsOf(ComparisonCase one) => EnvelopeFaults.InBounds(one.PersonId, one.Floor, one.Cap);
}

/// <summary>The amount of an allocation table for points.</summary>
internal static class PointsModel
{
    internal static ModelAnswer Answer(ComparisonCase one, TopDownAllocation allocation) => AmountOf(one, allocation) is { } amount
        ? ModelAnswer.Explained(amount, personId => BudgetVersion.Of(allocation.Allocate(personId, one.Points!.Value), default))
        : NoAmount(one);

    /// <summary>The table's amount; null if it has none, or there is no score to look up.</summary>
    internal static Money? AmountOf(ComparisonCase one, TopDownAllocation allocation)
    {
        Fault? none = null;
        Money? amount = one.Points is { } points ? allocation.Table.Find(points, out none) : null;
        return none is null ? amount : null;
    }

    /// <summary>Why the table has no amount.</summary>
    /// <exception cref="InvalidInputException">The points are not a score: below zero, too many, or with more than six decimals.</exception>
    internal static ModelAnswer NoAmount(ComparisonCase one)
    {
        InvalidInputException.ThrowIfAny(one.Points is { } points && AllocationTableFaults.InScore(points) is { } fault ? [fault] : null);
        return ModelAnswer.NotApplicable(one.Points is null ? "no score of needs" : "points that the table has no amount for");
    }
}
