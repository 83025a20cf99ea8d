using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>
/// For each minute of the day and each layout of a version, the minutes of every band before that minute, counted once. The minutes of a visit in
/// each band are then those at its end less those at its start, four bands at a time. A minute that the clock skips counts 0, one
/// that it shows twice counts 2.
/// </summary>
internal sealed class BandMinutes
{
    private const int Lanes = 4;

    private readonly int[] before;
    private readonly int rowLength;

    internal BandMinutes(int bands, DayLayouts layouts)
    {
        Width = (bands + Lanes - 1) / Lanes * Lanes;
        rowLength = layouts.All.Length * Width;
        before = new int[(RateBands.MinutesADay + 1) * rowLength];
        for (int minute = 0; minute < RateBands.MinutesADay; minute++)
        {
            Span<int> next = before.AsSpan((minute + 1) * rowLength, rowLength);
            before.AsSpan(minute * rowLength, rowLength).CopyTo(next);
            for (int layout = 0; layout < layouts.All.Length; layout++)
            {
                next[(layout * Width) + layouts.All[layout].At(minute)] += layouts.All[layout].TimesShown(minute);
            }
        }
    }

    /// <summary>The length of a vector of bands: their number, rounded up to a multiple of four.</summary>
    internal int Width { get; }

    /// <summary>Adds the minutes of each band between two minutes of one date.</summary>
    internal void AddDate(int from, int to, int layout, Span<int> minutes)
    {
        ReadOnlySpan<int> start = before.AsSpan((from * rowLength) + (layout * Width), Width);
        ReadOnlySpan<int> end = before.AsSpan((to * rowLength) + (layout * Width), Width);
        for (int band = 0; band < Width; band++)
        {
            minutes[band] += end[band] - start[band];
        }
    }

    /// <summary>Adds the minutes of each band between two minutes of the day, times the number of dates of each layout.</summary>
    /// <param name="from">The first minute.</param>
    /// <param name="to">The minute after the last.</param>
    /// <param name="dates">The number of dates of each layout.</param>
    /// <param name="minutes">The minutes of each band, <see cref="Width"/> of them.</param>
    /// <param name="anew">Whether to count from 0; otherwise it adds to the minutes already there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int from, int to, ReadOnlySpan<int> dates, Span<int> minutes, bool anew)
    {
        ref int start = ref before[from * rowLength];
        ref int end = ref before[to * rowLength];
        ref int sum = ref MemoryMarshal.GetReference(minutes);
        unchecked
        {
            // Places in a row of the table cannot overflow; the rows themselves were looked up with bounds checked.
            for (nuint lane = 0; lane < (nuint)Width; lane += Lanes)
            {
                Vector128<int> total = anew ? Vector128<int>.Zero : Vector128.LoadUnsafe(ref sum, lane);
                nuint at = lane;
                foreach (int count in dates)
                {
                    total += (Vector128.LoadUnsafe(ref end, at) - Vector128.LoadUnsafe(ref start, at)) * count;
                    at += (nuint)Width;
                }

                total.StoreUnsafe(ref sum, lane);
            }
        }
    }
}
