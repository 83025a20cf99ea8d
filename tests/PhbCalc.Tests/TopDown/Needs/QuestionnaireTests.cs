using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Needs to points (spec 4, Questionnaire).</summary>
public sealed class QuestionnaireTests
{
    /// <summary>Two domains, the second of which counts one and a half times.</summary>
    private static readonly Questionnaire Two = new(
    [
        new("Mobility", [new("None", 0m), new("Some", 2.5m), new("High", 10m)]),
        new("Breathing", [new("None", 0m), new("Low", 3m)], 1.5m),
    ]);

    [Fact]
    public void A_score_is_the_sum_of_weight_times_points()
    {
        NeedsScore score = Two.Score([new("Mobility", "Some"), new("Breathing", "Low")]);

        Assert.Equal(7m, score.Points);
        Assert.Equal([new("Mobility", "Some", 2.5m, 1m), new("Breathing", "Low", 3m, 1.5m)], score.Lines);
        Assert.Equal([2.5m, 4.5m], score.Lines.Select(line => line.Score));
    }

    [Fact]
    public void Answers_may_come_in_any_order_and_in_any_capitals() =>
        Assert.Equal(Two.Score([new("Mobility", "High"), new("Breathing", "None")]), Two.Score([new("BREATHING", "none"), new("mobility", "hIGH")]));

    [Fact]
    public void A_weight_of_nothing_counts_for_nothing() =>
        Assert.Equal(0m, new Questionnaire([new("Mobility", [new("High", 10m)], 0m)]).Score([new("Mobility", "High")]).Points);

    [Fact]
    public void Questionnaires_of_equal_domains_are_equal()
    {
        Assert.Equal(Two, new(Two.Domains));
        Assert.Equal(Two.GetHashCode(), new Questionnaire([.. Two.Domains]).GetHashCode());
        Assert.NotEqual(Two, new([.. Two.Domains.Reverse()]));
        Assert.False(Two.Equals(null));
    }

    [Fact]
    public void All_that_is_wrong_with_answers_comes_at_once() => Expect.Faults(
        """
        0 domain: 'Mobilty' is not a domain of the questionnaire; did you mean 'Mobility'? allowed: Mobility, Breathing
        2 domain: 'Breathing' is answered twice; give one answer for each domain
        level: is missing for Mobility; answer it with one of: None, Some, High
        """,
        () => Two.Score([new("Mobilty", "Some"), new("Breathing", "Low"), new("breathing", "None")]));

    [Fact]
    public void An_unknown_level_is_refused_with_the_levels_of_its_domain() => Expect.Faults(
        """
        0 level: 'Hihg' is not a level of Mobility; did you mean 'High'? allowed: None, Some, High
        1 level: 'High' is not a level of Breathing; allowed: None, Low
        """,
        () => Two.Score([new("Mobility", "Hihg"), new("Breathing", "High")]));

    [Fact]
    public void A_domain_that_is_answered_twice_is_refused_also_where_the_first_answer_is_none() => Expect.Faults(
        """
        0 level: 'Much' is not a level of Mobility; allowed: None, Some, High
        1 domain: 'Mobility' is answered twice; give one answer for each domain
        """,
        () => Two.Score([new("Mobility", "Much"), new("Mobility", "High"), new("Breathing", "Low")]));

    [Fact]
    public void No_answers_at_all_are_all_missing() => Expect.Faults(
        """
        level: is missing for Mobility; answer it with one of: None, Some, High
        level: is missing for Breathing; answer it with one of: None, Low
        """,
        () => Two.Score([]));

    [Fact]
    public void A_questionnaire_without_domains_is_none() => Expect.Faults("questionnaire, domain: there is none; give at least one domain", () => new Questionnaire([]));

    [Fact]
    public void All_that_is_wrong_with_a_questionnaire_comes_at_once()
    {
        const string Billion = "write a number from 0 to under 1,000,000,000 with at most six decimals";
        Expect.Faults(
            $"""
            0 domain, domain: is blank; give it a value
            0 domain, level: there is none; give the domain at least one level
            1 domain Mobility, weight: '-1' is out of range; {Billion}
            1 domain Mobility, level: 'LOW' appears twice; give each level of a domain its own name
            1 domain Mobility, level: is blank; give it a value
            1 domain Mobility, points: '1000000000' is out of range; {Billion}
            2 domain MOBILITY, domain: 'MOBILITY' appears twice; give each domain its own name
            2 domain MOBILITY, points: '-0.5' is out of range; {Billion}
            3 domain Breathing, points: '0.001' times the weight has more than six decimals; write points or weight with fewer decimals
            """,
            () => new Questionnaire(
            [
                new(string.Empty, []),
                new("Mobility", [new("Low", 1m), new("LOW", 2m), new(string.Empty, 1_000_000_000m)], -1m),
                new("MOBILITY", [new("Low", -0.5m)]),
                new("Breathing", [new("Low", 0.001m)], 0.0001m),
            ]));
    }

    [Fact]
    public void Points_and_weights_of_any_size_are_refused_and_not_multiplied() => Expect.Faults(
        """
        0 domain Mobility, weight: '-79228162514264337593543950335' is out of range; write a number from 0 to under 1,000,000,000 with at most six decimals
        0 domain Mobility, points: '-79228162514264337593543950335' is out of range; write a number from 0 to under 1,000,000,000 with at most six decimals
        """,
        () => new Questionnaire([new("Mobility", [new("Low", decimal.MinValue)], decimal.MinValue)]));
}
