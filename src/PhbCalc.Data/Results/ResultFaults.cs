namespace PhbCalc.Data.Results;

/// <summary>What can be wrong with results that are to be written.</summary>
internal static class ResultFaults
{
    internal static List<Fault>? InOrdered(ValueList<PersonTotals> budgets)
    {
        List<Fault>? faults = null;
        for (int i = 1; i < budgets.Count; i++)
        {
            if (budgets[i].PersonId == budgets[i - 1].PersonId)
            {
                (faults ??= []).Add(new("person_id", "appears twice", "give each person one budget") { Value = budgets[i].PersonId, Path = "/budgets" });
            }
        }

        return faults;
    }

    /// <summary>What is wrong with budgets that are in ordinal order of their people.</summary>
    /// <param name="budgets">The budgets.</param>
    /// <param name="list">The name of the list that was given, in any order: faults are told from it.</param>
    /// <param name="personId">The person of a budget.</param>
    /// <param name="isAlike">Whether a budget is of the period and policy that it should be of.</param>
    internal static IEnumerable<Fault> InOrdered<T>(ValueList<T> budgets, string list, Func<T, string> personId, Func<T, bool> isAlike)
    {
        for (int i = 0; i < budgets.Count; i++)
        {
            if (i > 0 && personId(budgets[i]) == personId(budgets[i - 1]))
            {
                yield return new("person_id", "appears twice", "give each person one budget") { Value = personId(budgets[i]), Path = $"/{list}" };
            }

            if (!isAlike(budgets[i]))
            {
                yield return new("person_id", "has a budget of another period or policy", "give budgets that were priced alike") { Value = personId(budgets[i]), Path = $"/{list}" };
            }
        }
    }

    /// <summary>Refuses a person who does not come after the one before; there is none before the first.</summary>
    internal static void ThrowIfOutOfOrder(string list, string? before, string personId)
    {
        if (before is not null && string.CompareOrdinal(before, personId) >= 0)
        {
            throw new InvalidInputException([OutOfOrder(list, personId)]);
        }
    }

    private static Fault OutOfOrder(string list, string personId) =>
        new("person_id", "does not come after the person before it", "give people in ordinal order of the ids, each once: that is the order of the file")
        {
            Value = personId,
            Path = $"/{list}",
        };
}
