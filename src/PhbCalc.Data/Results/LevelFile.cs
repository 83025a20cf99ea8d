using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes level.csv: the effect of each candidate, for all and by area, group and fifth.</summary>
/// <remarks>Rule: spec 10, Level. Sums in pounds with two decimals; <c>losses</c> are £0.00 or below.</remarks>
public static class LevelFile
{
    /// <summary>The name of the file in a folder: <c>level.csv</c>.</summary>
    public const string Name = "level.csv";

    private static readonly ResultFile<(string Candidate, string By, string Part, LevelSums Sums)> File = new ResultFile<(string Candidate, string By, string Part, LevelSums Sums)>()
        .Text("candidate", row => row.Candidate)
        .Text("by", row => row.By)
        .Text("part", row => row.Part)
        .Number("people", row => row.Sums.People)
        .Pounds("before", row => row.Sums.Before)
        .Pounds("after", row => row.Sums.After)
        .Number("winners", row => row.Sums.Winners)
        .Pounds("gains", row => row.Sums.Gains)
        .Number("losers", row => row.Sums.Losers)
        .Pounds("losses", row => row.Sums.Losses)
        .Pounds("hold_harmless", row => row.Sums.HoldHarmless);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
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

    private static readonly ResultFile<(string Candidate, LevelledPerson Person)> File = new ResultFile<(string Candidate, LevelledPerson Person)>()
        .Text("person_id", row => row.Person.PersonId)
        .Text("area", row => row.Person.Area)
        .Text("candidate", row => row.Candidate)
        .Pounds("before", row => row.Person.Before)
        .Pounds("after", row => row.Person.After)
        .Pounds("difference", row => row.Person.Difference);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="candidates">What each person would have by each candidate, in the same order.</param>
    public static void Write(Stream stream, ValueList<(string Candidate, ValueList<LevelledPerson> People)> candidates) => File.Write(stream, candidates.SelectMany(candidate => candidate.People.Select(person => (candidate.Candidate, person))));
}
