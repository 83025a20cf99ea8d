using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Rotas;

/// <summary>Checks that a PA is employed for every visit of a rota.</summary>
/// <remarks>Rule: spec 3b, Who works when, at what pay.</remarks>
internal static class RotaChecks
{
    /// <summary>Refuses a rota with a visit that cannot be counted, or without a PA employed to work it; all faults are reported.</summary>
    internal static void ThrowIfUnworked(RotaTerms terms, Rota rota)
    {
        List<Fault>? faults = null;
        RotaDays days = new(rota, terms, Steps.RealYear);
        for (int i = 0; i < rota.Plan.Terms.Length; i++)
        {
            if (terms.Pay.Has(rota.Plan.Terms[i].Service.Card))
            {
                Fault? fault = terms.Counter.FaultOf(rota.Plan, i) ?? (rota.Plan.Visits[i].SharedWith > 1 ? RotaFaults.SharedWithOthers(rota, i) : null) ?? (days.Budget.IsEmpty ? null : Unworked(terms, rota, days, i));
                if (fault is not null)
                {
                    (faults ??= []).Add(fault);
                }
            }
            else if (rota.WorkerOf(i) != Rota.Shared)
            {
                (faults ??= []).Add(RotaFaults.NotPay(rota, i));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
    }

    /// <summary>The fault of a visit on a day of the budget on which its worker, or for a shared visit every PA, is not employed; null if there is none.</summary>
    private static Fault? Unworked(RotaTerms terms, Rota rota, in RotaDays days, int visit)
    {
        int worker = rota.WorkerOf(visit);
        DayRange there = worker == Rota.Shared ? default : days.Budget.And(days.Employed(worker));
        for (int day = days.Budget.First; day <= days.Budget.Last;)
        {
            int last = Math.Min(days.Budget.Last, days.LastWithSameTeam(day));
            bool isWorked = worker == Rota.Shared ? days.TeamOn(day) >= rota.Plan.Terms[visit].Carers : !there.IsEmpty && there.First <= day && day <= there.Last;
            if (!isWorked && FirstVisit(terms, rota, days, visit, new(day, last)) is { } unworked)
            {
                return RotaFaults.NobodyEmployed(rota, visit, DayNumber.Date(unworked), days.TeamOn(unworked));
            }

            day = last + 1;
        }

        return null;
    }

    /// <summary>The first of some days on which a visit happens; null if there is none.</summary>
    private static int? FirstVisit(RotaTerms terms, Rota rota, in RotaDays days, int visit, DayRange range)
    {
        if (!Happens(terms, rota, days, visit, range))
        {
            return null;
        }

        int day = range.First;
        while (!Happens(terms, rota, days, visit, new(day, day)))
        {
            day++;
        }

        return day;
    }

    /// <summary>Whether a visit happens on some days, whatever its pay: only this finds a day without a rate and without a PA. Care paid by the week has no days.</summary>
    private static bool Happens(RotaTerms terms, Rota rota, in RotaDays days, int visit, DayRange range)
    {
        if (terms.Counter.UnitOf(in rota.Plan.Terms[visit]) != RateUnit.Week)
        {
            return terms.Counter.Occurrences(rota.Plan, visit, range) > 0;
        }

        WorkSink sink = new(rota, terms.Pay, null) { Worker = rota.WorkerOf(visit), Only = visit };
        terms.Counter.Count(rota.Plan, range, days.PricingDay, Steps.RealYear, ref sink);
        return sink.HasAny;
    }
}
