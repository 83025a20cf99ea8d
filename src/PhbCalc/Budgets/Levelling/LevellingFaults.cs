namespace PhbCalc.Budgets;

/// <summary>What can be wrong with levelling and damping.</summary>
internal static class LevellingFaults
{
    internal static IEnumerable<Fault> In(string candidate, ValueList<LevelledPerson> people, int largest)
    {
        if (string.IsNullOrWhiteSpace(candidate))
        {
            yield return new("candidate", "is blank", "name the candidate");
        }

        foreach (Fault fault in In(people))
        {
            yield return fault;
        }

        if (largest < 0)
        {
            yield return new("largest", "is below 0", "write how many of the largest differences to list, or 0 for none");
        }
    }

    internal static IEnumerable<Fault> In(ValueList<LevelledPerson> people)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach ((int i, LevelledPerson? person) in people.Index())
        {
            if (person is null)
            {
                yield return Given.Null("people", i) with { Path = $"/people/{Iso.Number(i)}" };
                continue;
            }

            foreach (Fault fault in In(person, known))
            {
                yield return fault.Under("people", i);
            }
        }
    }

    internal static IEnumerable<Fault> In(Ratio mostLoss, Money? envelope, int mostYears) =>
    [
        .. mostLoss.Numerator < 0 || mostLoss.Numerator > mostLoss.Denominator ? (Fault[])[new("most_loss", "is not from 0 to 1", "write the largest share that anybody may lose in a year, such as 0.05")] : [],
        .. envelope < Money.Zero || envelope?.IsWholePence == false ? (Fault[])[new("envelope", "is below £0.00 or has a fraction of a penny", "write what there is to spend in a year")] : [],
        .. mostYears < 1 ? (Fault[])[new("most_years", "is below 1", "write the most years it may take until everybody is level")] : [],
    ];

    private static IEnumerable<Fault> In(LevelledPerson person, HashSet<string> known)
    {
        return
        [
            .. string.IsNullOrWhiteSpace(person.PersonId) ? (Fault[])[new("person_id", "is blank", "write the id of the person")] : [],
            .. !known.Add(person.PersonId) ? (Fault[])[new("person_id", $"'{person.PersonId}' appears twice", "give each person once; where two areas have one id, write the area before it")] : [],
            .. OfSum("before", person.Before),
            .. OfSum("after", person.After),
        ];
    }

    private static IEnumerable<Fault> OfSum(string field, Money sum) => sum < Money.Zero || !sum.IsWholePence ? [new(field, "is below £0.00 or has a fraction of a penny", "write pounds with two decimals")] : [];
}
