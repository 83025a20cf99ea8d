using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The words of the files.</summary>
internal static class Words
{
    internal static WordTable<bool> YesNo { get; } = new("yes or no", ("yes", true), ("no", false));

    internal static WordTable<bool> TrueOrFalse { get; } = new("true or false", ("true", true), ("false", false)) { AlsoRead = [("yes", true), ("no", false)] };

    internal static WordTable<Funding> Fundings { get; } = new("a funder of items", ("phb", Funding.Budget), ("block", Funding.Block));

    internal static WordTable<RateUnit> RateUnits { get; } = new("a unit of rates", [.. Enum.GetValues<RateUnit>().Select(unit => (unit.Word(), unit))])
    { AlsoRead = Spellings(Enum.GetValues<RateUnit>(), unit => unit.Word()) };

    internal static WordTable<ItemUnit> ItemUnits { get; } = new("a unit of items", [.. Enum.GetValues<ItemUnit>().Select(unit => (unit.Word(), unit))])
    { AlsoRead = Spellings(Enum.GetValues<ItemUnit>(), unit => unit.Word()) };

    internal static WordTable<BankHolidayDates> BankHolidayDates { get; } = new("a way to date bank holidays",
        ("substitute", PhbCalc.BankHolidayDates.Substitute), ("calendar", PhbCalc.BankHolidayDates.Calendar), ("both", PhbCalc.BankHolidayDates.Both));

    internal static WordTable<ClockChanges> ClockChanges { get; } = new("a way to count clock changes",
        ("elapsed", PhbCalc.ClockChanges.Elapsed), ("ignored", PhbCalc.ClockChanges.Ignored));

    internal static WordTable<ContingencyPlace> ContingencyPlaces { get; } = new("a place for a contingency",
        ("held_outside", ContingencyPlace.HeldOutside), ("inside", ContingencyPlace.Inside));

    internal static WordTable<CostLineKind> LineKinds { get; } = new("a kind of line",
        ("visit", CostLineKind.Visit),
        ("item", CostLineKind.Item),
        ("contingency", CostLineKind.Contingency),
        ("pay", CostLineKind.Pay),
        ("holiday_pay", CostLineKind.HolidayPay),
        ("national_insurance", CostLineKind.NationalInsurance),
        ("employment_allowance", CostLineKind.EmploymentAllowance),
        ("pension", CostLineKind.Pension),
        ("on_cost", CostLineKind.OnCost),
        ("table_amount", CostLineKind.TableAmount),
        ("adjustment", CostLineKind.Adjustment),
        ("override", CostLineKind.Override),
        ("scaling", CostLineKind.Scaling),
        ("bound", CostLineKind.Bound),
        ("leftover_penny", CostLineKind.LeftoverPenny),
        ("activity", CostLineKind.Activity));

    internal static WordTable<DifferenceCause> Causes { get; } = new("a cause of a difference",
        ("days_beyond_weeks_per_year", DifferenceCause.DaysBeyondWeeksPerYear),
        ("part_year", DifferenceCause.PartYear),
        ("rate_changes", DifferenceCause.RateChanges),
        ("absences", DifferenceCause.Absences),
        ("bank_holidays", DifferenceCause.BankHolidays),
        ("clock_changes", DifferenceCause.ClockChanges));

    /// <summary>How else people write units: <c>weekly</c>, <c>per week</c>, <c>a week</c>, <c>/week</c>.</summary>
    internal static (string Word, T Meaning)[] Spellings<T>(T[] units, Func<T, string> word) =>
        [.. units.SelectMany(unit => Spellings(word(unit)).Select(spelling => (spelling, unit)))];

    private static IEnumerable<string> Spellings(string unit)
    {
        string[] adjectives = unit switch
        {
            "once" => ["one-off", "one off"],
            "day" => ["daily"],
            "week" => ["weekly", "pw"],
            "month" => ["monthly", "per calendar month", "pcm"],
            "year" => ["yearly", "annual", "annually", "per annum", "p.a.", "pa"],
            _ => [$"{unit}ly"],
        };
        string[] phrases = unit == "once" ? [] : [$"per {unit}", $"a {unit}", $"an {unit}", $"each {unit}", $"every {unit}", $"/{unit}", $"/ {unit}"];
        return adjectives.Concat(phrases);
    }
}
