using PhbCalc.Rates;

namespace PhbCalc.BlockContracts;

/// <summary>Works out the value of each contract year, and what revisions make of it.</summary>
internal static class ContractYears
{
    /// <summary>The years; the terms and revisions have been checked.</summary>
    internal static ValueList<ContractYear> Of(
        LocalDate start, Money? baseValue, ValueList<(Money? Value, Uplift? Uplift)> terms, ValueList<ContractRevision> revisions)
    {
        ContractRevision[] inOrder = [.. revisions.OrderBy(revision => revision.AgreedOn)];
        List<ContractYear> years = new(terms.Count);
        Money? before = baseValue;
        List<Fault> faults = [];
        for (int i = 0; i < terms.Count; i++)
        {
            (LocalDate first, LocalDate next) = (YearStart(start, i), YearStart(start, i + 1));
            Money Raised(Uplift? uplift) => uplift!.Value.Raise(before!.Value);
            ValueList<RevisedValue> revised =
            [
                .. inOrder.Where(revision => revision.AgreedOn >= first && revision.AgreedOn < next)
                    .Select(revision => new RevisedValue(revision, MonthOf(start, i, revision.AgreedOn), revision.Value ?? Raised(revision.Uplift))),
            ];
            ContractYear year = new(i + 1, first, next.PlusDays(-1), terms[i].Value ?? Raised(terms[i].Uplift), terms[i].Uplift, revised);
            faults.AddRange(ContractFaults.InRaised(year));
            InvalidInputException.ThrowIfAny(faults);
            years.Add(year);
            before = year.Value;
        }

        return [.. years];
    }

    /// <summary>The first day of a contract year, counted from 0.</summary>
    internal static LocalDate YearStart(LocalDate start, int year) => start.PlusMonths(year * BlockContract.MonthsInYear);

    /// <summary>The month of a contract year that holds a day of it, 1 to 12.</summary>
    private static int MonthOf(LocalDate start, int year, LocalDate day) =>
        Enumerable.Range(1, BlockContract.MonthsInYear).Last(month => start.PlusMonths((year * BlockContract.MonthsInYear) + month - 1) <= day);
}
