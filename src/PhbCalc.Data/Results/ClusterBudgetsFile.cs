using System.Text.Json.Serialization;
using PhbCalc.Clusters;
using PhbCalc.Contacts;

namespace PhbCalc.Data.Results;

/// <summary>Writes cluster-budgets.csv: the cost of people's clusters, and what was left out.</summary>
/// <remarks>Rule: spec 8, verb cluster. People in ordinal order of their ids, also those with £0.00; sums in pounds with two decimals.</remarks>
public static class ClusterBudgetsFile
{
    /// <summary>The name of the file in a folder: <c>cluster-budgets.csv</c>.</summary>
    public const string Name = "cluster-budgets.csv";

    private static readonly ResultFile<ClusterBudget> File = new ResultFile<ClusterBudget>()
        .Text("person_id", budget => budget.PersonId)
        .Date("from", budget => budget.Period.Start)
        .Date("to", budget => budget.Period.End)
        .Number("days", budget => budget.Totals.Days)
        .Pounds("community", budget => budget.Totals.Community)
        .Pounds("initial_assessment", budget => budget.Totals.InitialAssessment)
        .Pounds("excluded", budget => budget.Totals.Excluded)
        .Pounds("total", budget => budget.Totals.Total);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        File.Write(stream, results.Clusters);
    }
}

/// <summary>The cost of people's clusters and contacts with teams over one period, in pounds.</summary>
/// <remarks>This type is immutable. Rule: spec 8, verb cluster.</remarks>
public sealed record ClusterResults
{
    /// <summary>Puts budgets together.</summary>
    /// <param name="period">The period, first and last day included.</param>
    /// <param name="asAt">The day on which to say whether reviews are overdue.</param>
    /// <param name="clusters">The cost of each person's clusters, in any order; they are put in ordinal order of the ids. None by default.</param>
    /// <param name="contacts">The cost of each person's contacts, in any order. None by default.</param>
    /// <exception cref="InvalidInputException">A person appears twice, or a budget is of another period or policy than the others: all faults are reported.</exception>
    public ClusterResults(DateInterval period, LocalDate asAt, ValueList<ClusterBudget> clusters = default, ValueList<ContactBudget> contacts = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        (Period, AsAt) = (period, asAt);
        FaultList faults = new(string.Empty);
        faults.AddNulls("clusters", clusters);
        faults.AddNulls("contacts", contacts);
        InvalidInputException.ThrowIfAny(faults.All);
        Clusters = clusters.OrderBy(budget => budget.PersonId, StringComparer.Ordinal).ToValueList();
        Contacts = contacts.OrderBy(budget => budget.PersonId, StringComparer.Ordinal).ToValueList();
        InvalidInputException.ThrowIfAny(
        [
            .. ResultFaults.InOrdered(Clusters, "clusters", budget => budget.PersonId, budget => budget.Period.Equals(Period) && budget.Policy == Clusters[0].Policy).Distinct(),
            .. ResultFaults.InOrdered(Contacts, "contacts", budget => budget.PersonId, budget => budget.Period.Equals(Period) && budget.Policy == Contacts[0].Policy).Distinct(),
        ]);
    }

    /// <summary>The period, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>The day on which to say whether reviews are overdue.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AsAt { get; }

    /// <summary>The cost of each person's clusters, in ordinal order of the ids; empty by default.</summary>
    public ValueList<ClusterBudget> Clusters { get; }

    /// <summary>The cost of each person's contacts, in ordinal order of the ids; empty by default.</summary>
    public ValueList<ContactBudget> Contacts { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
