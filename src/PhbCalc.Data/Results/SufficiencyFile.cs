using PhbCalc.Sufficiency;

namespace PhbCalc.Data.Results;

/// <summary>Writes enough.csv: whether each person's support is enough, and what is short.</summary>
/// <remarks>
/// Rule: spec 2b, Enough. Hours are hours of one carer's time in the typical week, exact: 1.5, or 2 1/3 where there is no end of decimals. Sums are pounds with two decimals, of the
/// week and of the person's days in the period; blank if nothing is short or it has no price, and then <c>why</c> says why, as it does where the answer is not known.
/// </remarks>
public static class SufficiencyFile
{
    /// <summary>The name of the file in a folder: <c>enough.csv</c>.</summary>
    public const string Name = "enough.csv";

    private static readonly ResultFile<SufficiencyResult> File = new ResultFile<SufficiencyResult>()
        .Text("person_id", person => person.PersonId)
        .Text("answer", person => SufficiencyWords.Verdicts.Word(person.Verdict))
        .Quantity("needed_hours", person => person.Needed)
        .Quantity("bought_hours", person => person.Bought)
        .Quantity("short_hours", person => person.Short)
        .Quantity("more_hours", person => person.More)
        .Pounds("short_a_week", person => person.Price?.TypicalWeek.Total)
        .Pounds("short_in_period", person => person.Price?.Period)
        .Text("card", person => person.Price?.Card)
        .Text("service", person => person.Price?.Service)
        .Text("why", person => string.Join(' ', [.. person.NotKnownBecause, .. person.NotPricedBecause is { } why ? (string[])[why] : []]));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="results">The results, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The results come in another order.</exception>
    public static void Write(Stream stream, SufficiencyResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        File.Write(stream, ResultFaults.InOrder(results.People, "people", person => person.PersonId));
    }
}

/// <summary>Writes enough-findings.csv: what a reader should look at in each person's support.</summary>
/// <remarks>Rule: spec 2b, Enough. A row for each finding, the gravest of a person first.</remarks>
public static class SufficiencyFindingsFile
{
    /// <summary>The name of the file in a folder: <c>enough-findings.csv</c>.</summary>
    public const string Name = "enough-findings.csv";

    private static readonly ResultFile<(string PersonId, SufficiencyFinding Finding)> File = new ResultFile<(string PersonId, SufficiencyFinding Finding)>()
        .Text("person_id", row => row.PersonId)
        .Text("kind", row => SufficiencyWords.Findings.Word(row.Finding.Kind))
        .Text("finding", row => row.Finding.Text);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="results">The results, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The results come in another order.</exception>
    public static void Write(Stream stream, SufficiencyResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        File.Write(stream, ResultFaults.InOrder(results.People, "people", person => person.PersonId).SelectMany(person => person.Findings.Select(finding => (person.PersonId, finding))));
    }
}

/// <summary>Writes enough-week.csv: the 672 quarter hours of each person's typical week.</summary>
/// <remarks>Rule: spec 2b, Enough. Numbers are carers, as a mean over the minutes of the quarter hour and the weeks of a cycle. A person whose week cannot be laid out has no row.</remarks>
public static class SufficiencyWeekFile
{
    /// <summary>The name of the file in a folder: <c>enough-week.csv</c>.</summary>
    public const string Name = "enough-week.csv";

    private static readonly ResultFile<(string PersonId, QuarterHour Quarter)> File = new ResultFile<(string PersonId, QuarterHour Quarter)>()
        .Text("person_id", row => row.PersonId)
        .Text("day", row => DayWords.Text(row.Quarter.Day))
        .Text("start", row => Iso.TimeText(row.Quarter.Number % 96 * 15))
        .Quantity("needed", row => row.Quarter.Need)
        .Quantity("bought", row => row.Quarter.Bought)
        .Quantity("short", row => row.Quarter.Short)
        .Quantity("more", row => row.Quarter.More)
        .Quantity("asleep", row => row.Quarter.Asleep);

    /// <summary>Writes the file as the quarter hours come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="results">The results, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The results come in another order.</exception>
    public static void Write(Stream stream, SufficiencyResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        File.Write(stream, ResultFaults.InOrder(results.People, "people", person => person.PersonId).SelectMany(person => person.QuarterHours().Select(quarter => (person.PersonId, quarter))));
    }
}
