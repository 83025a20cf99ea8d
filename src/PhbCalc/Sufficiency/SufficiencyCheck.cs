using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Sufficiency;

/// <summary>Compares what a person needs with what the plan buys, at every minute of the typical week, and prices short hours by the plan's own card.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. It looks at the visits in force on the pricing date, in every week in which
/// they repeat, without bank holidays and absences. A service priced by the night is a sleep-in; one priced by the week without times is a live-in
/// carer, who is there day and night. Rule: spec 2b, Enough.
/// </remarks>
public sealed record SufficiencyCheck
{
    /// <summary>Prepares to check plans.</summary>
    /// <param name="costing">Costs the plans; it gives rates, bank holidays and period.</param>
    /// <param name="policy">The policy of the check; every default if not given.</param>
    /// <param name="pay">The cards of pay, which say which nights PAs work awake; null (the default) if there are none.</param>
    public SufficiencyCheck(BottomUpCosting costing, SufficiencyPolicy? policy = null, PayRates? pay = null)
    {
        ArgumentNullException.ThrowIfNull(costing);
        (Costing, Policy, Pay) = (costing, policy ?? SufficiencyPolicy.Default, pay);
    }

    /// <summary>The cards of pay; null if there are none.</summary>
    public PayRates? Pay { get; }

    /// <summary>What costs the plans.</summary>
    public BottomUpCosting Costing { get; }

    /// <summary>The policy.</summary>
    public SufficiencyPolicy Policy { get; }

    /// <summary>Checks one person's plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="needs">What the person needs; without needs the answer is not known.</param>
    /// <param name="team">The PAs whom the person employs beside the visits; null (the default) for none. Their hours have no times.</param>
    /// <param name="rota">Which PA works which visit of the plan; null (the default) if that is not known. A visit that names no PA belongs to no one PA.</param>
    /// <returns>Hours needed, bought, short and more, in hours of one carer's time a week, with what a reader should look at.</returns>
    /// <exception cref="InvalidInputException">A need is null, or the team or the rota is another person's. All faults are reported at once.</exception>
    public SufficiencyResult Check(CarePlan plan, ValueList<SupportNeed> needs, Team? team = null, Rota? rota = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        FaultList faults = new("person", plan.PersonId);
        faults.AddNulls("needs", needs);
        if (team is not null && team.PersonId != plan.PersonId)
        {
            faults.Add("team", team.PersonId, "is another person's", "give the team of the person whose plan it is", "/team/person_id");
        }

        if (rota is not null && rota.Plan.PersonId != plan.PersonId)
        {
            faults.Add("rota", rota.Plan.PersonId, "is another person's", "give the rota of the person whose plan it is", "/rota/plan/person_id");
        }

        InvalidInputException.ThrowIfAny(faults.All);
        if (needs.Count == 0)
        {
            return NotKnown(plan, "No need is given, so there is nothing to compare the plan with.");
        }

        if (Costing.PersonDays(plan).IsEmpty)
        {
            return NotKnown(plan, "The person's dates miss the period.");
        }

        return BoughtSupport.Of(Costing, plan, Policy, Pay) is not { } bought
            ? NotKnown(plan, $"The visits come round together only after more than {Iso.Number(WeekPattern.LongestCycle)} weeks.")
            : new Comparison(this, plan, needs, team, rota, bought).Result();
    }

    private static SufficiencyResult NotKnown(CarePlan plan, string why) => new(plan.PersonId) { NotKnownBecause = [why] };

    /// <summary>One plan against one set of needs.</summary>
    private sealed class Comparison(SufficiencyCheck check, CarePlan plan, ValueList<SupportNeed> needs, Team? team, Rota? rota, BoughtSupport bought)
    {
        private readonly WeekBalance balance = new(needs, bought);
        private readonly Fraction untimedNeed = needs.Aggregate((Fraction)0, (sum, need) => sum + Fraction.Of(Ratio.FromDecimal(need.HoursAWeek ?? 0m)));
        private readonly Fraction untimedBought = team is null ? (Fraction)0 : Fraction.Of(team.HoursPerWeek);

        internal SufficiencyResult Result()
        {
            Fraction timedShort = Fraction.Of(balance.Hours(minute => minute.Short));
            Fraction timedMore = Fraction.Of(balance.Hours(minute => minute.More));
            Fraction untimedShort = AtLeastZero(untimedNeed - timedMore);
            Fraction lacking = AtLeastZero(timedShort + untimedShort - untimedBought);
            Fraction more = AtLeastZero(timedMore - untimedNeed) + AtLeastZero(untimedBought - timedShort - untimedShort);
            Ratio asleep = balance.Hours(minute => minute.Asleep);
            bool hasUntimedCare = untimedBought != 0;
            bool mayMeetTimes = hasUntimedCare && timedShort != 0;
            bool timesDecide = mayMeetTimes && lacking == 0;
            SufficiencyFindings findings = new(check.Costing, plan, check.Policy, balance, bought);
            (ShortfallPrice? price, string? whyNot) = lacking == 0 ? (null, null)
                : hasUntimedCare ? (null, "The short hours have no price: hours of PAs have no times, so which hours are short is not known.")
                : timedShort == 0 ? (null, "The short hours have no price: they have no times.")
                : ShortfallPricing.Of(check.Costing, plan, check.Policy, balance.Stretches(minute => minute.Short > 0));
            return new(plan.PersonId)
            {
                Verdict = lacking != 0 ? SufficiencyVerdict.Short
                    : timesDecide || asleep.Numerator > 0 ? SufficiencyVerdict.NotKnown
                    : SufficiencyVerdict.Sufficient,
                NotKnownBecause = lacking != 0 ? [] :
                [
                    .. timesDecide ? ["The hours of PAs have no times: the rota has to show whether they are there at the times of the needs."] : (string[])[],
                    .. asleep.Numerator > 0 ? ["A sleep-in is bought where a carer must be awake: the assessor decides whether that meets the need."] : (string[])[],
                ],
                Needed = (Fraction.Of(balance.Hours(minute => minute.Need)) + untimedNeed).ToRatio(),
                Bought = (Fraction.Of(balance.Hours(minute => minute.Bought)) + untimedBought).ToRatio(),
                Short = lacking.ToRatio(),
                More = more.ToRatio(),
                Domains = Domains(),
                Findings = findings.All(untimedShort.ToRatio(), mayMeetTimes ? untimedBought.ToRatio() : default, team, rota),
                Week = balance.Week(),
                Price = price,
                NotPricedBecause = whyNot,
            };
        }

        private ValueList<DomainHours> Domains()
        {
            OrderedDictionary<string, Fraction> needed = new(StringComparer.Ordinal);
            foreach (SupportNeed need in needs)
            {
                Fraction hours = need.HoursAWeek is { } week
                    ? Fraction.Of(Ratio.FromDecimal(week))
                    : new(need.Minutes * int.PopCount((int)need.Days) * need.Carers, 60);
                needed.TryGetValue(need.What, out Fraction before);
                needed[need.What] = before + hours;
            }

            return [.. needed.Keys.Concat(bought.MinutesByDomain.Keys).Distinct(StringComparer.Ordinal).Select(Hours)];

            DomainHours Hours(string name)
            {
                needed.TryGetValue(name, out Fraction hours);
                bought.MinutesByDomain.TryGetValue(name, out long minutes);
                return new(name, hours.ToRatio(), new(minutes, 60L * bought.Weeks));
            }
        }

        private static Fraction AtLeastZero(Fraction value) => value.Numerator.Sign < 0 ? 0 : value;
    }
}
