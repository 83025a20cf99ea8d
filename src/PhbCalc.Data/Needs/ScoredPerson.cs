using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>A person whose needs are scored.</summary>
/// <remarks>This type is immutable. Rule: spec 8, answers.csv and people.csv; spec 4, Questionnaire.</remarks>
/// <param name="Id">The id, unique in the caseload.</param>
/// <param name="Score">The needs in points, with the line of every domain.</param>
/// <param name="Floor">The least that the person is to get, in pounds a year and whole pence; null (the default) for no floor.</param>
/// <param name="Cap">The most that the person is to get, in pounds a year and whole pence, at least the floor; null (the default) for no cap.</param>
/// <param name="Groups">The groups that the person belongs to, in the order of their columns; none by default.</param>
public sealed record ScoredPerson(string Id, NeedsScore Score, Money? Floor = null, Money? Cap = null, ValueList<PersonGroup> Groups = default);
