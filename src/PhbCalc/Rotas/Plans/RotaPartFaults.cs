using System.Globalization;
using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Rotas;

/// <summary>What can be wrong with the parts of a rota alone.</summary>
internal static class RotaPartFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;
    private const int HoursInWeek = 168;

    internal static List<Fault>? In(RotaAssistant assistant)
    {
        FaultList faults = new("PA", assistant.Id);
        faults.AddIfBlank("pa_id", assistant.Id, "/id");
        faults.AddIfUndefined("frequency", assistant.Frequency);
        return faults.All;
    }

    internal static List<Fault>? In(HigherRate rate)
    {
        FaultList faults = new("rate");
        if (rate is { Reason: HigherRateReason.Transition, Until: null })
        {
            faults.Add("rate_until", null, "is missing", "write the last day of the transition", "/until");
        }

        if (rate.Reason == HigherRateReason.Recruitment && string.IsNullOrWhiteSpace(rate.Evidence))
        {
            faults.Add("rate_evidence", null, "is missing", "say where the evidence is that nobody can be recruited at the indicative rate", "/evidence");
        }

        return faults.All;
    }

    internal static List<Fault>? In(Rota rota)
    {
        FaultList faults = new("person", rota.Plan.PersonId);
        faults.AddNulls("assistants", rota.Assistants);
        faults.AddNulls("worked_by", rota.WorkedBy);
        faults.AddNulls("on_costs", rota.OnCosts);
        if (rota.Assistants.Count == 0)
        {
            faults.Add("pa_id", null, "is missing", "give the rota at least one PA", "/assistants");
        }

        List<Fault> all =
        [
            .. faults.All ?? [],
            .. rota.Assistants.SelectMany((assistant, i) => assistant is null ? [] : In(rota, assistant, i)),
            .. rota.WorkedBy.SelectMany((worker, i) => worker is null ? [] : In(rota, worker, i)),
        ];
        return all.Count > 0 ? all : null;
    }

    internal static List<Fault>? In(PayRates rates)
    {
        List<Fault> faults = [.. InCards(rates.Cards)];
        for (int i = 0; i < rates.Terms.Count; i++)
        {
            if (rates.Terms[i] is not { } terms)
            {
                faults.Add(Given.Null("terms", i));
            }
            else if (!rates.Has(terms.Card))
            {
                faults.Add(new Fault("card", "is not a card of pay", Nearest.Suggest(terms.Card, rates.Cards.Services.Select(service => service.Card).Distinct(StringComparer.Ordinal))) { Value = terms.Card }.Under("terms", i));
            }
            else if (rates.Terms.Take(i).Any(other => other?.Card == terms.Card))
            {
                faults.Add(new Fault("card", "appears twice", "put the terms of a card in one place") { Value = terms.Card }.Under("terms", i));
            }
            else
            {
                faults.AddRange(terms.WakingNights.Where(service => rates.Cards.Find(terms.Card, service)?.Unit != RateUnit.Night)
                    .Select(service => new Fault("night_kind", "is not a service of this card by the night", "name a service with the unit night") { Value = service }.Under("terms", i)));
            }
        }

        return faults.Count > 0 ? faults : null;
    }

    /// <summary>What only prices have.</summary>
    private static IEnumerable<Fault> InCards(RateCards cards) =>
        from service in cards.Services
        let rows = service.Versions.SelectMany(version => version.Rows).ToArray()
        from fault in OnlyPricesHave(service.Unit == RateUnit.Call, false, rows.Any(row => row.LeastMinutes is not null), rows.Any(row => row.Retainer > 0m), false)
        select fault with { Subject = $"card {service.Card}, service {service.Service}", Path = "/cards" };

    /// <summary>The terms in a row of a card of pay that only prices may have.</summary>
    internal static IEnumerable<Fault> OnlyPricesHave(bool isByTheCall, bool hasCallMinutes, bool hasLeastMinutes, bool hasRetainer, bool hasRetainerDays)
    {
        const string Absence = "leave it out of a card of pay, and write what is paid in an absence as its absence_pay";
        (bool IsThere, string Field, string Problem, string Remedy)[] rules =
        [
            (isByTheCall, "unit", "is for prices by the length of a call", "pay by the hour or by the visit"),
            (hasCallMinutes && !isByTheCall, "call_minutes", "is for prices by the length of a call", "leave it out of a card of pay"),
            (hasLeastMinutes, "least_minutes", "is for prices", "leave it out of a card of pay: pay by the visit, or lengthen the visit"),
            (hasRetainer, "retainer", "is for prices", Absence),
            (hasRetainerDays && !hasRetainer, "retainer_days", "is for prices", Absence),
        ];
        return rules.Where(rule => rule.IsThere).Select(rule => new Fault(rule.Field, rule.Problem, rule.Remedy));
    }

    internal static List<Fault>? In(AbsencePay pay) => InSteps(pay.Steps);

    internal static List<Fault>? InSteps(ValueList<AbsencePayStep> steps)
    {
        FaultList faults = new("absence pay");
        if (steps.Count == 0)
        {
            faults.Add("absence_pay", null, "is missing", "write it like 1 for 14 then 0.5", "/steps");
        }

        for (int i = 0; i < steps.Count; i++)
        {
            AbsencePayStep step = steps[i];
            bool isShare = step.Share is >= 0m and <= 1m && decimal.Round(step.Share, 6, MidpointRounding.ToZero) == step.Share;
            bool hasDays = step.Days is { } days ? days is > 0 and <= PeriodLimits.MostDays : i == steps.Count - 1;
            if (!isShare || !hasDays)
            {
                faults.Add(new Fault("absence_pay", "is not a share of pay for a number of days", "write shares from 0 to 1, each but the last with days: 1 for 14 then 0.5") { Value = step.ToString(), Path = isShare ? "/days" : "/share" }.Under("steps", i));
            }
        }

        return faults.All;
    }

    internal static Ratio? CheckedHours(Ratio? hours) => hours is not { } given || (given.Numerator > 0 && given.IsAtMost(new(HoursInWeek))) ? hours
        : throw new InvalidInputException([new("weekly_hours", "is out of range", "write more than 0 and at most 168, or leave it blank") { Value = given.ToString() }]);

    internal static Money? CheckedPay(Money? pay)
    {
        FaultList faults = new("PA");
        if (pay is { } given)
        {
            faults.AddIfOutside("hourly_pay", given.Pounds, TooMuch);
        }

        InvalidInputException.ThrowIfAny(faults.All);
        return pay;
    }

    internal static Money CheckedUsed(Money used) => used >= Money.Zero && used.IsWholePence ? used
        : throw new InvalidInputException([new("allowance_used", "is not a sum in pence", "write pounds and whole pence, 0 or more") { Value = used.ToString() }]);

    internal static int CheckedWhole(string field, int value, int most) => value >= 0 && value <= most ? value
        : throw new InvalidInputException([new(field, "is out of range", $"write a whole number from 0 to {Iso.Number(most)}") { Value = Iso.Number(value) }]);

    internal static decimal CheckedWeeks(decimal weeks, int most) => weeks >= 0m && weeks <= most && decimal.Round(weeks, 6, MidpointRounding.ToZero) == weeks ? weeks
        : throw new InvalidInputException([new("sick_weeks", "is out of range", $"write weeks from 0 to {Iso.Number(most)} with at most six decimals") { Value = weeks.ToString(CultureInfo.InvariantCulture) }]);

    private static IEnumerable<Fault> In(Rota rota, RotaAssistant assistant, int position)
    {
        Fault Told(Fault fault) => (fault with { Subject = $"person {rota.Plan.PersonId}, PA {assistant.Id}" }).Under("assistants", position);

        if (rota.Assistants.Take(position).Any(other => other?.Id == assistant.Id))
        {
            yield return Told(new("pa_id", "appears twice", "one PA has one row; put several rates on a card of pay") { Value = assistant.Id, Path = "/id" });
        }

        foreach (Fault fault in InDates(assistant, assistant.From ?? rota.Plan.Start))
        {
            yield return Told(fault);
        }
    }

    /// <summary>What is wrong with the dates of a PA.</summary>
    /// <param name="assistant">The PA.</param>
    /// <param name="first">The first day of the employment; null if it is not known.</param>
    internal static IEnumerable<Fault> InDates(RotaAssistant assistant, LocalDate? first)
    {
        if (assistant is { Age: { } age, DateOfBirth: not null })
        {
            yield return EmploymentFaults.AgeBesideBirth(age);
        }

        if (first is not { } from)
        {
            yield break;
        }

        if (assistant.To is { } to && to < from)
        {
            yield return new("to", $"is before the first day of the employment, {Iso.Text(from)}", "write the last day as to") { Value = Iso.Text(to) };
        }

        if (assistant.ServiceFrom is { } service && service > from)
        {
            yield return new("service_from", $"is after the first day of the employment, {Iso.Text(from)}", "write the earlier day, or leave it blank") { Value = Iso.Text(service) };
        }

        if (assistant.DateOfBirth is { } born && born >= from)
        {
            yield return new("date_of_birth", "is not before the first day of the employment", "write the day of birth") { Value = Iso.Text(born) };
        }
    }

    private static IEnumerable<Fault> In(Rota rota, VisitWorker worker, int position)
    {
        Fault Told(string field, string value, string problem, string remedy) =>
            new Fault(field, problem, remedy) { Subject = $"person {rota.Plan.PersonId}, visit {worker.VisitId}", Value = value, Path = field == "pa" ? "/assistant_id" : $"/{field}" }.Under("worked_by", position);

        Visit? visit = rota.Plan.Visits.FirstOrDefault(visit => visit.Id == worker.VisitId);
        if (visit is null)
        {
            yield return Told("visit_id", worker.VisitId, "is not a visit of the plan", Nearest.Suggest(worker.VisitId, rota.Plan.Visits.Select(other => other.Id)));
        }
        else if (visit.Carers > 1)
        {
            yield return Told("pa", worker.AssistantId, $"is one person, and the visit has {Iso.Number(visit.Carers)} carers", "write a visit for each PA, or leave pa blank: the team shares it");
        }

        if (!rota.Assistants.Any(assistant => assistant?.Id == worker.AssistantId))
        {
            yield return Told("pa", worker.AssistantId, "is not a PA of the team", Nearest.Suggest(worker.AssistantId, rota.Assistants.Select(assistant => assistant?.Id).OfType<string>()));
        }

        if (rota.WorkedBy.Take(position).Any(other => other?.VisitId == worker.VisitId))
        {
            yield return Told("visit_id", worker.VisitId, "appears twice", "give a visit one PA, or leave pa blank: the team shares it");
        }
    }
}
