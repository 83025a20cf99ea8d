namespace PhbCalc.Data;

/// <summary>The rows of actual.csv: what care really cost each person.</summary>
/// <param name="people">The people that they are about.</param>
internal sealed class ActualRows(PersonColumn people)
{
    private readonly List<(int Row, Money Cost)> byPerson = [];

    /// <summary>What a person's care cost; null if that is not in the file.</summary>
    internal Money? this[int person] => person < byPerson.Count && byPerson[person].Row > 0 ? byPerson[person].Cost : null;

    internal static ActualRows Read(CsvTable table, PersonColumn people)
    {
        ActualRows rows = new(people);
        while (table.Next())
        {
            rows.Add(table);
        }

        return rows;
    }

    /// <summary>The costs of everybody, in the order of the file, once there are no faults.</summary>
    internal ValueList<PersonRow<Money>> InOrder() => byPerson
        .Select((actual, person) => (actual, person))
        .OrderBy(one => one.actual.Row)
        .Select(one => new PersonRow<Money>(people.Id(one.person), one.actual.Row, one.actual.Cost))
        .ToValueList();

    private void Add(CsvTable row)
    {
        int person = people.Find(row, ActualColumns.PersonId);
        Money cost = row.RequiredMoney(ActualColumns.Cost);
        if (ActualFaults.InCost(cost) is { } fault && row.Wants(ActualColumns.Cost))
        {
            row.Refuse(ActualColumns.Cost, fault);
        }

        if (person < 0)
        {
            return;
        }

        while (byPerson.Count <= person)
        {
            byPerson.Add(default);
        }

        if (byPerson[person].Row == 0)
        {
            byPerson[person] = (row.Row, cost);
        }
        else if (row.Wants(ActualColumns.PersonId))
        {
            row.Refuse(ActualColumns.PersonId, ActualFaults.PersonTwice(people.Id(person), byPerson[person].Row));
        }
    }
}
