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
                yield return new("person_id", "has a budget of another period or policy", "give budgets of one period and one policy") { Value = personId(budgets[i]), Path = $"/{list}" };
            }
        }
    }

    /// <summary>Results as they come, as long as each person comes after the one before.</summary>
    /// <param name="results">The results.</param>
    /// <param name="list">What the list of them is called.</param>
    /// <param name="personId">The person of a result.</param>
    /// <param name="day">The first day of a result, where a person can have several; null (the default) where each has one.</param>
    /// <exception cref="InvalidInputException">A person does not come after the one before.</exception>
    internal static IEnumerable<T> InOrder<T>(IEnumerable<T> results, string list, Func<T, string> personId, Func<T, LocalDate?>? day = null)
    {
        string? before = null;
        LocalDate? dayBefore = null;
        foreach (T result in results)
        {
            string id = personId(result);
            LocalDate? own = day?.Invoke(result);
            if (before is not null && (string.CompareOrdinal(before, id) is var order) && (order > 0 || (order == 0 && !(dayBefore < own))))
            {
                throw new InvalidInputException([OutOfOrder(list, id)]);
            }

            (before, dayBefore) = (id, own);
            yield return result;
        }
    }

    private static Fault OutOfOrder(string list, string personId) =>
        new("person_id", "does not come after the person before it", "give people in ordinal order of the ids, each once: that is the order of the file")
        {
            Value = personId,
            Path = $"/{list}",
        };
}
