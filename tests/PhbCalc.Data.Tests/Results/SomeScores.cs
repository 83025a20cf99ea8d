using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

/// <summary>Scores of needs: what is written and read back in the tests.</summary>
internal static class SomeScores
{
    /// <summary>Two people, given in another order than that of their ids; one of a questionnaire that is not the Decision Support Tool's.</summary>
    internal static ValueList<PersonScore> Two { get; } =
    [
        new("P002", new([new("Play, and \"school\"", "=High", 3.5m, 2m)])),
        new("P001", new([new("Mobility", "Severe", 12m, 1m), new("Breathing", "No needs", 0m, 1.500m)]), EligibilityIndication.MayIndicate),
    ];

    /// <summary>People in ordinal order of their ids.</summary>
    internal static Gen<ValueList<PersonScore>> Any =>
        from people in Gen.ListOf(Person, 4)
        select people.DistinctBy(person => person.PersonId, StringComparer.Ordinal).OrderBy(person => person.PersonId, StringComparer.Ordinal).ToValueList();

    private static Gen<PersonScore> Person =>
        from id in Gen.Elements("P001", "P002", "O'Brien", "é", "=P3", "p 4")
        from lines in Gen.NonEmptyListOf(Line)
        from indication in Gen.Elements<EligibilityIndication?>([null, .. Enum.GetValues<EligibilityIndication>().Select(value => (EligibilityIndication?)value)])
        select new PersonScore(id, new([.. lines]), indication);

    private static Gen<ScoreLine> Line =>
        from domain in Gen.Elements("Mobility", "Ünïcode € 😀", "a\nb")
        from level in Gen.Elements("High", "+1|x")
        from points in Gen.Choose(0, 200_000)
        from weight in Gen.Choose(0, 3_000)
        select new ScoreLine(domain, level, points / 1_000m, weight / 1_000m);
}
