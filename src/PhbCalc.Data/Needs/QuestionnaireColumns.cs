namespace PhbCalc.Data;

/// <summary>The columns of questionnaire.csv.</summary>
internal static class QuestionnaireColumns
{
    internal const int Domain = 0;
    internal const int Level = 1;
    internal const int Points = 2;
    internal const int Weight = 3;

    internal static FileColumns All { get; } = new(["domain", "level", "points"], ["weight"]);
}
