using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PhbCalc.BottomUp;

/// <summary>
/// The dates of a period by class, counted up once: one subtraction then gives how many dates of each class lie between two days.
/// Days are numbered from 0, the first day of the period; one more day is known, for visits that run past midnight on the last.
/// </summary>
internal sealed class DayCounts
{
    private readonly ushort[] before;
    private readonly ushort[] masks;
    private readonly int[] classOfDay;

    internal DayCounts(DateInterval period, BankHolidays holidays, BankHolidayDates holidayDates, ClockChanges clockChanges, SpecialCalendar special)
    {
        FirstDay = DayNumber.Of(period.Start);
        Length = period.Length;
        Holidays = holidays.Known;
        List<DayClass> classes = [.. Enumerable.Range(0, 7).Select(weekday => new DayClass(weekday))];
        classOfDay = [.. Classify(new(period.Start, period.End.PlusDays(1)), holidays, holidayDates, clockChanges, special, classes)];
        Classes = [.. classes];
        Width = (classes.Count + 7) / 8 * 8;
        before = Accumulate();
        masks = MasksByDays();
    }

    /// <summary>The day number of the first day of the period.</summary>
    internal int FirstDay { get; }

    /// <summary>The number of days of the period.</summary>
    internal int Length { get; }

    /// <summary>The days for which it is known whether they are bank holidays.</summary>
    internal DateInterval Holidays { get; }

    /// <summary>The classes of dates. The first seven are the plain days of the week, Monday first.</summary>
    internal DayClass[] Classes { get; }

    /// <summary>The length of a row of counts: the number of classes, rounded up to a whole vector.</summary>
    internal int Width { get; }

    /// <summary>The class of a day of the period, or of the one after it.</summary>
    internal int ClassOf(int day) => classOfDay[day];

    /// <summary>Adds how many dates of each class lie in a range of days of the period.</summary>
    internal void Add(DayRange days, Span<ushort> counts)
    {
        ref ushort from = ref Row(days.First);
        ref ushort to = ref Row(days.Last + 1);
        ref ushort sum = ref MemoryMarshal.GetReference(counts);
        for (nuint i = 0; i < (nuint)Width; i += 8)
        {
            (Vector128.LoadUnsafe(ref sum, i) + Vector128.LoadUnsafe(ref to, i) - Vector128.LoadUnsafe(ref from, i)).StoreUnsafe(ref sum, i);
        }
    }

    /// <summary>Takes away how many dates of each class lie in a range of days of the period.</summary>
    internal void Subtract(DayRange days, Span<ushort> counts)
    {
        ref ushort from = ref Row(days.First);
        ref ushort to = ref Row(days.Last + 1);
        ref ushort sum = ref MemoryMarshal.GetReference(counts);
        for (nuint i = 0; i < (nuint)Width; i += 8)
        {
            (Vector128.LoadUnsafe(ref sum, i) - Vector128.LoadUnsafe(ref to, i) + Vector128.LoadUnsafe(ref from, i)).StoreUnsafe(ref sum, i);
        }
    }

    /// <summary>Keeps the counts of classes that fall on certain days of the week, and makes the others 0.</summary>
    internal void Keep(DayTypes days, Span<ushort> counts)
    {
        ref ushort mask = ref masks[(int)(days & DayTypes.EveryDay) * Width];
        ref ushort sum = ref MemoryMarshal.GetReference(counts);
        for (nuint i = 0; i < (nuint)Width; i += 8)
        {
            (Vector128.LoadUnsafe(ref sum, i) & Vector128.LoadUnsafe(ref mask, i)).StoreUnsafe(ref sum, i);
        }
    }

    /// <summary>The counts of one plain week: one for each day of the week that is asked for.</summary>
    internal static void PlainWeek(DayTypes days, Span<ushort> counts)
    {
        counts.Clear();
        for (int weekday = 0; weekday < 7; weekday++)
        {
            counts[weekday] = (ushort)(((int)days >> weekday) & 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ushort Row(int day) => ref before[day * Width];

    private static IEnumerable<int> Classify(DateInterval dates, BankHolidays holidays, BankHolidayDates holidayDates, ClockChanges clockChanges, SpecialCalendar special, List<DayClass> classes)
    {
        Dictionary<LocalDate, ClockChange> changes = clockChanges == ClockChanges.Ignored
            ? []
            : ClockChange.During(dates).ToDictionary(change => change.Date);
        foreach (LocalDate date in dates)
        {
            bool? isHoliday = holidays.Known.Contains(date) ? holidays.Contains(date, holidayDates) : null;
            ClockChange? change = changes.GetValueOrDefault(date);
            DayClass found = special.Of(date, new(DayNumber.Weekday(DayNumber.Of(date)), isHoliday, change));
            int index = classes.FindIndex(known => IsSame(known, found));
            if (index < 0)
            {
                index = classes.Count;
                classes.Add(found);
            }

            yield return index;
        }
    }

    private static bool IsSame(DayClass left, DayClass right) =>
        left with { Change = null } == right with { Change = null } && IsSame(left.Change, right.Change);

    /// <summary>Whether two changes of the clocks skip or repeat the same minutes, on whatever dates.</summary>
    private static bool IsSame(ClockChange? left, ClockChange? right) =>
        (left?.From, left?.To, left?.IsRepeated) == (right?.From, right?.To, right?.IsRepeated);

    private ushort[] Accumulate()
    {
        ushort[] counts = new ushort[(classOfDay.Length + 1) * Width];
        for (int day = 0; day < classOfDay.Length; day++)
        {
            counts.AsSpan(day * Width, Width).CopyTo(counts.AsSpan((day + 1) * Width));
            counts[((day + 1) * Width) + classOfDay[day]]++;
        }

        return counts;
    }

    private ushort[] MasksByDays()
    {
        ushort[] all = new ushort[128 * Width];
        for (int days = 0; days < 128; days++)
        {
            for (int i = 0; i < Classes.Length; i++)
            {
                bool isKept = ((days >> Classes[i].Weekday) & 1) != 0;
                all[(days * Width) + i] = isKept ? ushort.MaxValue : ushort.MinValue;
            }
        }

        return all;
    }
}
