using System.Globalization;

namespace PhbCalc.Rates;

/// <summary>What can be wrong with the inputs of the rate of a personal assistant.</summary>
internal static class PaRateFaults
{
    private const decimal TooMuch = 1_000_000m;
    private const string Policy = "policy";
    private const string Weights = "weights";

    internal static PaRateMethod MethodOf(PaRateReferenceKind kind) => kind switch
    {
        PaRateReferenceKind.AgendaForChange => PaRateMethod.AgendaForChange,
        PaRateReferenceKind.MinimumWage => PaRateMethod.MinimumWage,
        _ => PaRateMethod.LocalResearch,
    };

    internal static List<Fault> In(PaRatePolicy policy, ValueList<LocalWage> localWages, MinimumWages wages)
    {
        List<Fault> faults = [];
        if (InStep(policy.Step) is { } step)
        {
            faults.Add(step.Under(Policy));
        }

        if (policy.Age < wages.YoungestAge)
        {
            faults.Add(new Fault("age", "is under the youngest age with a minimum wage", $"write {Iso.Number(wages.YoungestAge)} or more") { Value = Iso.Number(policy.Age.Value) }.Under(Policy));
        }

        if (policy.Method == PaRateMethod.LocalResearch && localWages.Count == 0)
        {
            faults.Add(new Fault("method", "asks for local research, but no local wages are given", "give what local agencies pay, or choose another method").Under(Policy));
        }

        AddForWeights(policy, localWages, faults);
        for (int i = 0; i < localWages.Count; i++)
        {
            faults.AddRange(localWages[i] is { } wage ? (In(wage) ?? []).Select(fault => fault.Under("local_wages", i)) : [Given.Null("local_wages", i)]);
        }

        return faults;
    }

    /// <summary>What is wrong with a step to round to; null if nothing is.</summary>
    internal static Fault? InStep(Money step) => step > Money.Zero && step <= Money.FromPounds(1m) && step.HasAtMostSixDecimals ? null
        : new("step", "is not a step to round to", "write more than 0 and at most 1 pound, with at most six decimals, such as 0.05") { Value = step.ToString() };

    /// <summary>What is wrong with weights, whatever the references; null if nothing is.</summary>
    internal static List<Fault>? In(PaRateWeights weights)
    {
        FaultList list = new("weights");
        list.AddIfOutside("agenda_for_change", weights.AgendaForChange, TooMuch);
        list.AddIfOutside("minimum_wage", weights.MinimumWage, TooMuch);
        list.AddIfOutside("local_research", weights.LocalResearch, TooMuch);
        if (list.All is null && weights.AgendaForChange + weights.MinimumWage + weights.LocalResearch == 0m)
        {
            list.Add("weights", null, "are all 0", "let at least one reference count", string.Empty);
        }

        return list.All;
    }

    internal static List<Fault>? In(LocalWage wage)
    {
        FaultList faults = new("local wage", wage.Employer);
        faults.AddIfOutside("rate", wage.HourlyPay.Pounds, TooMuch, "/hourly_pay");
        return faults.All;
    }

    internal static List<Fault>? In(TransitionRate transition)
    {
        FaultList faults = new("transition rate");
        faults.AddIfUndefined("ground", transition.Ground);
        faults.AddIfOutside("rate", transition.Rate.Pounds, TooMuch);
        faults.AddIfBlank("reason", transition.Reason);
        faults.AddIfBlank("evidence", transition.Evidence);
        return faults.All;
    }

    internal static List<Fault> In(TransitionRate transition, LocalDate pricingDate, Dated<Money> minimum)
    {
        FaultList faults = new("transition rate");
        if (transition.Rate < minimum.Value)
        {
            faults.Add(new Fault("rate", $"is under the minimum wage of {minimum.Value} an hour on {Iso.Text(pricingDate)}", $"write {minimum.Value} or more")
            {
                Value = transition.Rate.ToString(),
                Kind = FaultKind.Rule,
            });
        }

        if (transition.Ground == TransitionGround.AlreadyPaid && transition.Until < pricingDate)
        {
            faults.Add(new Fault("until", $"is before the pricing date {Iso.Text(pricingDate)}: the transition has ended", "use the indicative rate, or agree a later day")
            {
                Value = Iso.Text(transition.Until),
                Kind = FaultKind.Rule,
            });
        }

        return [.. (faults.All ?? []).Select(fault => fault.Under("transition"))];
    }

    internal static Fault NoUnsocialHours(PaRate rate) =>
        new("date", $"is a day without percentages for unsocial hours of Agenda for Change band {rate.Policy.BandOfWork}", "use a rate card with bands of its own")
        {
            Value = Iso.Text(rate.PricingDate),
            Path = "/pricing_date",
        };

    private static void AddForWeights(PaRatePolicy policy, ValueList<LocalWage> localWages, List<Fault> faults)
    {
        if (policy.Method != PaRateMethod.Weighted)
        {
            if (policy.Weights is not null)
            {
                faults.Add(new Fault("weights", "are given, but the method does not use them", "choose the method weighted, or leave them out").Under(Policy));
            }

            return;
        }

        if (policy.Weights is not { } weights)
        {
            faults.Add(new Fault("weights", "are not given for the method weighted", "write how much each reference counts").Under(Policy));
            return;
        }

        faults.AddRange((In(weights) ?? []).Select(fault => fault.Under(Weights).Under(Policy)));
        FaultList list = new(Weights);
        if (weights.LocalResearch > 0m && localWages.Count == 0)
        {
            list.Add("local_research", weights.LocalResearch.ToString(CultureInfo.InvariantCulture), "counts, but no local wages are given", "give what local agencies pay, or write 0");
        }

        faults.AddRange((list.All ?? []).Select(fault => fault.Under(Weights).Under(Policy)));
    }
}
