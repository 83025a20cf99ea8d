using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes level.csv: what each candidate comes to, for all and by area, group and fifth.</summary>
/// <remarks>Rule: spec 10, Level. Sums in pounds with two decimals; <c>losses</c> are £0.00 or below.</remarks>
public static class LevelFile
{
    /// <summary>The name of the file in a folder: <c>level.csv</c>.</summary>
    public const string Name = "level.csv";

    private static readonly ResultFile<(string Candidate, string By, string Part, LevelSums Sums)> File = new(
        ("candidate", (table, row) => table.Text(row.Candidate)),
        ("by", (table, row) => table.Text(row.By)),
        ("part", (table, row) => table.Text(row.Part)),
        ("people", (table, row) => table.Number(row.Sums.People)),
        ("before", (table, row) => table.Pounds(row.Sums.Before)),
        ("after", (table, row) => table.Pounds(row.Sums.After)),
        ("winners", (table, row) => table.Number(row.Sums.Winners)),
        ("gains", (table, row) => table.Pounds(row.Sums.Gains)),
        ("losers", (table, row) => table.Number(row.Sums.Losers)),
        ("losses", (table, row) => table.Pounds(row.Sums.Losses)),
        ("hold_harmless", (table, row) => table.Pounds(row.Sums.HoldHarmless)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="candidates">The candidates over the same people.</param>
    /// <exception cref="InvalidInputException">A candidate is null.</exception>
    public static void Write(Stream stream, ValueList<Levelling> candidates) => File.Write(stream, Given.Whole(candidates, "candidates").SelectMany(candidate =>
        candidate.Parts.Select(part => (candidate.Candidate, part.By, part.Name, part.Sums)).Prepend((candidate.Candidate, "all", string.Empty, candidate.All))));
}

/// <summary>Writes level-people.csv: what each person has, would have by each candidate, and has in each year of damping.</summary>
/// <remarks>Rule: spec 10, Level. A row for each person and candidate, in the order of areas and people; years of damping are candidates <c>year 1</c>, <c>year 2</c> and so on.</remarks>
public static class LevelPeopleFile
{
    /// <summary>The name of the file in a folder: <c>level-people.csv</c>.</summary>
    public const string Name = "level-people.csv";

    private static readonly ResultFile<(string Candidate, LevelledPerson Person)> File = new(
        ("person_id", (table, row) => table.Text(row.Person.PersonId)),
        ("area", (table, row) => table.Text(row.Person.Area)),
        ("candidate", (table, row) => table.Text(row.Candidate)),
        ("before", (table, row) => table.Pounds(row.Person.Before)),
        ("after", (table, row) => table.Pounds(row.Person.After)),
        ("difference", (table, row) => table.Pounds(row.Person.Difference)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="candidates">What everybody would have by each candidate, in one order.</param>
    public static void Write(Stream stream, ValueList<(string Candidate, ValueList<LevelledPerson> People)> candidates) => File.Write(stream, candidates.SelectMany(candidate => candidate.People.Select(person => (candidate.Candidate, person))));
}
