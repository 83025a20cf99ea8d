using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Whatever teams are written as a spreadsheet writes them read back as the same teams.</summary>
public sealed class TeamReadingLawTests
{
    private static readonly string[] TeamColumns =
        ["person_id", "pa_id", "weekly_hours", "hourly_pay", "frequency", "age", "ni_category", "pension", "employment_allowance", "apprentice", "lodging", "days_per_week"];

    private static Gen<(Team[] Teams, int Seed)> Cases =>
        from teams in Gen.ListOf(Teams, 5)
        from seed in Gen.Choose(0, int.MaxValue)
        select (teams.DistinctBy(team => team.PersonId, StringComparer.Ordinal).ToArray(), seed);

    private static Gen<Team> Teams =>
        from id in Gen.Elements("P001", "P002", "O'Brien", "é, \"e\"", "=P3", "p 4")
        from assistants in Gen.NonEmptyListOf(Assistants)
        from costs in Gen.ListOf(OnCosts, 3)
        from claims in Gen.Elements(true, false)
        select new Team(id, assistants.DistinctBy(assistant => assistant.Id, StringComparer.Ordinal).ToValueList(), costs.ToValueList(), claims);

    private static Gen<PersonalAssistant> Assistants =>
        from id in Gen.Elements("A", "B", "ç", "a,b")
        from hours in Gen.Choose(0, 168_000_000)
        from pay in Gen.Choose(0, 99_999_999)
        from frequency in Gen.Elements(Enum.GetValues<PayFrequency>())
        from age in Gen.Elements<int?>(null, 13, 22, 120)
        from category in Gen.Elements(null, "A", "m")
        from apprentice in Gen.Elements<bool?>(null, true, false)
        from lodging in Gen.Elements(true, false)
        from days in Gen.Elements<decimal?>(null, 1m, 5.25m, 7m)
        from pension in Gen.Elements(Enum.GetValues<PensionEnrolment>())
        select new PersonalAssistant(id, hours / 1_000_000m, Money.FromPounds(pay / 1_000_000m), frequency)
        {
            Age = age,
            NationalInsuranceCategory = category,
            Pension = pension,
            IsApprentice = apprentice,
            HasFreeLodging = lodging,
            DaysPerWeek = days,
        };

    private static Gen<OnCost> OnCosts =>
        from item in Gen.Elements("Payroll service", "DBS \"check\", twice")
        from amount in Gen.Choose(0, 99_999_999)
        from unit in Gen.Elements(Enum.GetValues<OnCostUnit>())
        select new OnCost(item, Money.FromPounds(amount / 1_000m), unit);

    [Law]
    public Property Teams_read_back_from_columns_and_rows_in_any_order() => Law.Of(Cases, given =>
    {
        SpreadsheetText text = new(given.Seed);
        byte[] team = text.Of(TeamColumns, given.Teams.SelectMany(own => own.Assistants.Select(assistant => Row(own, assistant))));
        byte[] costs = text.Of(["person_id", "item", "amount", "unit"], given.Teams.SelectMany(own => own.OnCosts.Select(cost =>
            (string[])[own.PersonId, cost.Item, cost.Amount.ToString(), EnumWords.Of(cost.Unit)])));
        Teams read = TeamFile.Read(new MemoryStream(team), new MemoryStream(costs));
        Assert.Equal(given.Teams.OrderBy(own => own.PersonId, StringComparer.Ordinal), read.All);
    });

    private static string[] Row(Team team, PersonalAssistant assistant) =>
    [
        team.PersonId, assistant.Id, assistant.WeeklyTime[0].PerWeek.ToDecimal().ToString(CultureInfo.InvariantCulture), assistant.WeeklyTime[0].Rate.ToString(),
        EnumWords.Of(assistant.Frequency), assistant.Age?.ToString(CultureInfo.InvariantCulture) ?? "", assistant.NationalInsuranceCategory ?? "",
        EmploymentWords.Pensions.Word(assistant.Pension), team.ClaimsEmploymentAllowance ? "yes" : "no", assistant.IsApprentice is { } apprentice ? (apprentice ? "yes" : "no") : "",
        assistant.HasFreeLodging ? "yes" : "no", assistant.DaysPerWeek?.ToString(CultureInfo.InvariantCulture) ?? "",
    ];
}
