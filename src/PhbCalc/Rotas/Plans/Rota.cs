using System.Numerics;
using PhbCalc.BottomUp;
using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>Who works when: a care plan, the PAs of the person, and the visits that each PA works.</summary>
/// <remarks>
/// This type is immutable. The person is the employer. The team shares a visit that names no PA, in proportion to weekly hours if every PA has them, otherwise
/// equally, among the PAs employed on its day. Rule: spec 3b, Who works when, at what pay.
/// </remarks>
public sealed record Rota
{
    /// <summary>The worker of a visit that the team shares.</summary>
    internal const int Shared = -1;

    private readonly int[] workers;
    private readonly long[] weights;
    private readonly DayRange[] employed;

    /// <summary>Puts a rota together.</summary>
    /// <param name="plan">The care plan. Its visits on cards of pay are the rota; other calculators price its other visits and its items.</param>
    /// <param name="assistants">The PAs, at least one, each with its own id.</param>
    /// <param name="workedBy">Which PA works which visit; none if not given: the team then shares every visit.</param>
    /// <param name="onCosts">Further costs for the team as a whole; none if not given.</param>
    /// <param name="claimsEmploymentAllowance">Whether the employer claims the Employment Allowance; yes by default.</param>
    /// <exception cref="InvalidInputException">There is no PA, two have one id, a PA ends before the first day or has both an age and a date of birth, or a visit or PA is unknown, is named twice, or cannot be one person's: all faults are reported.</exception>
    public Rota(CarePlan plan, ValueList<RotaAssistant> assistants, ValueList<VisitWorker> workedBy = default, ValueList<OnCost> onCosts = default, bool claimsEmploymentAllowance = true)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (Plan, Assistants, WorkedBy, OnCosts, ClaimsEmploymentAllowance) = (plan, assistants, workedBy, onCosts, claimsEmploymentAllowance);
        InvalidInputException.ThrowIfAny(RotaPartFaults.In(this));
        string[] ids = [.. assistants.Select(assistant => assistant.Id)];
        workers = [.. plan.Visits.Select(visit => WorkerOf(visit.Id, ids))];
        weights = WeightsOf(assistants);
        employed = [.. assistants.Select(assistant => new DayRange(DayNumber.Of(assistant.From ?? plan.Start), (assistant.To ?? plan.End) is { } end ? DayNumber.Of(end) : int.MaxValue))];
    }

    /// <summary>The care plan.</summary>
    public CarePlan Plan { get; }

    /// <summary>The same team with another plan of the person, which has every visit named for a PA.</summary>
    internal Rota Over(CarePlan plan) => new(plan, Assistants, WorkedBy, OnCosts, ClaimsEmploymentAllowance) { AllowanceUsed = AllowanceUsed };

    /// <summary>The same rota with other terms of the same PAs, in the same order.</summary>
    internal Rota With(ValueList<RotaAssistant> assistants) => new(Plan, assistants, WorkedBy, OnCosts, ClaimsEmploymentAllowance) { AllowanceUsed = AllowanceUsed };

    /// <summary>The same team without some visits on cards of pay, and without items, which could come with them. Whoever works one of these visits is not paid for constant hours in its place.</summary>
    /// <param name="leftOut">The positions of the visits in the plan.</param>
    internal Rota Without(ValueList<int> leftOut)
    {
        HashSet<string> ids = [.. leftOut.Select(visit => Plan.Visits[visit].Id)];
        HashSet<string> named = [.. WorkedBy.Where(worker => ids.Contains(worker.VisitId)).Select(worker => worker.AssistantId)];
        bool isShared = leftOut.Any(visit => WorkerOf(visit) == Shared);
        return new(
            new(Plan.PersonId, Plan.Start, Plan.End, [.. Plan.Visits.Where(visit => !ids.Contains(visit.Id))], absences: Plan.Absences, respiteWeeks: Plan.RespiteWeeks),
            [.. Assistants.Select(assistant => isShared || named.Contains(assistant.Id) ? assistant with { HourlyPay = null } : assistant)],
            [.. WorkedBy.Where(worker => !ids.Contains(worker.VisitId))],
            OnCosts,
            ClaimsEmploymentAllowance)
        {
            AllowanceUsed = AllowanceUsed,
        };
    }

    /// <summary>The PAs.</summary>
    public ValueList<RotaAssistant> Assistants { get; }

    /// <summary>Which PA works which visit.</summary>
    public ValueList<VisitWorker> WorkedBy { get; }

    /// <summary>Further costs for the team as a whole.</summary>
    public ValueList<OnCost> OnCosts { get; }

    /// <summary>Whether the employer claims the Employment Allowance.</summary>
    public bool ClaimsEmploymentAllowance { get; }

    /// <summary>What the employer has used of the Employment Allowance elsewhere in the tax year of the first pay day, in pounds; £0.00 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or no sum in pence.</exception>
    public Money AllowanceUsed
    {
        get;
        init => field = RotaPartFaults.CheckedUsed(value);
    }

    /// <summary>The position of the PA who works a visit, or <see cref="Shared"/>.</summary>
    internal int WorkerOf(int visit) => workers[visit];

    /// <summary>The days on which each PA is employed, as day numbers.</summary>
    internal ReadOnlySpan<DayRange> Employed => employed;

    /// <summary>The weight of each PA when a visit is shared.</summary>
    internal ReadOnlySpan<long> Weights => weights;

    /// <summary>Whether both are the same rota for the same person.</summary>
    /// <param name="other">The rota to compare with.</param>
    public bool Equals(Rota? other) => other is not null && Plan == other.Plan && Assistants == other.Assistants && WorkedBy == other.WorkedBy
        && OnCosts == other.OnCosts && ClaimsEmploymentAllowance == other.ClaimsEmploymentAllowance && AllowanceUsed == other.AllowanceUsed;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Plan, Assistants, WorkedBy, OnCosts, ClaimsEmploymentAllowance, AllowanceUsed);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    private int WorkerOf(string visit, string[] ids)
    {
        foreach (VisitWorker worker in WorkedBy)
        {
            if (worker.VisitId == visit)
            {
                return Array.IndexOf(ids, worker.AssistantId);
            }
        }

        return Shared;
    }

    /// <summary>Weekly hours as whole numbers in the same proportion, as small as possible; 1 each if a PA has none.</summary>
    private static long[] WeightsOf(ValueList<RotaAssistant> assistants)
    {
        if (assistants.Any(assistant => assistant.WeeklyHours is null))
        {
            return [.. assistants.Select(_ => 1L)];
        }

        Ratio[] hours = [.. assistants.Select(assistant => assistant.WeeklyHours!.Value)];
        BigInteger common = hours.Aggregate(BigInteger.One, (multiple, part) => multiple / BigInteger.GreatestCommonDivisor(multiple, part.Denominator) * part.Denominator);
        BigInteger[] whole = [.. hours.Select(part => part.Numerator * common / part.Denominator)];
        BigInteger divisor = whole.Aggregate(BigInteger.GreatestCommonDivisor);
        return [.. whole.Select(part => (long)(part / divisor))];
    }
}

/// <summary>That one PA works a visit.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Who works when, at what pay.</remarks>
/// <param name="VisitId">The id of the visit in the plan.</param>
/// <param name="AssistantId">The id of the PA in the rota.</param>
public sealed record VisitWorker(string VisitId, string AssistantId)
{
    /// <summary>The id of the visit in the plan.</summary>
    public string VisitId
    {
        get;
        init => field = Given.NotNull(value, "visit_id");
    }
    = Given.Together(VisitId, Given.IfNull("visit_id", VisitId), Given.IfNull("assistant_id", AssistantId));

    /// <summary>The id of the PA in the rota.</summary>
    public string AssistantId
    {
        get;
        init => field = Given.NotNull(value, "assistant_id");
    }
    = AssistantId;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this, except: nameof(AssistantId));
}
