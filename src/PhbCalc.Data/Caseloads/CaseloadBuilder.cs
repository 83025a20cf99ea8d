using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;
using PhbCalc.Rotas;
using PhbCalc.Sufficiency;

namespace PhbCalc.Data;

/// <summary>Puts the rows of the files together, person by person. The rows are without fault.</summary>
internal static class CaseloadBuilder
{
    internal static Caseload Build(
        People people,
        PersonRows<Visit> visits,
        PersonRows<Item> items,
        Packages packages,
        PersonRows<Absence> absences,
        PersonRows<SupportNeed>? needs,
        KnownServices services,
        RotaBuilder rotas,
        Teams teams,
        Policies policies)
    {
        int[] order = people.InOrder();
        Person[] persons = [.. order.Select(number => people[number]!)];
        (int[] visitPositions, int[] firstVisits) = visits.ByPerson(order.Length);
        (int[] itemPositions, int[] firstItems) = items.ByPerson(order.Length);
        (int[] absencePositions, int[] firstAbsences) = absences.ByPerson(order.Length);
        (int[] needPositions, int[] firstNeeds) = (needs ?? new()).ByPerson(order.Length);
        ValueList<SupportNeed>[] ownNeeds = new ValueList<SupportNeed>[order.Length];
        int[] visitStarts = VisitStarts(order, firstVisits);
        int[] visitRows = new int[visitPositions.Length];
        CarePlan[] plans = new CarePlan[order.Length];
        Cores.For(order.Length, i =>
        {
            int number = order[i];
            ReadOnlySpan<int> own = visitPositions.AsSpan(firstVisits[number]..firstVisits[number + 1]);
            plans[i] = new(
                persons[i].Id,
                persons[i].Start,
                persons[i].End,
                visits.Values(own),
                Items(packages.Of(persons[i]), items.Values(itemPositions.AsSpan(firstItems[number]..firstItems[number + 1]))),
                absences.Values(absencePositions.AsSpan(firstAbsences[number]..firstAbsences[number + 1])),
                persons[i].RespiteWeeks);
            ownNeeds[i] = needs?.Values(needPositions.AsSpan(firstNeeds[number]..firstNeeds[number + 1])) ?? [];
            for (int visit = 0; visit < own.Length; visit++)
            {
                visitRows[visitStarts[i] + visit] = visits[own[visit]].Row;
            }
        });

        int[] personRows = [.. order.Select(people.Row)];
        Rota[] worked = new Rota[teams.Employed.Count];
        Cores.For(worked.Length, i =>
        {
            CarePlan plan = plans[OrdinalSearch.IndexOf(new ValueList<CarePlan>(plans), teams.Employed[i].PersonId, own => own.PersonId)];
            worked[i] = teams.Employed[i].Rota(plan, rotas.Workers(plan.Visits));
        });
        return new(new(persons), new(plans), services.Split, new(worked), teams, policies, new(personRows, visitRows, visitStarts)) { HasNeeds = needs is not null, Needs = new(ownNeeds) };
    }

    /// <summary>The items of a person's package, then the person's own.</summary>
    private static ValueList<Item> Items(ValueList<Item> ofPackage, ValueList<Item> own) => ofPackage.Count == 0 ? own : own.Count == 0 ? ofPackage : [.. ofPackage, .. own];

    /// <summary>Where the visits of each person start in a list of all, person by person in an order.</summary>
    /// <param name="order">The numbers of the people in that order.</param>
    /// <param name="firstVisits">Where the visits of each number start in a list by number.</param>
    private static int[] VisitStarts(int[] order, int[] firstVisits)
    {
        int[] starts = new int[order.Length];
        for (int i = 1; i < order.Length; i++)
        {
            starts[i] = starts[i - 1] + firstVisits[order[i - 1] + 1] - firstVisits[order[i - 1]];
        }

        return starts;
    }
}
