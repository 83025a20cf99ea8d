using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Puts the rows of the files together, person by person. The rows are without fault.</summary>
internal static class CaseloadBuilder
{
    internal static Caseload Build(
        People people,
        PersonRows<Visit> visits,
        PersonRows<Item> items,
        PersonRows<Absence> absences,
        RateCards rateCards,
        Teams teams,
        Policies policies)
    {
        int[] order = people.InOrder();
        Person[] persons = [.. order.Select(number => people[number]!)];
        (int[] visitPositions, int[] firstVisits) = visits.ByPerson(order.Length);
        (int[] itemPositions, int[] firstItems) = items.ByPerson(order.Length);
        (int[] absencePositions, int[] firstAbsences) = absences.ByPerson(order.Length);
        int[] visitRows = new int[visitPositions.Length];
        int[] visitStarts = new int[order.Length];
        CarePlan[] plans = new CarePlan[order.Length];
        int written = 0;
        for (int i = 0; i < order.Length; i++)
        {
            int number = order[i];
            ReadOnlySpan<int> own = visitPositions.AsSpan(firstVisits[number]..firstVisits[number + 1]);
            plans[i] = new(
                persons[i].Id,
                persons[i].Start,
                persons[i].End,
                visits.Values(own),
                items.Values(itemPositions.AsSpan(firstItems[number]..firstItems[number + 1])),
                absences.Values(absencePositions.AsSpan(firstAbsences[number]..firstAbsences[number + 1])));
            visitStarts[i] = written;
            foreach (int position in own)
            {
                visitRows[written++] = visits[position].Row;
            }
        }

        int[] personRows = [.. order.Select(people.Row)];
        return new(new(persons), new(plans), rateCards, teams, policies, new(personRows, visitRows, visitStarts));
    }
}
