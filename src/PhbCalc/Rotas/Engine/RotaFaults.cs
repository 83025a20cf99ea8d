using PhbCalc.BottomUp;
using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>What can be wrong when a rota meets rates of pay, figures and a period.</summary>
internal static class RotaFaults
{
    /// <summary>The field of pay that is under the minimum wage, wherever it is written.</summary>
    internal const string Pay = "pay";

    internal static List<Fault> In(RotaTerms terms)
    {
        List<Fault> faults = [];
        if (terms.Employment.PensionPercent is { } percent
            && terms.Figures.PensionPercent.Figures.FirstOrDefault(figure => IsIn(figure, terms) && figure.Value > percent) is { } above)
        {
            faults.Add(EmploymentFaults.PensionUnderMinimum(percent, above) with { Path = "/employment/pension_percent" });
        }

        if (terms.Policy.RedundancyReserve != RedundancyReserve.None && terms.Figures.RedundancyWeeklyCap is null)
        {
            faults.Add(new("redundancy_reserve", "needs the weekly cap of redundancy pay, which the figures do not have", "give the published figures, or leave the reserve out") { Path = "/policy/redundancy_reserve" });
        }

        return faults;
    }

    internal static Fault NotPay(Rota rota, int visit) =>
        OfVisit(rota, visit, "card", rota.Plan.Visits[visit].Card, "is not a card of pay, but the visit names a PA", "put the pay on a card of pay, or leave pa blank");

    internal static Fault SharedWithOthers(Rota rota, int visit) => OfVisit(
        rota, visit, "shared_with", Iso.Number(rota.Plan.Visits[visit].SharedWith), "is not 1, but a PA is employed by one person", "write 1 for the person who employs the PA, and buy the hours from that person for the others");

    internal static Fault NobodyEmployed(Rota rota, int visit, LocalDate day, int team)
    {
        int carers = rota.Plan.Visits[visit].Carers;
        bool isShared = rota.WorkerOf(visit) == Rota.Shared;
        string who = !isShared ? "its PA is not employed" : team == 0 ? "no PA is employed" : $"it has {Iso.Number(carers)} carers, and {Iso.Count(team, "PA is", "PAs are")} employed";
        return OfVisit(rota, visit, "pa", isShared ? null : rota.Assistants[rota.WorkerOf(visit)].Id,
            $"has a visit on {Iso.Text(day)}, when {who}", "end the visit the day before, give it to somebody else, or change from and to of the PA") with
        { ProblemWithoutPersonalData = $"has a visit on a day when {who}" };
    }

    internal static Fault AboveIndicative(Rota rota, int position, Money paid, Money indicative)
    {
        HigherRate? ended = rota.Assistants[position].HigherRate;
        string reason = ended?.Until is { } until ? $"is above the indicative rate of {indicative}, and the reason for it ended on {Iso.Text(until)}" : $"is above the indicative rate of {indicative}, and no reason is given";
        return OfAssistant(rota, position, new("rate_reason", reason, $"write transition with rate_until, or recruitment with rate_evidence; or pay {indicative} or less")
        {
            Value = $"{paid} an hour",
            Kind = FaultKind.Rule,
            ProblemWithoutPersonalData = "is above the indicative rate, without a reason that holds",
        });
    }

    internal static Fault TooYoung(Rota rota, int assistant, int age, int youngest) => OfAssistant(rota, assistant, EmploymentFaults.TooYoung(age, youngest));

    internal static Fault UnderMinimumWage(Rota rota, int position, int? age, PayRun run, in WorkSums work, Dated<Money> wage, Dated<Money>? offset)
    {
        RotaAssistant assistant = rota.Assistants[position];
        string whom = assistant.IsApprentice == true ? "for apprentices" : age is { } years ? $"at age {Iso.Number(years)}" : "for 21 and over";
        string lodging = offset is null ? string.Empty : $" even with the accommodation offset of {offset.Value} a day";
        decimal basic = ((decimal)work.Basic.Numerator * (decimal)work.Minutes.Denominator * 60m) / ((decimal)work.Basic.Denominator * (decimal)work.Minutes.Numerator * 1_000_000m);
        return OfAssistant(rota, position, new(Pay, $"is under the minimum wage of {wage.Value} an hour {whom}{lodging} in the pay period that starts on {Iso.Text(DayNumber.Date(run.Days.First))}",
            $"pay a basic rate of {wage.Value} or more: what a rate has on top for nights, weekends and bank holidays does not count (National Minimum Wage Regulations 2015, regulations 4 and 10)")
        {
            Value = $"{Money.FromPounds(decimal.Round(basic, 4, MidpointRounding.ToZero))} an hour",
            Kind = FaultKind.Rule,
            Day = DayNumber.Date(run.Days.First),
        });
    }

    internal static Fault LetterAgainstAge(RotaTerms terms, Rota rota, int position, string others, int payDay, int? age, string right)
    {
        Steps steps = Steps.RealYear with { Faults = false };
        Money given = Contributions(RotaTotals.Of(terms, rota, steps));
        Money fitting = Contributions(RotaTotals.Of(terms, Following(rota, position), steps));
        string described = age is { } years ? Iso.Number(years) : "not an apprentice";
        return OfAssistant(rota, position, new(
            "ni_category",
            $"is for {others}, and this PA is {described} on {Iso.Text(DayNumber.Date(payDay))}: the employer's National Insurance and pensions come to {given} by it, and to {fitting} by the age",
            $"leave it blank to follow the age, or write {right}; or correct the age")
        {
            Value = rota.Assistants[position].NationalInsuranceCategory,
            Kind = FaultKind.Rule,
        });
    }

    internal static Fault NoCategory(RotaTerms terms, Rota rota, int position, string letter, LocalDate day) =>
        OfAssistant(rota, position, terms.NoCategory(letter, day) with { Path = "/ni_category" });

    /// <summary>Each figure that is not published for a pay day, once.</summary>
    internal static void AddMissingFigures(List<Fault> faults, RotaTerms terms, Rota rota, int position, RotaAssistant assistant, PayRun run, DayFigures figures)
    {
        LocalDate day = DayNumber.Date(run.PayDay);
        EmploymentFigures known = terms.Figures;
        List<Fault> missing = [];
        known.NationalInsurance.Find(day, missing, "/period");
        known.Holiday.Find(day, missing, "/period");
        known.EmploymentAllowance.Find(day, missing, "/period");
        if (assistant.Pension != PensionEnrolment.OptedOut)
        {
            known.PensionThresholds.Find(day, missing, "/period");
            known.PensionPercent.Find(day, missing, "/period");
        }

        faults.AddRange(missing
            .Where(fault => !faults.Exists(told => told.Subject == fault.Subject))
            .Select(fault => fault with { Problem = $"{fault.Problem}, and is a pay day", Remedy = $"{fault.Remedy}; or choose a pay_from with no pay day after the last day known" }));
        if (missing.Count == 0 && !PensionContributions.ArePublished(figures.Year, assistant.Frequency))
        {
            Fault fault = OfAssistant(rota, position, EmploymentFaults.NoPensionThresholds(assistant.Frequency, figures.Year));
            faults.AddRange(faults.Contains(fault) ? [] : [fault]);
        }
    }

    internal static Fault TooLarge(Rota rota) =>
        new("rate", "comes to a sum too large to work out", "check rates, hours and on-costs for a slip") { Subject = $"person {rota.Plan.PersonId}", Path = string.Empty };

    private static bool IsIn(Dated<decimal> figure, RotaTerms terms) =>
        DayNumber.Of(figure.ValidFrom) <= terms.Period.Last && (figure.ValidTo is not { } end || DayNumber.Of(end) >= terms.Period.First);

    private static Money Contributions(EmploymentTotals totals) => totals.NationalInsurance + totals.Pension;

    /// <summary>The rota with the letter of one PA following the age.</summary>
    private static Rota Following(Rota rota, int position) =>
        new(rota.Plan, [.. rota.Assistants.Select((assistant, i) => i == position ? assistant with { NationalInsuranceCategory = null } : assistant)], rota.WorkedBy, rota.OnCosts, rota.ClaimsEmploymentAllowance)
        {
            AllowanceUsed = rota.AllowanceUsed,
        };

    private static Fault OfAssistant(Rota rota, int position, Fault fault) =>
        fault.Under("assistants", position) with { Subject = $"person {rota.Plan.PersonId}, PA {rota.Assistants[position].Id}" };

    private static Fault OfVisit(Rota rota, int visit, string field, string? value, string problem, string remedy) =>
        (new Fault(field, problem, remedy) { Value = value }.Under("visits", visit).Under("plan")) with { Subject = $"person {rota.Plan.PersonId}, visit {rota.Plan.Visits[visit].Id}" };
}
