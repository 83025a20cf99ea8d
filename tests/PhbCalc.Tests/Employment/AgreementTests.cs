using System.Numerics;
using PhbCalc.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Employment;

/// <summary>Employment costs against a slow and independent way to the same answer, on random teams.</summary>
public sealed class AgreementTests
{
    private const int Cases = 1000;

    [Law(Cases)]
    public Property Every_column_of_every_PA_and_of_the_team_agrees_with_the_oracle_to_the_penny() => Law.Of(TeamCases.Any, Agree);

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_teams_reach_every_rule()
    {
        Dictionary<string, int> reached = new(StringComparer.Ordinal);
        Law.Holds(TeamCases.Any, team => Count(team, reached), count: Cases);

        Assert.DoesNotContain(reached, rule => rule.Value < 10);
    }

    private static void Agree(TeamCase team)
    {
        TeamAnswer oracle = new EmploymentOracle(team, Employ.Figures).Answer();
        if (oracle.IsRefused)
        {
            Fault[] faults = [.. Assert.Throws<InvalidInputException>(() => Cost(team)).Faults];
            Assert.Equal(oracle.WrongCategories, faults.Where(fault => fault is { Field: "ni_category", Kind: not FaultKind.Rule }).Select(fault => fault.Position!.Value));
            Assert.Equal(
                oracle.WrongLetters.Select(letter => $"{letter.Assistant} {Money.FromPence((long)letter.Given)} {Money.FromPence((long)letter.Fitting)} {letter.Right}"),
                faults.Where(fault => fault is { Field: "ni_category", Kind: FaultKind.Rule }).Select(LetterTold));
            Assert.Equal(
                oracle.UnderPaid.Select(rate => $"{rate.Assistant} {Money.FromPounds(rate.Wage)} {Name(team.Assistants[rate.Assistant].Frequency)} {rate.Period} {Iso.Text(rate.FirstDay)}"),
                faults.Where(fault => fault.Field == "hourly_pay").Select(Told));
            Assert.Equal(faults.Length, oracle.WrongCategories.Count + oracle.WrongLetters.Count + oracle.UnderPaid.Count);
            return;
        }

        EmploymentCost cost = Cost(team);
        Assert.Equal(oracle.Assistants.Select(sums => sums.Columns()), cost.Assistants.Select(assistant => Columns(assistant.Totals)));
        Assert.Equal(oracle.Team.Columns(), Columns(cost.Totals));
        Assert.Equal(oracle.NationalInsuranceOfOne, cost.NationalInsuranceOfOne is { } one ? (BigInteger)one.ToPence() : null);
    }

    private static EmploymentCost Cost(TeamCase team) => new EmploymentCosting(Employ.Figures, new(team.StartYear), team.Policy()).BothWays(team.Team());

    private static string Columns(EmploymentTotals totals) => new TeamSums
    {
        Worked = totals.Gross.ToPence() - totals.Holiday.ToPence(),
        Holiday = totals.Holiday.ToPence(),
        NationalInsurance = totals.NationalInsurance.ToPence(),
        Pension = totals.Pension.ToPence(),
        Other = totals.Other.ToPence(),
        Allowance = totals.Allowance.ToPence(),
    }.Columns();

    private static string Name(PayFrequency frequency) => frequency switch
    {
        PayFrequency.Weekly => "week",
        PayFrequency.Fortnightly => "fortnight",
        PayFrequency.FourWeekly => "four-week period",
        _ => "month",
    };

    /// <summary>What a refusal of pay says: the PA, the legal figure, the period and its first day.</summary>
    private static string Told(Fault fault)
    {
        string[] words = fault.Problem.Split(' ');
        string period = fault.Problem.Split(" in ")[^1].Split(',')[0];
        return $"{fault.Position} {words[words.IndexOf("of") + 1]} {period} {words[^1]}";
    }

    /// <summary>What a refusal of a letter says: the PA, a year's contributions by it and by the right one, and the right one.</summary>
    private static string LetterTold(Fault fault)
    {
        string[] words = fault.Problem.Split(' ');
        return $"{fault.Position} {words[words.IndexOf("to") + 1]} {words[words.LastIndexOf("to") + 1]} {words[^1]}";
    }

    private static void Count(TeamCase team, Dictionary<string, int> reached)
    {
        TeamAnswer oracle = new EmploymentOracle(team, Employ.Figures).Answer();
        bool Any(Func<PaCase, bool> which) => !oracle.IsRefused && team.Assistants.Any(which);
        BigInteger[] contributions = [.. oracle.Assistants.Select(sums => sums.NationalInsurance)];
        (string Rule, bool IsReached)[] rules =
        [
            .. Enumerable.Range(2014, 13).Select(year => ($"year {year}", !oracle.IsRefused && team.StartYear == year)),
            .. Enumerable.Range(1, 4).Select(count => ($"{count} PAs", !oracle.IsRefused && team.Assistants.Count == count)),
            .. Enum.GetValues<PayFrequency>().Select(frequency => ($"{frequency}", Any(assistant => assistant.Frequency == frequency))),
            .. Enum.GetValues<PensionEnrolment>().Select(pension => ($"{pension}", Any(assistant => assistant.Pension == pension))),
            .. Enum.GetValues<OnCostUnit>().Select(unit => ($"on-cost per {unit}", team.OnCosts.Any(cost => cost.Unit == unit))),
            .. Enum.GetValues<HolidayPay>().Select(holiday => ($"{holiday}", team.Holiday == holiday)),
            .. "ABCJHMVZ".Select(letter => ($"category {letter}", Any(assistant => assistant.Category == letter.ToString()))),
            ("a small letter", Any(assistant => assistant.Category is "a" or "c")),
            ("no letter, under 21", Any(assistant => assistant.Category is null && assistant.Age < 21)),
            ("no letter, over State Pension age", Any(assistant => assistant.Category is null && assistant.Age > 66)),
            ("no letter, a year in which some of an age reach State Pension age", Any(assistant => assistant.Category is null && assistant.Age is 65 or 66 && team.StartYear is 2018 or 2026)),
            ("no letter, an apprentice", Any(assistant => assistant is { Category: null, Age: >= 21 and < 25, IsApprentice: true } && team.StartYear >= 2016)),
            ("an apprentice", Any(assistant => assistant.IsApprentice == true)),
            ("lodging with less than the wage", Any(assistant => assistant.Lodging) && oracle.LivesOnOffset),
            ("over five days a week", Any(assistant => assistant.DaysPerWeek > 5m) && team.Holiday == HolidayPay.OnTop),
            ("a letter against the age", oracle.WrongLetters.Count > 0),
            ("under 22", Any(assistant => assistant.Age < 22)),
            ("several rates", Any(assistant => assistant.Times.Count > 1)),
            ("sleep-ins", Any(assistant => assistant.Times.Any(time => time.IsSleepIn))),
            ("sleep-ins only", Any(assistant => assistant.Times.All(time => time.IsSleepIn))),
            ("no hours", Any(assistant => assistant.Times.All(time => time.Parts == 0))),
            ("training", Any(assistant => assistant.TrainingHours > 0m)),
            ("allowance used up", oracle.Team.Allowance > 0 && oracle.Team.Allowance < oracle.Team.NationalInsurance),
            ("allowance not used up", oracle.Team.Allowance > 0 && oracle.Team.Allowance == oracle.Team.NationalInsurance),
            ("allowance shared with a penny left over", contributions.Length > 1 && oracle.Team.Allowance > 0 && oracle.Team.Allowance < oracle.Team.NationalInsurance
                && contributions.Any(own => own * oracle.Team.Allowance % oracle.Team.NationalInsurance != 0)),
            ("one to compare with", oracle.NationalInsuranceOfOne is not null),
            ("a pension", oracle.Team.Pension > 0),
            ("pay too low from the first period", oracle.UnderPaid.Any(rate => rate.Period == 1)),
            ("pay too low from a later period", oracle.UnderPaid.Any(rate => rate.Period > 1)),
            ("a category that there is not", oracle.WrongCategories.Count > 0),
        ];
        foreach ((string rule, bool isReached) in rules)
        {
            reached[rule] = reached.GetValueOrDefault(rule) + (isReached ? 1 : 0);
        }
    }
}
