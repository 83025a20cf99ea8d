using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The words of the files.</summary>
internal static class Words
{
    internal static WordTable<bool> YesNo { get; } = new("yes or no", ("yes", true), ("no", false)) { AlsoRead = [("true", true), ("false", false)] };

    internal static WordTable<bool> TrueOrFalse { get; } = new("true or false", ("true", true), ("false", false)) { AlsoRead = [("yes", true), ("no", false)] };

    internal static WordTable<Funding> Fundings { get; } = WordTable.Of<Funding>("a funder of items");

    internal static WordTable<RateUnit> RateUnits { get; } = WordTable.OfUnits<RateUnit>("a unit of rates");

    internal static WordTable<ItemUnit> ItemUnits { get; } = WordTable.OfUnits<ItemUnit>("a unit of items");

    internal static WordTable<NightDay> NightDays { get; } = WordTable.Of<NightDay>("a day of a night");

    internal static WordTable<CallLength> CallLengths { get; } = WordTable.Of<CallLength>("a way to price other lengths of calls");

    internal static WordTable<MinuteRounding> MinuteRoundings { get; } = WordTable.Of<MinuteRounding>("a way to round minutes");

    internal static WordTable<TypicalWeekBasis> TypicalWeeks { get; } = WordTable.Of<TypicalWeekBasis>("a kind of typical week");

    internal static WordTable<BankHolidayDates> BankHolidayDates { get; } = WordTable.Of<BankHolidayDates>("a way to date bank holidays");

    internal static WordTable<ClockChanges> ClockChanges { get; } = WordTable.Of<ClockChanges>("a way to count clock changes");

    internal static WordTable<ContingencyPlace> ContingencyPlaces { get; } = WordTable.Of<ContingencyPlace>("a place for a contingency");

    internal static WordTable<CostLineKind> LineKinds { get; } = WordTable.Of<CostLineKind>("a kind of line");

    internal static WordTable<DifferenceCause> Causes { get; } = WordTable.Of<DifferenceCause>("a cause of a difference");
}
