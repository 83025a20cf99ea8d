using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

/// <summary>Whatever questionnaire and answers are written as a spreadsheet writes them, reading scores them as the questionnaire does.</summary>
public sealed class NeedsReadingLawTests
{
    private static readonly string[] Names = ["Mobility", "Mood, \"low\"", "Communication", "é", "Skin\nintegrity", "I", "x y"];

    private static Gen<Questionnaire> Questionnaires =>
        from count in Gen.Choose(1, Names.Length)
        from levels in Gen.ArrayOf(Gen.Choose(1, 6), count)
        from weights in Gen.ArrayOf(Gen.Choose(0, 3000), count)
        from points in Gen.ArrayOf(Gen.Choose(0, 99_999), 6)
        select new Questionnaire(Enumerable.Range(0, count).Select(i => new QuestionnaireDomain(
            Names[i], Enumerable.Range(0, levels[i]).Select(level => new DomainLevel(Names[level], points[level] / 1000m)).ToValueList(), weights[i] / 1000m)).ToValueList());

    private static Gen<(Questionnaire Questionnaire, int[][] People, int Seed)> Cases =>
        from questionnaire in Questionnaires
        from people in Gen.ListOf(Gen.ArrayOf(Gen.Choose(0, 5), questionnaire.Domains.Count))
        from seed in Gen.Choose(0, int.MaxValue)
        select (questionnaire, people.ToArray(), seed);

    [Law]
    public Property Scores_are_those_of_the_questionnaire_from_columns_and_rows_in_any_order() => Law.Of(Cases, given =>
    {
        (Questionnaire questionnaire, int[][] people, int seed) = given;
        SpreadsheetText text = new(seed);
        Answer[][] answers = [.. people.Select(levels => questionnaire.Domains.Select((domain, i) => new Answer(domain.Name, domain.Levels[levels[i] % domain.Levels.Count].Name)).ToArray())];
        string[][] rows = [.. answers.SelectMany((own, person) => own.Select(answer => (string[])[Id(person), answer.Domain, answer.Level]))];
        new Random(seed).Shuffle(rows);
        NeedsCaseload read = Files.None
            .With("questionnaire.csv", text.Of(["domain", "level", "points", "weight"], questionnaire.Domains.SelectMany(Rows)))
            .With("answers.csv", text.Of(["person_id", "domain", "level"], rows))
            .ReadNeeds();
        Assert.Equal(questionnaire, read.Questionnaire);
        Assert.Equal(
            answers.Select((own, person) => new ScoredPerson(Id(person), questionnaire.Score([.. own]))).OrderBy(person => person.Id, StringComparer.Ordinal),
            read.People);
    });

    private static string Id(int person) => FormattableString.Invariant($"P{person}");

    /// <summary>The weight stands in the last row only.</summary>
    private static IEnumerable<string[]> Rows(QuestionnaireDomain domain) => domain.Levels.Select((level, i) =>
        (string[])[domain.Name, level.Name, Text(level.Points), i == domain.Levels.Count - 1 ? Text(domain.Weight) : string.Empty]);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
