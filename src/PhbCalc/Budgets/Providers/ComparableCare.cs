using PhbCalc.BottomUp;
using PhbCalc.Rotas;

namespace PhbCalc.Budgets;

/// <summary>The part of a schedule that both ways can do.</summary>
/// <param name="Whole">The whole plan.</param>
/// <param name="Positions">The positions of the visits that both ways can do.</param>
/// <param name="LeftOut">The positions of visits of the team for which the agency has no rate.</param>
/// <param name="Notices">The notices about the rest.</param>
internal sealed record ComparableCare(CarePlan Whole, ValueList<int> Positions, ValueList<int> LeftOut, ValueList<string> Notices)
{
    private const string Visits = "/visits/";

    /// <summary>
    /// The visits on either card, of services that both cards have. If there is no PA card, which a team's employment costs do not need, the
    /// team does every visit for which the agency has a rate.
    /// </summary>
    internal static ComparableCare OnEitherCard(CarePlan plan, AgencyAgainstPa comparing)
    {
        bool hasPaCard = ComparisonFaults.InCard(comparing.Costing.Rates, "pa_card", comparing.PaCard).Count == 0;
        return Where(
            plan,
            visit => (visit.Card == comparing.AgencyCard || visit.Card == comparing.PaCard)
                && Has(comparing, comparing.AgencyCard, visit) && (!hasPaCard || Has(comparing, comparing.PaCard, visit)),
            _ => "the two cards do not both have it");
    }

    /// <summary>The visits on cards of pay for which the agency card has a rate; for a team that works none, as an alternative to the plan, the visits on either card.</summary>
    internal static ComparableCare OfTeam(CarePlan plan, AgencyAgainstPa comparing, bool isInPlan)
    {
        bool IsWorked(Visit visit) => comparing.Employing!.Pay?.Has(visit.Card) == true;
        if (!isInPlan && !plan.Visits.Any(IsWorked))
        {
            return OnEitherCard(plan, comparing);
        }

        ComparableCare care = Where(
            plan,
            visit => IsWorked(visit) && Has(comparing, comparing.AgencyCard, visit),
            visit => IsWorked(visit) ? $"card {comparing.AgencyCard} does not have it" : "the team does not work it");
        return care with { LeftOut = [.. Enumerable.Range(0, plan.Visits.Count).Where(i => IsWorked(plan.Visits[i]) && !care.Positions.Contains(i))] };
    }

    private static ComparableCare Where(CarePlan plan, Predicate<Visit> isCompared, Func<Visit, string> whyNot)
    {
        List<int> positions = [];
        SortedSet<string> leftOut = new(StringComparer.Ordinal);
        for (int i = 0; i < plan.Visits.Count; i++)
        {
            Visit visit = plan.Visits[i];
            if (isCompared(visit))
            {
                positions.Add(i);
            }
            else
            {
                leftOut.Add($"Not compared, as {whyNot(visit)}: {visit.Service} on card {visit.Card}.");
            }
        }

        return new(plan, positions.ToValueList(), [], [.. leftOut]);
    }

    private static bool Has(AgencyAgainstPa comparing, string card, Visit visit) => comparing.Costing.Rates.Find(card, visit.Service) is not null;

    /// <summary>Whether there is care to compare, and the person has days in a period.</summary>
    internal bool IsIn(DateInterval period) => Positions.Count > 0 && Whole.DaysIn(period) is not null;

    /// <summary>Whether the person's days are only part of a period.</summary>
    internal bool IsPartOf(DateInterval period) => Whole.Start > period.Start || Whole.End < period.End;

    /// <summary>The typical week on a card.</summary>
    internal CostBreakdown Week(BottomUpCosting costing, string card)
    {
        List<Fault> faults = [];
        CostBreakdown week = Try(() => costing.TypicalWeek(On(card, Positions, [])), Positions, faults) ?? new([]);
        InvalidInputException.ThrowIfAny(faults);
        return week;
    }

    /// <summary>The visits on each of some cards. It reports the faults of all cards together, each once, with positions in the whole plan.</summary>
    internal PricedCare[] Priced(BottomUpCosting costing, params string[] cards)
    {
        List<Fault> faults = [];
        List<PricedCare> priced = [];
        foreach (string card in cards)
        {
            CostBreakdown? week = Try(() => costing.TypicalWeek(On(card, Positions, [])), Positions, faults);
            CostLine[] calendar = [.. Together().SelectMany(part => Try(() => costing.Cost(On(card, part.Positions, part.Absences)).CalendarExact, part.Positions, faults)?.Lines ?? [])];
            priced.Add(new(week ?? new([]), new([.. calendar])));
        }

        InvalidInputException.ThrowIfAny([.. faults.Distinct()]);
        return [.. priced];
    }

    /// <summary>What the team costs, without the visits for which the agency has no rate.</summary>
    internal RotaCost Employed(RotaCosting costing, Rota rota)
    {
        if (LeftOut.Count == 0)
        {
            return costing.Cost(rota);
        }

        int[] kept = [.. Enumerable.Range(0, Whole.Visits.Count).Except(LeftOut)];
        try
        {
            return costing.Cost(rota.Without(LeftOut));
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidInputException([.. exception.Faults.Select(fault => OfWholeRota(fault, kept))]);
        }
    }

    /// <summary>An absence stops a visit by its planned card, whichever card prices it. If absences are for one card only, the visits are grouped by card.</summary>
    private IEnumerable<(ValueList<int> Positions, ValueList<Absence> Absences)> Together() => !Whole.Absences.Any(absence => absence.Card is not null)
        ? [(Positions, Whole.Absences)]
        : Positions.GroupBy(position => Whole.Visits[position].Card, StringComparer.Ordinal).Select(same => (same.ToValueList(), Absences(same.Key)));

    private ValueList<Absence> Absences(string card) =>
    [
        .. Whole.Absences.Where(absence => absence.Card is null || absence.Card == card).Select(absence => new Absence(absence.From, absence.To, null, absence.Reason, absence.FromTime, absence.ToTime)),
    ];

    private CarePlan On(string card, ValueList<int> positions, ValueList<Absence> absences) =>
        new(Whole.PersonId, Whole.Start, Whole.End, [.. positions.Select(position => Whole.Visits[position].OnCard(card))], absences: absences, respiteWeeks: Whole.RespiteWeeks);

    private static CostBreakdown? Try(Func<CostBreakdown> work, ValueList<int> positions, List<Fault> faults)
    {
        try
        {
            return work();
        }
        catch (InvalidInputException exception)
        {
            faults.AddRange(exception.Faults.Select(fault => OfWholePlan(fault, positions)));
            return null;
        }
    }

    /// <summary>A fault of the compared visits, with its position in the whole plan.</summary>
    private static Fault OfWholePlan(Fault fault, ValueList<int> positions) => (fault.Position is not { } position ? fault
        : (fault with { Path = fault.Path[$"/visits/{Iso.Number(position)}".Length..] }).Under("visits", positions[position])).Under("plan");

    /// <summary>A fault of a rota without the visits left out, with the position of the visit or PA in the whole rota.</summary>
    private static Fault OfWholeRota(Fault fault, int[] kept)
    {
        int list = fault.Path.IndexOf(Visits, StringComparison.Ordinal);
        if (list < 0 || fault.Position is not { } position)
        {
            return fault;
        }

        int end = list + Visits.Length;
        return fault with { Path = $"{fault.Path[..end]}{Iso.Number(kept[position])}{fault.Path[(end + Iso.Number(position).Length)..]}" };
    }
}

/// <summary>The compared visits, priced on one card.</summary>
/// <param name="Week">Those of a typical week.</param>
/// <param name="Calendar">Every occurrence in the period.</param>
internal sealed record PricedCare(CostBreakdown Week, CostBreakdown Calendar);
