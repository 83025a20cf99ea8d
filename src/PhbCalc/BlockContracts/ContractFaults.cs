using PhbCalc.Rates;

namespace PhbCalc.BlockContracts;

/// <summary>What can be wrong with a block contract.</summary>
internal static class ContractFaults
{
    internal const string SumRange = "write pounds and pence from 0 to under 1,000,000,000,000";
    private const decimal TooMuch = 1_000_000_000_000m;
    internal const int MostYears = 100;

    /// <summary>Whether a sum is out of range for a contract.</summary>
    internal static bool IsOutside(Money sum) => sum < Money.Zero || sum.Pounds >= TooMuch || !sum.IsWholePence;

    internal static void AddIfOutside(ref FaultList faults, string field, Money sum, string? path = null)
    {
        if (IsOutside(sum))
        {
            faults.Add(field, sum.ToString(), "is out of range", SumRange, path);
        }
    }

    /// <summary>What is wrong with a contract of values without revisions.</summary>
    internal static List<Fault>? In(LocalDate start, IEnumerable<Money> values) => In(start, null, [.. values.Select(value => ((Money?)value, (Uplift?)null))], []);

    internal static List<Fault>? InRevision(LocalDate agreedOn, Money value)
    {
        FaultList faults = new("revision", Iso.Text(agreedOn));
        AddIfOutside(ref faults, "value", value);
        return faults.All;
    }

    internal static List<Fault>? In(LocalDate start, Money? baseValue, ValueList<(Money? Value, Uplift? Uplift)> terms, ValueList<ContractRevision> revisions)
    {
        FaultList faults = new("contract");
        AddIfOutside(ref faults, "base_value", baseValue ?? Money.Zero);
        faults.AddNulls("revisions", revisions);
        for (int i = 0; i < terms.Count; i++)
        {
            AddIfOutside(ref faults, "value", terms[i].Value ?? Money.Zero, $"/values/{Iso.Number(i)}");
        }

        if (terms.Count is 0 or > MostYears)
        {
            faults.Add("year_start", null, terms.Count == 0 ? "there is no contract year" : $"there are {Iso.Number(terms.Count)} contract years", "give 1 to 100 contract years", baseValue is null ? "/values" : "/uplifts");
        }
        else if (!Fits(start, terms.Count))
        {
            faults.Add("year_start", Iso.Text(start), "is the start of a contract outside 1948-04-01 to 2200-03-31", "check the date, or give fewer contract years", "/start");
        }
        else
        {
            AddForRevisions(ref faults, start, terms, revisions, hasBase: baseValue is not null);
        }

        return faults.All;
    }

    /// <summary>What is wrong with values that were raised: uplifts can take them beyond the range of a contract.</summary>
    internal static List<Fault> InRaised(ContractYear year)
    {
        FaultList faults = new("contract year", Iso.Number(year.Number));
        // A contract of values has no uplifts but those of revisions.
        string path = year.Uplift is null ? "/revisions" : $"/uplifts/{Iso.Number(year.Number - 1)}";
        AddIfOutside(ref faults, "uplift", year.FirstValue, path);
        foreach (RevisedValue revised in year.Revisions)
        {
            AddIfOutside(ref faults, "uplift", revised.Value, path);
        }

        return faults.All ?? [];
    }

    private static bool Fits(LocalDate start, int years) =>
        start >= new FinancialYear(PeriodLimits.FirstYear).Start && start <= new FinancialYear(PeriodLimits.LastYear).End
        && ContractYears.YearStart(start, years).PlusDays(-1) <= new FinancialYear(PeriodLimits.LastYear).End;

    private static void AddForRevisions(
        ref FaultList faults, LocalDate start, ValueList<(Money? Value, Uplift? Uplift)> terms, ValueList<ContractRevision> revisions, bool hasBase)
    {
        LocalDate end = ContractYears.YearStart(start, terms.Count).PlusDays(-1);
        LocalDate endOfFirst = ContractYears.YearStart(start, 1).PlusDays(-1);
        HashSet<LocalDate> seen = [];
        for (int i = 0; i < revisions.Count; i++)
        {
            if (revisions[i] is not { } revision)
            {
                continue;
            }

            LocalDate day = revision.AgreedOn;
            if (day < start || day > end)
            {
                faults.Add(Of("agreed_on", revision, i, "is outside the contract, so there is no year to revise", $"write a day from {Iso.Text(start)} to {Iso.Text(end)}"));
            }
            else if (!hasBase && revision.Uplift is not null && day <= endOfFirst)
            {
                faults.Add(Of("uplift", revision, i, "raises the first contract year, but no value of the year before is known", "give the new value of the year"));
            }

            if (!seen.Add(day))
            {
                faults.Add(Of("agreed_on", revision, i, "is the day of another revision", "give each revision its own day, or leave one out"));
            }
        }
    }

    private static Fault Of(string field, ContractRevision revision, int position, string problem, string remedy) =>
        new Fault(field, problem, remedy) { Value = Iso.Text(revision.AgreedOn) }.Under("revisions", position);
}
