using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>What levels of the Decision Support Tool point to, and the questionnaire that is made of it (spec 4, Questionnaire).</summary>
public sealed class DecisionSupportToolTests
{
    private static readonly Gen<string> Letters = Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed)));

    [Theory]
    [InlineData("NNNNNNNNNNNN", EligibilityIndication.NotIndicated)]
    [InlineData("LLLLLLLLLLLL", EligibilityIndication.NotIndicated)]
    [InlineData("PNNNNNNNNNNN", EligibilityIndication.ExpectedEligible)]
    [InlineData("NNNNNNNNNNPN", EligibilityIndication.ExpectedEligible)]
    [InlineData("PNNNNNNNPNNN", EligibilityIndication.ExpectedEligible)]
    [InlineData("NSNSNNNNNNNN", EligibilityIndication.ExpectedEligible)]
    [InlineData("SSNSNNNNNNNN", EligibilityIndication.ExpectedEligible)]
    [InlineData("NNNNNNNNNNNS", EligibilityIndication.MayIndicate)]
    [InlineData("SHHMMMMNNNNN", EligibilityIndication.MayIndicate)]
    [InlineData("HNNNNNNNNNNN", EligibilityIndication.NotIndicated)]
    [InlineData("NNNNNNMNNNNN", EligibilityIndication.NotIndicated)]
    [InlineData("HNNNNNMNNNNN", EligibilityIndication.MayIndicate)]
    [InlineData("NNHHNNNNNNNN", EligibilityIndication.MayIndicate)]
    [InlineData("NNNNNNNNMMNN", EligibilityIndication.MayIndicate)]
    [InlineData("HHHHHHHHHHHH", EligibilityIndication.MayIndicate)]
    public void Levels_point_to_one_of_three_things(string letters, EligibilityIndication expected) =>
        Assert.Equal(expected, ContinuingHealthcare.Tool.Indicate(ContinuingHealthcare.Answers(letters)));

    [Theory]
    [InlineData(1, "NNNNNNMNNNNN", EligibilityIndication.MayIndicate)]
    [InlineData(1, "LLLLLLLLLLLL", EligibilityIndication.NotIndicated)]
    [InlineData(3, "HNMNNNNNNNNN", EligibilityIndication.NotIndicated)]
    [InlineData(3, "HNMNNNNNNNNM", EligibilityIndication.MayIndicate)]
    [InlineData(12, "HHHHHHHHHHHL", EligibilityIndication.NotIndicated)]
    [InlineData(12, "HHHHHHHHHHHM", EligibilityIndication.MayIndicate)]
    [InlineData(12, "NNNNNNNNNNNS", EligibilityIndication.MayIndicate)]
    [InlineData(12, "NNNNNNNNNNPN", EligibilityIndication.ExpectedEligible)]
    public void How_many_are_several_may_be_said(int several, string letters, EligibilityIndication expected) =>
        Assert.Equal(expected, ContinuingHealthcare.Tool.Indicate(ContinuingHealthcare.Answers(letters), several));

    [Law(1000)]
    public Property Any_levels_point_to_what_the_framework_says() => Law.Of(Letters.Zip(Gen.Choose(1, 13)), given =>
    {
        (string letters, int several) = given;
        (int severe, int highOrModerate) = (letters.Count(letter => letter == 'S'), letters.Count(letter => letter is 'H' or 'M'));
        EligibilityIndication expected = (letters.Contains('P'), severe, highOrModerate >= several) switch
        {
            (true, _, _) or (_, >= 2, _) => EligibilityIndication.ExpectedEligible,
            (_, 1, _) or (_, _, true) => EligibilityIndication.MayIndicate,
            _ => EligibilityIndication.NotIndicated,
        };

        Assert.Equal(expected, ContinuingHealthcare.Tool.Indicate(ContinuingHealthcare.Answers(letters), several));
    });

    [Fact]
    public void A_level_is_a_word_or_its_letter_in_any_capitals_and_order()
    {
        string[] words = ["priority", "Severe", "HIGH", "Moderate", "low", "no needs", "n", "l", "m", "h", "p", "s"];
        string[] letters = ["P", "S", "H", "M", "L", "N", "N", "L", "M", "H", "P", "S"];

        Assert.Equal(Indicate(letters), Indicate(words));
        Assert.Equal(EligibilityIndication.ExpectedEligible, Indicate(["Priority", .. letters[1..10], "N", "N"]));
        Assert.Equal(EligibilityIndication.ExpectedEligible, Indicate(["no needs", "severe", "N", "s", .. Enumerable.Repeat("low", 8)]));
        Assert.Equal(EligibilityIndication.MayIndicate, Indicate(["High", "N", "moderate", .. Enumerable.Repeat("l", 9)]));

        // Levels that a domain does not have are left at none.
        static EligibilityIndication Indicate(IReadOnlyList<string> levels) => ContinuingHealthcare.Tool.Indicate(
        [
            .. levels.Select((level, i) => new Answer(
                ContinuingHealthcare.Names[i].ToUpperInvariant(),
                ContinuingHealthcare.Has(i, char.ToUpperInvariant(level[0])) ? level : "N")).Reverse(),
        ]);
    }

    [Fact]
    public void Answers_that_are_missing_double_or_unknown_come_all_at_once() => Expect.Faults(
        """
        1 level: 'X' is not a level of Nutrition (food and drink); allowed: No needs, Low, Moderate, High, Severe
        2 level: 'Severe' is not a level of Continence; allowed: No needs, Low, Moderate, High
        11 domain: 'Breathing' is answered twice; give one answer for each domain
        level: is missing for Other significant care needs; answer it with one of: No needs, Low, Moderate, High, Severe
        """,
        () => ContinuingHealthcare.Tool.Indicate([.. ContinuingHealthcare.Answers("NXSNNNNNNNN"), new("breathing", "N")]));

    [Fact]
    public void Several_is_at_least_one() =>
        Expect.Faults(
            "several: '0' is not a number of levels; write a whole number of 1 or more",
            () => ContinuingHealthcare.Tool.Indicate(ContinuingHealthcare.Answers("NNNNNNNNNNNN"), 0));

    [Fact]
    public void A_questionnaire_of_the_tool_scores_a_level_alike_in_every_domain()
    {
        Questionnaire questionnaire = ContinuingHealthcare.Tool.ToQuestionnaire(Points);

        Assert.Equal(ContinuingHealthcare.Names, questionnaire.Domains.Select(domain => domain.Name));
        Assert.All(questionnaire.Domains, domain => Assert.Equal(1m, domain.Weight));
        Assert.Equal([new("No needs", 0m), new("Low", 1m), new("Moderate", 4m), new("High", 12m)], questionnaire.Domains[2].Levels);
        Assert.Equal([new("No needs", 0m), new("Low", 1m), new("Moderate", 4m), new("High", 12m), new("Priority", 60.5m)], questionnaire.Domains[10].Levels);
        Assert.Equal(60.5m + 12m + 4m, questionnaire.Score(
        [
            new("Breathing", "Priority"),
            new("Continence", "High"),
            new("Mobility", "Moderate"),
            .. ContinuingHealthcare.Names.Where(name => name is not ("Breathing" or "Continence" or "Mobility")).Select(name => new Answer(name, "No needs")),
        ]).Points);
    }

    [Fact]
    public void Points_of_levels_that_are_unknown_double_missing_or_out_of_range_come_all_at_once() => Expect.Faults(
        """
        0 level: 'Sever' is not a level of need; did you mean 'Severe'? allowed: No needs, Low, Moderate, High, Severe, Priority
        2 level: 'low' appears twice; give each level its points once
        3 level High, points: '-1' is out of range; write a number from 0 to under 1,000,000,000 with at most six decimals
        points: are missing for No needs; give each level its points
        points: are missing for Moderate; give each level its points
        points: are missing for Severe; give each level its points
        """,
        () => ContinuingHealthcare.Tool.ToQuestionnaire([new("Sever", 1m), new("Low", 1m), new("low", 2m), new("High", -1m), new("P", 60m)]));

    [Fact]
    public void Levels_that_no_domain_has_need_no_points()
    {
        DecisionSupportTool tool = new([new(1, "Mobility", [NeedLevel.Low, NeedLevel.High], new("local"))]);

        Assert.Equal([new("Low", 1m), new("High", 12m)], tool.ToQuestionnaire([new("High", 12m), new("Low", 1m)]).Domains[0].Levels);
    }

    private static ValueList<DomainLevel> Points => [new("no needs", 0m), new("L", 1m), new("Moderate", 4m), new("HIGH", 12m), new("s", 30m), new("Priority", 60.5m)];

    /// <summary>A level for each domain, one that it has; high ones are rarer, so that all three answers come up.</summary>
    private static string Make(Dice dice)
    {
        string from = dice.OneOf("NL", "NNNNNNLM", "NNLHM", "NNNNNNNNNNS", "NNNNNNNNNP", "NLMHSP");
        return string.Concat(ContinuingHealthcare.Names.Select((_, i) => dice.OneOf([.. from.Where(letter => ContinuingHealthcare.Has(i, letter))])));
    }
}
