using System.Buffers;

namespace PhbCalc.Parquet.Reading;

/// <summary>Writes days, times and moments as the cells of a CSV file have them. What is no day or no whole minute keeps what makes it so, and is refused where it is read.</summary>
internal static class MomentText
{
    private const int DaysUntilEpoch = 719_162;
    private const int LastDay = 3_652_058;
    private const int JulianDayOfEpoch = 2_440_588;
    private const int SecondsPerMinute = 60;
    private const long MinutesPerDay = 1440;
    private const long NanosPerSecond = 1_000_000_000;
    private const long NanosPerDay = MinutesPerDay * SecondsPerMinute * NanosPerSecond;

    /// <summary>A day by its number since 1970-01-01: <c>2026-04-06</c>. One that the calendar of files does not have stays its number.</summary>
    internal static void Day(ArrayBufferWriter<byte> line, long number)
    {
        if (number is < -DaysUntilEpoch or > LastDay - DaysUntilEpoch)
        {
            ValueText.Whole(line, number);
            return;
        }

        DateOnly day = DateOnly.FromDayNumber((int)number + DaysUntilEpoch);
        Span<byte> text = line.GetSpan(10);
        Two(text, day.Year / 100);
        Two(text[2..], day.Year % 100);
        text[4] = (byte)'-';
        Two(text[5..], day.Month);
        text[7] = (byte)'-';
        Two(text[8..], day.Day);
        line.Advance(10);
    }

    /// <summary>A time of day: <c>07:30</c>, <c>24:00</c>; with seconds and their fraction where it is no whole minute.</summary>
    /// <param name="line">Where it goes.</param>
    /// <param name="value">The time since midnight.</param>
    /// <param name="perSecond">In how many of the unit a second is cut.</param>
    internal static void Time(ArrayBufferWriter<byte> line, long value, long perSecond)
    {
        if (value < 0 || value > MinutesPerDay * SecondsPerMinute * perSecond)
        {
            ValueText.Whole(line, value);
            return;
        }

        long seconds = value / perSecond;
        Clock(line, seconds);
        if (value % (SecondsPerMinute * perSecond) != 0)
        {
            Seconds(line, seconds, (value % perSecond) * (NanosPerSecond / perSecond));
        }
    }

    /// <summary>A moment: the day, if it is midnight; otherwise with the time after it, and UTC after that if it is an instant.</summary>
    /// <param name="line">Where it goes.</param>
    /// <param name="value">The moment since 1970-01-01 00:00.</param>
    /// <param name="perSecond">In how many of the unit a second is cut.</param>
    /// <param name="isInstant">Whether it is one on the whole earth, and not what a clock shows.</param>
    internal static void Moment(ArrayBufferWriter<byte> line, long value, long perSecond, bool isInstant)
    {
        long perDay = MinutesPerDay * SecondsPerMinute * perSecond;
        (long day, long rest) = Math.DivRem(value, perDay);
        (day, rest) = rest < 0 ? (day - 1, rest + perDay) : (day, rest);
        OfDay(line, day, rest * (NanosPerSecond / perSecond), isInstant);
    }

    /// <summary>A moment of 96 bits, as Impala and older Spark write it: nanoseconds of the day, and its Julian number.</summary>
    internal static void Impala(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> value)
    {
        long nanos = System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(value);
        int day = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(value[sizeof(long)..]);
        OfDay(line, (long)day - JulianDayOfEpoch, nanos is >= 0 and < NanosPerDay ? nanos : 1, isInstant: true);
    }

    private static void OfDay(ArrayBufferWriter<byte> line, long day, long nanos, bool isInstant)
    {
        Day(line, day);
        if (nanos == 0)
        {
            return;
        }

        line.Write(" "u8);
        Clock(line, nanos / NanosPerSecond);
        Seconds(line, nanos / NanosPerSecond, nanos % NanosPerSecond);
        line.Write(isInstant ? " UTC"u8 : default);
    }

    private static void Clock(ArrayBufferWriter<byte> line, long seconds)
    {
        long minutes = seconds / SecondsPerMinute;
        Span<byte> text = line.GetSpan(5);
        Two(text, (int)(minutes / SecondsPerMinute));
        text[2] = (byte)':';
        Two(text[3..], (int)(minutes % SecondsPerMinute));
        line.Advance(5);
    }

    private static void Seconds(ArrayBufferWriter<byte> line, long seconds, long nanos)
    {
        Span<byte> text = line.GetSpan(3);
        text[0] = (byte)':';
        Two(text[1..], (int)(seconds % SecondsPerMinute));
        line.Advance(3);
        if (nanos > 0)
        {
            line.Write("."u8);
            ValueText.Ascii(line, nanos.ToString("000000000", System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0'));
        }
    }

    private static void Two(Span<byte> text, int number) => (text[0], text[1]) = ((byte)('0' + (number / 10)), (byte)('0' + (number % 10)));
}
