using PhbCalc.BottomUp;
using PhbCalc.Employment;

namespace PhbCalc.Budgets;

/// <summary>Prices one schedule of care both ways: by an agency, and by personal assistants with everything that employing them costs.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 3, Agency against PA. Both are the typical week times the same weeks a year. Only visits on one of the
/// two cards are compared, and of those only services that both cards have; what is left out is said.
/// </remarks>
public sealed record AgencyAgainstPa
{
    /// <summary>Prepares to compare.</summary>
    /// <param name="costing">Costs the schedule; its policy gives the weeks a year.</param>
    /// <param name="agencyCard">The name of the rate card of agencies; <c>agency</c> by default.</param>
    /// <param name="paCard">The name of the rate card of personal assistants; <c>pa</c> by default. It need not be there to compare with a team.</param>
    /// <exception cref="InvalidInputException">There is no such card of agencies, or both are the same: all faults are reported.</exception>
    public AgencyAgainstPa(BottomUpCosting costing, string agencyCard = "agency", string paCard = "pa")
    {
        ArgumentNullException.ThrowIfNull(costing);
        ArgumentNullException.ThrowIfNull(agencyCard);
        ArgumentNullException.ThrowIfNull(paCard);
        (Costing, AgencyCard, PaCard) = (costing, agencyCard, paCard);
        InvalidInputException.ThrowIfAny(ComparisonFaults.InCards(costing.Rates, agencyCard, paCard));
    }

    /// <summary>What costs the schedule; its policy gives the weeks a year.</summary>
    public BottomUpCosting Costing { get; }

    /// <summary>The name of the rate card of agencies; <c>agency</c> by default.</summary>
    public string AgencyCard { get; }

    /// <summary>The name of the rate card of personal assistants; <c>pa</c> by default.</summary>
    public string PaCard { get; }

    /// <summary>Compares by loaded hourly rates: those of the PA card have all that employing somebody costs in them, but for the on-costs given here.</summary>
    /// <param name="plan">The schedule of care.</param>
    /// <param name="onCosts">What else it costs, such as direct-payment support and support planning, each in pounds per its unit; nothing if not given.</param>
    /// <returns>Both ways in pounds a year, line by line, with what was left out.</returns>
    /// <exception cref="InvalidInputException">There is no card of personal assistants, or the schedule cannot be costed on one of the cards: all faults are reported.</exception>
    public ProviderComparison Compare(CarePlan plan, ValueList<OnCost> onCosts = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        InvalidInputException.ThrowIfAny([.. ComparisonFaults.InCard(Costing.Rates, "pa_card", PaCard), .. ComparisonFaults.OfPayrollRuns(onCosts)]);
        ComparableCare care = ComparableCare.Of(plan, this);
        if (!care.IsIn(Costing.Period))
        {
            return NotCompared(care);
        }

        CostBreakdown[] weeks = care.Weeks(Costing, AgencyCard, PaCard);
        Ratio hours = Hours(weeks[1]);
        CostBreakdown agency = Yearly(weeks[0]);
        CostBreakdown paid = Yearly(weeks[1]);
        OnCostYear year = new(hours, WeeksPerYear, PayrollRuns: 0, paid.Total);
        CostBreakdown personalAssistants = new([.. paid.Lines, .. onCosts.Where(cost => cost.IsIn(Costing.Period.Start, Costing.Period.End)).Select(cost => cost.Line(year))]);
        return new(plan.PersonId, WeeksPerYear, agency, personalAssistants)
        {
            IsPartOfYear = care.IsPartOf(Costing.Period),
            Notices = [.. care.Notices, .. ComparisonNotices.OfDates(care.IsPartOf(Costing.Period)), .. CostNotices.OfAssumed([.. agency.Lines, .. personalAssistants.Lines])],
        };
    }

    /// <summary>Compares with a team of PAs whose employment has been costed, with its on-costs.</summary>
    /// <param name="plan">The schedule of care, which the team delivers.</param>
    /// <param name="employment">What the team costs, in pounds a tax year.</param>
    /// <returns>Both ways in pounds a year, line by line, with what was left out.</returns>
    /// <exception cref="InvalidInputException">The schedule cannot be costed on the card of agencies, or the team is another person's or costed for another tax year: all faults are reported.</exception>
    public ProviderComparison Compare(CarePlan plan, EmploymentCost employment)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(employment);
        InvalidInputException.ThrowIfAny(ComparisonFaults.InTeam(plan, employment, Costing.Period));
        ComparableCare care = ComparableCare.Of(plan, this);
        if (!care.IsIn(Costing.Period))
        {
            return NotCompared(care);
        }

        CostBreakdown week = care.Weeks(Costing, AgencyCard)[0];
        CostBreakdown agency = Yearly(week);
        return new(plan.PersonId, WeeksPerYear, agency, EmploymentYear.Of(employment, WeeksPerYear))
        {
            IsPartOfYear = care.IsPartOf(Costing.Period),
            Notices =
            [
                .. care.Notices,
                .. ComparisonNotices.OfDates(care.IsPartOf(Costing.Period)),
                .. ComparisonNotices.OfHours(Hours(week), employment.Team.HoursPerWeek),
                .. CostNotices.OfAssumed(agency.Lines),
                .. employment.Notices,
            ],
        };
    }

    private Ratio WeeksPerYear => Costing.Policy.WeeksPerYear;

    private ProviderComparison NotCompared(ComparableCare care) => new(care.Plan.PersonId, WeeksPerYear, new([]), new([]))
    {
        Notices = [.. care.Notices, ComparisonNotices.NothingToCompare],
    };

    /// <summary>Lines of a week as lines of a year. Running totals are rounded, so that they sum to the whole week times the weeks, rounded once.</summary>
    private CostBreakdown Yearly(CostBreakdown week)
    {
        List<CostLine> year = new(week.Lines.Count);
        Money soFar = Money.Zero;
        Money paid = Money.Zero;
        foreach (CostLine line in week.Lines)
        {
            soFar += line.Amount;
            Money due = soFar.TimesToPenny(WeeksPerYear);
            year.Add(line with
            {
                Unit = CostUnit.Week,
                Quantity = WeeksPerYear,
                Rate = line.Amount,
                Amount = due - paid,
                Carers = 1,
                Note = ComparisonNotices.Week(line),
            });
            paid = due;
        }

        return new(year.ToValueList());
    }

    private static Ratio Hours(CostBreakdown week) => week.Lines
        .Where(line => line.Unit == CostUnit.Hour)
        .Aggregate(default(Ratio), (sum, line) => sum + (line.Quantity * line.Carers));
}

/// <summary>The part of a schedule that can be done both ways.</summary>
/// <param name="Plan">The visits that can, for the person and dates of the whole plan.</param>
/// <param name="Positions">Where each of them stands in the whole plan.</param>
/// <param name="Notices">What is said about the rest.</param>
internal sealed record ComparableCare(CarePlan Plan, ValueList<int> Positions, ValueList<string> Notices)
{
    /// <summary>
    /// The visits on either card, of services that both cards have. Where there is no card of PAs, as a team's employment costs need none, the
    /// team does all that agencies have a rate for.
    /// </summary>
    internal static ComparableCare Of(CarePlan plan, AgencyAgainstPa comparing)
    {
        Func<string, string, bool> has = (card, service) => comparing.Costing.Rates.Find(card, service) is not null;
        bool hasPaCard = ComparisonFaults.InCard(comparing.Costing.Rates, "pa_card", comparing.PaCard).Count == 0;
        List<Visit> compared = [];
        List<int> positions = [];
        SortedSet<string> leftOut = new(StringComparer.Ordinal);
        for (int i = 0; i < plan.Visits.Count; i++)
        {
            Visit visit = plan.Visits[i];
            bool isEither = visit.Card == comparing.AgencyCard || visit.Card == comparing.PaCard;
            if (isEither && has(comparing.AgencyCard, visit.Service) && (!hasPaCard || has(comparing.PaCard, visit.Service)))
            {
                compared.Add(visit);
                positions.Add(i);
            }
            else
            {
                leftOut.Add($"{visit.Service} on card {visit.Card}");
            }
        }

        return new(new(plan.PersonId, plan.Start, plan.End, compared.ToValueList()), positions.ToValueList(), ComparisonNotices.OfVisits(leftOut));
    }

    /// <summary>Whether there is care to compare, and the person is here on some day of a period.</summary>
    internal bool IsIn(DateInterval period) => Plan.Visits.Count > 0 && Plan.Start <= period.End && (Plan.End ?? period.End) >= period.Start;

    /// <summary>Whether the person is here on some days of a period only.</summary>
    internal bool IsPartOf(DateInterval period) => Plan.Start > period.Start || Plan.End < period.End;

    /// <summary>The typical week on each of some cards. The faults of all cards come together, with the positions of the whole plan.</summary>
    internal CostBreakdown[] Weeks(BottomUpCosting costing, params string[] cards)
    {
        List<Fault> faults = [];
        List<CostBreakdown> weeks = [];
        foreach (string card in cards)
        {
            try
            {
                ValueList<Visit> visits = Plan.Visits.Select(visit => visit.OnCard(card)).ToValueList();
                weeks.Add(costing.TypicalWeek(new(Plan.PersonId, Plan.Start, Plan.End, visits)));
            }
            catch (InvalidInputException exception)
            {
                faults.AddRange(exception.Faults.Select(fault => OfWholePlan(fault)));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
        return [.. weeks];
    }

    /// <summary>A fault of the visits that are compared, told from what was given: the whole plan.</summary>
    private Fault OfWholePlan(Fault fault) => (fault.Position is not { } position ? fault
        : (fault with { Path = fault.Path[$"/visits/{Iso.Number(position)}".Length..] }).Under("visits", Positions[position])).Under("plan");
}

/// <summary>A year's employment costs in a year of other than 52 weeks: what is paid by the week grows or shrinks with it, what is paid by the year stays, and the allowance takes off what it can.</summary>
internal static class EmploymentYear
{
    private static readonly Ratio Weeks = new(1, 52);

    internal static CostBreakdown Of(EmploymentCost employment, Ratio weeksPerYear)
    {
        Ratio factor = weeksPerYear * Weeks;
        CostLine[] lines = [.. employment.Cost.Lines.Select(line => IsByTheWeek(line) ? Times(line, factor) : line)];
        Money contributions = new CostBreakdown([.. lines.Where(line => line.Kind == CostLineKind.NationalInsurance)]).Total;
        Money taken = contributions < employment.MostAllowance ? contributions : employment.MostAllowance;
        return new([.. lines.Select(line => line.Kind == CostLineKind.EmploymentAllowance ? line with { Rate = -taken, Amount = -taken } : line)]);
    }

    private static bool IsByTheWeek(CostLine line) => line.Kind switch
    {
        CostLineKind.EmploymentAllowance => false,
        CostLineKind.OnCost => line.Unit == CostUnit.Share || (line.Id.Length == 0 && (line.Unit == CostUnit.Week || line.Unit == CostUnit.Hour)),
        _ => true,
    };

    /// <summary>As much more as the year is longer: of the periods, or of the sum that a line is a share of.</summary>
    private static CostLine Times(CostLine line, Ratio factor)
    {
        if (factor == new Ratio(1))
        {
            return line;
        }

        if (line.Unit == CostUnit.Share)
        {
            Money of = line.Rate.TimesToPenny(factor);
            return line with { Rate = of, Amount = of.TimesToPenny(line.Quantity) };
        }

        return line with
        {
            Quantity = line.Quantity * factor,
            Amount = line.Amount.TimesToPenny(factor),
        };
    }
}
