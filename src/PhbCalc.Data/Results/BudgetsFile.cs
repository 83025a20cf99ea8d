using System.Text.Json.Serialization;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes budgets.csv: the totals of each person's budget.</summary>
/// <remarks>Rule: spec 8, verb cost. People in ordinal order of their ids, sums in pounds with two decimals. The dates are the person's own in the period; blank if there are none.</remarks>
public static class BudgetsFile
{
    /// <summary>The name of the file in a folder: <c>budgets.csv</c>.</summary>
    public const string Name = "budgets.csv";

    private static readonly ResultFile<PersonTotals> File = new ResultFile<PersonTotals>()
        .Text("person_id", person => person.PersonId)
        .Date("from", person => person.Days?.Start)
        .Date("to", person => person.Days?.End)
        .Pounds("typical_week", person => person.Totals.TypicalWeek)
        .Pounds("indicative_annual", person => person.Totals.IndicativeAnnual)
        .Pounds("calendar_exact", person => person.Totals.CalendarExact)
        .Pounds("team", person => person.Totals.Team)
        .Pounds("items", person => person.Totals.Items)
        .Pounds("contingency", person => person.Totals.Contingency)
        .Pounds("total", person => person.Totals.Total)
        .Text("held", person => HoldingWords.All.Word(person.Held));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="totals">The totals to write.</param>
    public static void Write(Stream stream, CaseloadTotals totals)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(totals);
        File.Write(stream, totals.Budgets);
    }
}

/// <summary>The totals of each person's budget in pounds, for one period and under one policy.</summary>
/// <remarks>This type is immutable. Rule: spec 8, verb cost.</remarks>
public sealed record CaseloadTotals
{
    /// <summary>Puts totals together.</summary>
    /// <param name="period">The period costed, first and last day included.</param>
    /// <param name="policy">The policy that was used.</param>
    /// <param name="budgets">The totals of each person, in any order; they are put in ordinal order of the ids.</param>
    /// <exception cref="InvalidInputException">A person appears twice.</exception>
    public CaseloadTotals(DateInterval period, CostingPolicy policy, ValueList<PersonTotals> budgets)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(policy);
        (Period, Policy) = (period, policy);
        Budgets = Given.Whole(budgets, "budgets").OrderBy(budget => budget.PersonId, StringComparer.Ordinal).ToValueList();
        InvalidInputException.ThrowIfAny(ResultFaults.InOrdered(Budgets));
    }

    /// <summary>The period costed, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>The policy that was used.</summary>
    public CostingPolicy Policy { get; }

    /// <summary>The totals of each person, in ordinal order of their ids.</summary>
    public ValueList<PersonTotals> Budgets { get; }

    /// <summary>What a reader should know, and what changes no sum: see <see cref="CaseloadNotices"/>. None by default.</summary>
    public ValueList<Notice> Notices
    {
        get;
        init => field = Given.Whole(value, "notices");
    }
}

/// <summary>The totals of one person's budget: a row of budgets.csv.</summary>
/// <remarks>This type is immutable. It is part of <see cref="CaseloadTotals"/>.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Days">The person's own days in the period costed, first and last day included; null if there are none.</param>
/// <param name="Totals">The totals, in pounds over those days.</param>
public sealed record PersonTotals(string PersonId, [property: JsonConverter(typeof(DateIntervalJsonConverter))] DateInterval? Days, PersonBudgetTotals Totals)
{
    /// <summary>How the budget is held, which changes no sum; notionally by default.</summary>
    public Holding Held
    {
        get;
        init => field = Given.Defined(value, "held");
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
