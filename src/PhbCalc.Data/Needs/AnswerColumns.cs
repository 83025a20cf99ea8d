namespace PhbCalc.Data;

/// <summary>The columns of answers.csv.</summary>
internal static class AnswerColumns
{
    internal const int PersonId = 0;
    internal const int Domain = 1;
    internal const int Level = 2;

    internal static FileColumns All { get; } = new(["person_id", "domain", "level"], []);
}
