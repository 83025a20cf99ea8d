using PhbCalc.Employment;

namespace PhbCalc.Tests.Employment;

/// <summary>What the age of a PA decides: the category letter, the pension, and what of it is refused or said.</summary>
public sealed class AgeAndLetterTests
{
    [Fact]
    public void A_blank_letter_under_21_is_M_so_nothing_is_due_under_the_upper_threshold()
    {
        // 35 h at £11.00: £2,616.64 by category A, given here.
        Assert.Equal(Money.Parse("2616.64"), Employ.Cost(2026, Employ.Pa(35m, 11m) with { Age = 20, NationalInsuranceCategory = "A" }).Totals.NationalInsurance);
        Assert.Equal(Money.Zero, Employ.Cost(2026, Employ.Pa(35m, 11m) with { Age = 20 }).Totals.NationalInsurance);
    }

    [Fact]
    public void From_State_Pension_age_nobody_is_enrolled_by_itself()
    {
        Assert.Equal(Money.Zero, Employ.Cost(2026, Employ.Pa(30m, 13.5m) with { Age = 70 }).Totals.Pension);
        Assert.Equal(Money.Parse("521.04"), Employ.Cost(2026, Employ.Pa(30m, 13.5m) with { Age = 64 }).Totals.Pension);
    }

    [Theory]
    [InlineData(2026, 20, null, "M")]
    [InlineData(2014, 20, null, "A")] // M came with 2015/16
    [InlineData(2026, 21, null, "A")]
    [InlineData(2026, 24, true, "H")]
    [InlineData(2015, 24, true, "A")] // H came with 2016/17
    [InlineData(2026, 25, true, "A")]
    [InlineData(2026, 20, true, "M")]
    [InlineData(2026, 65, null, "A")]
    [InlineData(2026, 66, null, "C")]
    [InlineData(2027, 66, null, "A")] // born April 1960 to April 1961: most reach it with 66 years and some months, or 67
    [InlineData(2026, null, null, "A")]
    public void A_blank_letter_follows_the_age(int year, int? age, bool? apprentice, string letter)
    {
        TaxYear tax = new(year);
        Assert.Equal(letter, new AgeRules(Employ.Figures, tax).Letter(Employ.Pa(1m, 20m) with { Age = age, IsApprentice = apprentice }, tax.Start.PlusDays(6)));
    }

    [Theory]
    [InlineData("M", 45, null, "is for people under 21, and this PA is 45: the employer's National Insurance and pension come to £547.04 a year by it, and to £3,469.44 by category A")]
    [InlineData("z", 21, null, "is for people under 21, and this PA is 21: ")]
    [InlineData("H", 25, null, "is for apprentices under 25, and this PA is 25: ")]
    [InlineData("H", 20, false, "is for apprentices under 25, and this PA is 20 and not an apprentice: ")]
    [InlineData("H", null, false, "is for apprentices under 25, and this PA is not an apprentice: ")]
    [InlineData("C", 65, null, "is for people over State Pension age, and this PA is 65: ")]
    public void A_letter_that_contradicts_the_age_is_refused_with_the_sum_at_stake(string letter, int? age, bool? apprentice, string problem)
    {
        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(
            () => Employ.Cost(2026, Employ.Pa(30m, 14m) with { Age = age, NationalInsuranceCategory = letter, IsApprentice = apprentice })).Faults);

        Assert.Equal(("ni_category", letter, 0), (fault.Field, fault.Value, fault.Position));
        Assert.StartsWith(problem, fault.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M", 20)]
    [InlineData("H", 24)]
    [InlineData("C", 66)]
    [InlineData("J", 45)]
    [InlineData("V", 45)]
    public void A_letter_that_can_be_right_is_taken_as_given(string letter, int age) =>
        Employ.Cost(2026, Employ.Pa(30m, 14m) with { Age = age, NationalInsuranceCategory = letter });

    [Theory]
    [InlineData(17, "A PA who is 17 on 2026-04-06 turns 18 within the year, which changes the minimum wage (to £10.85, more than is paid); the sums are those of age 17 all year.", "8.00")]
    [InlineData(20, "A PA who is 20 on 2026-04-06 turns 21 within the year, which changes the minimum wage (to £12.71, more than is paid) and the category of National Insurance; the sums are those of age 20 all year.", "12.70")]
    [InlineData(20, "A PA who is 20 on 2026-04-06 turns 21 within the year, which changes the category of National Insurance; the sums are those of age 20 all year.", "14.00")]
    [InlineData(21, "A PA who is 21 on 2026-04-06 turns 22 within the year, which changes the pension, in which people are enrolled from 22; the sums are those of age 21 all year.", "14.00")]
    [InlineData(65, "A PA who is 65 on 2026-04-06 may reach State Pension age within the year or not yet have reached it: then the category is C and nobody is enrolled in a pension automatically; the sums are those of a person under it all year.", "14.00")]
    [InlineData(45, null, "14.00")]
    [InlineData(70, null, "14.00")]
    public void A_birthday_that_could_matter_is_a_notice(int age, string? notice, string pay)
    {
        ValueList<string> notices = Employ.Cost(2026, Employ.Pa(30m, Money.Parse(pay).Pounds) with { Age = age, DaysPerWeek = 5m }).Notices;

        Assert.Equal(notice is null ? [] : [notice], notices);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    public void A_birthday_changes_no_wage_that_is_lawful_with_free_lodging(int age)
    {
        // 40 hours at £11.00 and seven days' offset are £12.94 an hour, above the £12.71 of 21 and over.
        ValueList<string> notices = Employ.Cost(2026, Employ.Pa(40m, 11m) with { Age = age, DaysPerWeek = 5m, HasFreeLodging = true }).Notices;

        Assert.DoesNotContain(notices, notice => notice.Contains("minimum wage", StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_for_the_young_without_an_age_and_a_dear_letter_of_somebody_young_are_notices()
    {
        Assert.StartsWith(
            "Category M is for people under 21, but the age is blank",
            Assert.Single(Employ.Cost(2026, Employ.Pa(30m, 14m) with { NationalInsuranceCategory = "m", DaysPerWeek = 5m }).Notices),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Category A of a PA of 19 makes employers contribute",
            Assert.Single(Employ.Cost(2026, Employ.Pa(30m, 14m) with { Age = 19, NationalInsuranceCategory = "A", DaysPerWeek = 5m }).Notices),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The age of an apprentice is blank",
            Assert.Single(Employ.Cost(2026, Employ.Pa(30m, 14m) with { IsApprentice = true, DaysPerWeek = 5m }).Notices),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1960-04-05", "2026-04-05")] // 66
    [InlineData("1960-04-06", "2026-05-06")] // 66 and a month
    [InlineData("1960-07-31", "2026-11-30")] // 66 and 4 months; November has 30 days
    [InlineData("1961-03-05", "2028-02-05")] // 66 and 11 months
    [InlineData("1961-03-06", "2028-03-06")] // 67
    [InlineData("1954-10-06", "2020-10-06")]
    [InlineData("1954-10-05", null)] // reached between 65 and 66, in steps that are not held
    [InlineData("1977-04-06", null)]
    public void State_Pension_age_is_reached_as_published(string born, string? reached) => Assert.Equal(
        reached is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(reached).Value,
        Employ.Figures.StatePensionAges.ReachedOn(NodaTime.Text.LocalDatePattern.Iso.Parse(born).Value));

    [Fact]
    public void Every_fault_of_State_Pension_ages_is_reported()
    {
        LocalDate day = new(1960, 4, 6);
        Assert.Equal(
            ["born_to", "born_from", "years", "months"],
            Assert.Throws<InvalidInputException>(() => new StatePensionAges([new(day, day.PlusDays(-1), 66, 0), new(day.PlusDays(-2), day, 121, 12)])).Faults.Select(fault => fault.Field));
        Assert.Equal("born_from", Assert.Single(Assert.Throws<InvalidInputException>(() => new StatePensionAges([])).Faults).Field);
    }
}
