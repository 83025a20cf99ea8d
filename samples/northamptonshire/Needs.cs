using PhbCalc.TopDown;

namespace PhbCalc.Samples.Northamptonshire;

/// <summary>A questionnaire of mental health needs, what past care cost, and a caseload. Everything in it is invented.</summary>
internal static class Needs
{
    /// <summary>What is asked, and what each answer scores.</summary>
    internal static Questionnaire Questionnaire { get; } = new(
    [
        new("Looking after yourself", Levels),
        new("Home and money", Levels),
        new("Being with other people", Levels),
        new("A day with meaning", Levels),
        new("Living with the illness", Levels, Weight: 1.5m),
        new("Physical health", Levels),
    ]);

    /// <summary>What was found about the person of this sample.</summary>
    internal static ValueList<Answer> Answers { get; } =
    [
        new("Looking after yourself", "some"),
        new("Home and money", "some"),
        new("Being with other people", "much"),
        new("A day with meaning", "much"),
        new("Living with the illness", "much"),
        new("Physical health", "none"),
    ];

    /// <summary>The scores of the others on the caseload.</summary>
    internal static (string PersonId, decimal Points)[] Others { get; } =
        [("SAMPLE-NN2", 9m), ("SAMPLE-NN3", 17.5m), ("SAMPLE-NN4", 22m), ("SAMPLE-NN5", 31.5m), ("SAMPLE-NN6", 48m), ("SAMPLE-NN7", 57.5m)];

    private static ValueList<DomainLevel> Levels => [new("none", 0m), new("some", 4m), new("much", 9m), new("most", 15m)];
}
