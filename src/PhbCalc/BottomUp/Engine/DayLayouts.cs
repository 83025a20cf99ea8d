using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>
/// How the bands of one version of a service lie over each class of dates. Classes over which they lie alike share a layout. The number of dates
/// of each layout is worked out beforehand for the commonest visits: those of one week, and those of the whole stretch.
/// </summary>
internal sealed class DayLayouts
{
    private const int SetsOfDays = 128;

    private readonly ushort[][] layoutOfClass;
    private readonly int[] plainWeek;
    private readonly int[]?[] wholeStretch;

    internal DayLayouts(RateBands bands, DayCounts period, DayRange stretch)
    {
        List<DayLayout> layouts = [];
        int?[][] indexes = [.. Enum.GetValues<DayRules>().Select(rules => period.Classes.Select(date => IndexOf(date, rules, bands, layouts)).ToArray())];
        layoutOfClass = [.. indexes.Select(classes => classes.Select(index => (ushort)(index ?? layouts.Count)).ToArray())];
        All = [.. layouts];
        plainWeek = CountEachSet(DayRules.Weekdays, (days, counts) => DayCounts.PlainWeek(days, counts), period)!;
        wholeStretch = [.. Enumerable.Range(0, 2).Select(shift => CountEachSet(DayRules.All, CountStretch(shift), period))];

        Action<DayTypes, ushort[]> CountStretch(int shift) => (days, counts) =>
        {
            period.Add(new(stretch.First + shift, stretch.Last + shift), counts);
            period.Keep(days, counts);
        };
    }

    /// <summary>Each layout.</summary>
    internal DayLayout[] All { get; }

    /// <summary>The layout of a class of dates; null if it is not known whether they are bank holidays.</summary>
    /// <param name="dayClass">The position of the class.</param>
    /// <param name="rules">What makes one date cost more than another.</param>
    internal int? Of(int dayClass, DayRules rules) => layoutOfClass[(int)rules][dayClass] is var layout && layout < All.Length ? layout : null;

    /// <summary>The dates of each layout in a week without bank holidays and changes of the clocks, of certain days of the week.</summary>
    internal ReadOnlySpan<int> InPlainWeek(DayTypes days) => Row(plainWeek, days);

    /// <summary>The dates of each layout in the whole stretch (or on the days after it, shift 1), of certain days of the week; none if it is not known.</summary>
    internal ReadOnlySpan<int> InWholeStretch(DayTypes days, int shift) => wholeStretch[shift] is { } counted ? Row(counted, days) : [];

    /// <summary>Adds counts by class up to counts by layout. Gives whether they are known.</summary>
    /// <param name="byClass">The number of dates of each class.</param>
    /// <param name="rules">What makes one date cost more than another.</param>
    /// <param name="byLayout">The number of dates of each layout, and one place more for dates that are not known.</param>
    internal bool TryCount(ReadOnlySpan<ushort> byClass, DayRules rules, Span<int> byLayout)
    {
        byLayout.Clear();
        ReadOnlySpan<ushort> layoutOf = layoutOfClass[(int)rules];
        byClass = byClass[..layoutOf.Length];
        for (int i = 0; i < layoutOf.Length; i++)
        {
            byLayout[layoutOf[i]] += byClass[i];
        }

        return byLayout[^1] == 0;
    }

    private ReadOnlySpan<int> Row(int[] counted, DayTypes days) => counted.AsSpan((int)(days & DayTypes.EveryDay) * All.Length, All.Length);

    /// <summary>The dates of each layout for each of the 128 sets of days of the week; null if some are not known.</summary>
    private int[]? CountEachSet(DayRules rules, Action<DayTypes, ushort[]> count, DayCounts period)
    {
        int[] counted = new int[SetsOfDays * All.Length];
        int[] byLayout = new int[All.Length + 1];
        for (int days = 0; days < SetsOfDays; days++)
        {
            ushort[] byClass = new ushort[period.Width];
            count((DayTypes)days, byClass);
            if (!TryCount(byClass, rules, byLayout))
            {
                return null;
            }

            byLayout.AsSpan(0, All.Length).CopyTo(counted.AsSpan(days * All.Length));
        }

        return counted;
    }

    /// <summary>The layout of a class of dates; null if the version prices bank holidays and it is not known whether these dates are bank holidays.</summary>
    private static int? IndexOf(DayClass date, DayRules rules, RateBands bands, List<DayLayout> layouts)
    {
        bool isReal = rules != DayRules.Weekdays;
        if (isReal && bands.HasBankHolidays && date.BankHoliday is null)
        {
            return null;
        }

        DayClass counted = rules >= DayRules.SpecialDays ? date : isReal ? date.WithoutSpecial : new(date.Weekday);
        DayLayout found = bands.On(counted, rules == DayRules.All ? date.Change : null);
        int index = layouts.FindIndex(found.IsSame);
        if (index < 0)
        {
            index = layouts.Count;
            layouts.Add(found);
        }

        return index;
    }
}

/// <summary>What makes one date cost more than another: the steps by which the typical week becomes the real year.</summary>
internal enum DayRules
{
    /// <summary>The day of the week only, as in a typical week.</summary>
    Weekdays,

    /// <summary>And bank holidays.</summary>
    BankHolidays,

    /// <summary>And other special days.</summary>
    SpecialDays,

    /// <summary>And changes of the clocks.</summary>
    All,
}
