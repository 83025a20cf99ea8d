using PhbCalc.Rates;

namespace PhbCalc.BlockContracts;

/// <summary>A block contract: a yearly sum for a service, whatever its activity, over contract years of twelve months.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 6, Contract. It may start on any day. Months start on the same day of the month as the contract, or on the
/// last day of a month that is too short: a contract from 31 January has months from 28 February and from 31 March.
/// </remarks>
public sealed record BlockContract
{
    internal const int MonthsInYear = 12;

    private BlockContract(LocalDate start, Money? baseValue, ValueList<ContractYear> years) => (Start, BaseValue, Years) = (start, baseValue, years);

    /// <summary>The first day.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Start { get; }

    /// <summary>The last day.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate End => Years[^1].End;

    /// <summary>The value of the year before the contract, in pounds, which the first year is raised from; null if the values themselves are agreed.</summary>
    public Money? BaseValue { get; }

    /// <summary>The contract years, in order, at least one.</summary>
    public ValueList<ContractYear> Years { get; }

    /// <summary>A contract whose yearly values are agreed.</summary>
    /// <param name="start">The first day, from 1 April 1948; the contract ends by 31 March 2200.</param>
    /// <param name="values">The value of each contract year, in pounds and whole pence, from 0 to under £1,000,000,000,000; 1 to 100 years.</param>
    /// <param name="revisions">New values agreed during a year, in any order; none by default. Values of later years stay as agreed.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="InvalidInputException">
    /// A value, the start or the number of years is out of range, a revision is agreed outside the contract or on the day of another, or it
    /// raises the first year, before which there is no value. All faults are reported, each with the position of its value or revision.
    /// </exception>
    public static BlockContract OfValues(LocalDate start, ValueList<Money> values, ValueList<ContractRevision> revisions = default) =>
        Of(start, null, [.. values.Select(value => ((Money?)value, (Uplift?)null))], revisions);

    /// <summary>A contract whose value is raised every year from the value of the year before, each rounded once to the penny.</summary>
    /// <param name="start">The first day, from 1 April 1948; the contract ends by 31 March 2200.</param>
    /// <param name="baseValue">
    /// The value of the year before the contract, in pounds and whole pence, from 0 to under £1,000,000,000,000. If it is the value of the first year
    /// itself, give that year <c>default(Uplift)</c>, which changes nothing.
    /// </param>
    /// <param name="uplifts">The rise of each contract year, as a share of the year before, the first year included; 1 to 100 years.</param>
    /// <param name="revisions">New values or uplifts agreed during a year, in any order; none by default. Later years are raised from the revised value.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="InvalidInputException">
    /// A value, also a raised one, the start or the number of years is out of range, or a revision is agreed outside the contract or on the day of another.
    /// All faults are reported, each with the position of its year or revision.
    /// </exception>
    public static BlockContract OfUplifts(LocalDate start, Money baseValue, ValueList<Uplift> uplifts, ValueList<ContractRevision> revisions = default) =>
        Of(start, baseValue, [.. uplifts.Select(uplift => ((Money?)null, (Uplift?)uplift))], revisions);

    /// <summary>The twelve monthly payments of a contract year, which sum to its value.</summary>
    /// <param name="year">Which year, counted from 1.</param>
    /// <param name="phasing">How payments are spread; equal parts by default.</param>
    /// <returns>
    /// The payments in pounds, to the penny. The month in which a revision is agreed also pays the arrears; a value that is revised down can make that
    /// payment negative.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The contract has no such year.</exception>
    public ValueList<Money> Payments(int year, ContractPhasing phasing = ContractPhasing.Equal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Years.Count);
        return ContractPayments.Of(Years[year - 1], MonthLengths(year, phasing), value => value);
    }

    /// <summary>The first day of a month, counted from 0 at the start of the contract.</summary>
    internal LocalDate MonthStart(int month) => Start.PlusMonths(month);

    /// <summary>The lengths of the months of a contract year: 1 each, or their days.</summary>
    internal int[] MonthLengths(int year, ContractPhasing phasing) =>
        [.. Enumerable.Range((year - 1) * MonthsInYear, MonthsInYear)
            .Select(month => phasing == ContractPhasing.Equal ? 1 : Period.DaysBetween(MonthStart(month), MonthStart(month + 1)))];

    private static BlockContract Of(LocalDate start, Money? baseValue, ValueList<(Money? Value, Uplift? Uplift)> terms, ValueList<ContractRevision> revisions)
    {
        InvalidInputException.ThrowIfAny(ContractFaults.In(start, baseValue, terms, revisions));
        return new(start, baseValue, ContractYears.Of(start, baseValue, terms, revisions));
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A new value for the contract year in which it is agreed, backdated to the first day of that year.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 6, Contract: the month in which it is agreed pays what the year so far comes to by the new value, less
/// what was paid.
/// </remarks>
public sealed record ContractRevision
{
    private ContractRevision(LocalDate agreedOn, Money? value, Uplift? uplift) => (AgreedOn, Value, Uplift) = (agreedOn, value, uplift);

    /// <summary>The day on which it is agreed.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AgreedOn { get; }

    /// <summary>The new value of the whole year, in pounds; null if it is given by an uplift.</summary>
    public Money? Value { get; }

    /// <summary>The new uplift, as a share of the value of the year before; null if the value itself is given.</summary>
    public Uplift? Uplift { get; }

    /// <summary>A revision that states the new value.</summary>
    /// <param name="agreedOn">The day on which it is agreed.</param>
    /// <param name="value">The new value of the whole year, in pounds and whole pence, from 0 to under £1,000,000,000,000.</param>
    /// <returns>The revision.</returns>
    /// <exception cref="InvalidInputException">The value is out of range.</exception>
    public static ContractRevision OfValue(LocalDate agreedOn, Money value)
    {
        InvalidInputException.ThrowIfAny(ContractFaults.InRevision(agreedOn, value));
        return new(agreedOn, value, null);
    }

    /// <summary>A revision that states a new uplift in place of the one of that year.</summary>
    /// <param name="agreedOn">The day on which it is agreed.</param>
    /// <param name="uplift">The rise over the value of the year before, as a share of it.</param>
    /// <returns>The revision. The contract checks the resulting value.</returns>
    public static ContractRevision OfUplift(LocalDate agreedOn, Uplift uplift) => new(agreedOn, null, uplift);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What a revision makes of a contract year.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ContractYear"/>. Rule: spec 6, Contract.</remarks>
public sealed record RevisedValue
{
    internal RevisedValue(ContractRevision revision, int month, Money value) => (Revision, Month, Value) = (revision, month, value);

    /// <summary>The revision, as it was agreed.</summary>
    public ContractRevision Revision { get; }

    /// <summary>The month of the contract year in which it is agreed, 1 to 12: the month that pays the arrears.</summary>
    public int Month { get; }

    /// <summary>The value of the whole year from then on, in pounds and whole pence.</summary>
    public Money Value { get; }
}

/// <summary>One year of a block contract: twelve months from the day it starts.</summary>
/// <remarks>This type is immutable. Make it through <see cref="BlockContract"/>. Rule: spec 6, Contract.</remarks>
public sealed record ContractYear
{
    internal ContractYear(int number, LocalDate start, LocalDate end, Money firstValue, Uplift? uplift, ValueList<RevisedValue> revisions) =>
        (Number, Start, End, FirstValue, Uplift, Revisions) = (number, start, end, firstValue, uplift, revisions);

    /// <summary>The number of the contract year, counted from 1.</summary>
    public int Number { get; }

    /// <summary>The first day of the year.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Start { get; }

    /// <summary>The last day of the year, included.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate End { get; }

    /// <summary>The value agreed for the year before any revision, in pounds and whole pence.</summary>
    public Money FirstValue { get; }

    /// <summary>The uplift over the year before; null if the value itself was agreed.</summary>
    public Uplift? Uplift { get; }

    /// <summary>The revisions in the year, in the order of their days.</summary>
    public ValueList<RevisedValue> Revisions { get; }

    /// <summary>The value of the year, in pounds: the last revised value, or the first if there is no revision.</summary>
    public Money Value => Revisions.Count == 0 ? FirstValue : Revisions[^1].Value;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Works out the value of each contract year, with its revisions.</summary>
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
