using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Employment;

namespace PhbCalc.Data.Tests;

/// <summary>Employment costs made by costing random teams: what is written and read back in the tests.</summary>
internal static class SomeTeams
{
    private static readonly string[] Ids = ["P001", "P002", "O'Brien", "é", "=P3", "p 4"];

    internal static Gen<EmploymentCost> Any =>
        from team in Teams
        from policy in Policies
        select SomeFigures.Cost(team, policy);

    /// <summary>What several people's teams cost, in ordinal order of the people.</summary>
    internal static Gen<ValueList<EmploymentCost>> AnyList =>
        from costs in Gen.ListOf(Any, 3)
        select costs.DistinctBy(cost => cost.Team.PersonId, StringComparer.Ordinal).OrderBy(cost => cost.Team.PersonId, StringComparer.Ordinal).ToValueList();

    internal static Gen<Team> Teams =>
        from id in Gen.Elements(Ids)
        from assistants in Gen.NonEmptyListOf(Assistants)
        from costs in Gen.ListOf(OnCosts)
        from claims in Gen.Elements(true, false)
        select new Team(id, assistants.Take(4).DistinctBy(assistant => assistant.Id, StringComparer.Ordinal).ToValueList(), costs.Take(3).ToValueList(), claims);

    private static Gen<PersonalAssistant> Assistants =>
        from id in Gen.Elements("A", "B", "ç, \"c\"", "=1+1")
        from times in Gen.NonEmptyListOf(Times)
        from sleepIns in Gen.Choose(0, 7)
        from frequency in Gen.Elements(Enum.GetValues<PayFrequency>())
        from age in Gen.Elements<int?>(null, 18, 21, 22, 70)
        from category in Gen.Elements(age switch { null => [null, "A", "c", "M", "V"], < 21 => [null, "A", "M", "h"], 70 => [null, "A", "c", "V"], _ => (string?[])[null, "A", "V"] })
        from apprentice in Gen.Elements<bool?>(null, null, true, age < 25 ? null : false)
        from lodging in Gen.Elements(false, false, true)
        from days in Gen.Elements<decimal?>(null, 5m, 5.5m, 7m)
        from pension in Gen.Elements(Enum.GetValues<PensionEnrolment>())
        from training in Gen.Elements(0m, 12.5m)
        from holiday in Gen.Elements<HolidayPay?>(null, null, HolidayPay.WithinHours, HolidayPay.IrregularHours)
        select new PersonalAssistant(
            id,
            [.. times.Take(2), .. sleepIns > 4 ? [PaidTime.SleepIns(new(sleepIns, 3), Money.FromPounds(60.005m))] : (PaidTime[])[]],
            frequency)
        {
            Age = age,
            NationalInsuranceCategory = category,
            Pension = pension,
            TrainingHours = training,
            IsApprentice = apprentice,
            HasFreeLodging = lodging,
            DaysPerWeek = days,
            Holiday = holiday,
        };

    private static Gen<PaidTime> Times =>
        from hours in Gen.Choose(0, 5_000)
        from thirds in Gen.Elements(true, false)
        from pay in Gen.Choose(12_710_000, 40_000_000)
        from label in Gen.Elements("hours", "night: £ and é")
        select PaidTime.Hours(thirds ? new(hours / 100, 3) : new(hours, 100), Money.FromPounds(pay / 1_000_000m), label);

    private static Gen<OnCost> OnCosts =>
        from item in Gen.Elements("Payroll service", "Employer's liability insurance", "DBS \"check\"")
        from amount in Gen.Choose(0, 10_000_000)
        from unit in Gen.Elements(Enum.GetValues<OnCostUnit>())
        from source in Gen.Elements<Source?>(null, new("A quote"), new("A quote", new(2026, 5, 1), "one source"))
        from quantity in Gen.Elements(1m, 1m, 2.5m)
        from days in Gen.Elements<(LocalDate?, LocalDate?)>((null, null), (null, null), (new(2026, 6, 1), null), (null, new(2026, 6, 30)), (new(2026, 6, 1), new(2026, 6, 1)))
        select new OnCost(item, Money.FromPounds(amount / 10_000m), unit, source, unit == OnCostUnit.PercentOfPay ? 1m : quantity, days.Item1, days.Item2);

    private static Gen<EmploymentPolicy> Policies =>
        from holiday in Gen.Elements(Enum.GetValues<HolidayPay>())
        from share in Gen.Elements(0m, 0.03m, 0.123456m)
        from percent in Gen.Elements<decimal?>(null, 3m, 5.5m)
        select new EmploymentPolicy { HolidayPay = holiday, SicknessCoverShare = share, PensionPercent = percent };
}
