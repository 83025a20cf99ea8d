using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>
/// For each layout of a version and each minute of the day, the minutes of every band before that minute, counted once. What a visit has of
/// each band is then looked up at its end and its start and subtracted, all bands at a time. A minute that the clock skips counts 0, one that
/// it shows twice counts 2.
/// </summary>
internal sealed class BandMinutes
{
    /// <summary>Bands are counted eight at a time.</summary>
    internal const int Lanes = 8;

    private readonly ushort[] before;

    internal BandMinutes(RateBands bands, DayLayouts layouts)
    {
        Width = (bands.Rates.Length + Lanes - 1) / Lanes * Lanes;
        before = new ushort[layouts.All.Length * (RateBands.MinutesADay + 1) * Width];
        for (int layout = 0; layout < layouts.All.Length; layout++)
        {
            (int kind, ClockChange? change) = layouts.All[layout];
            for (int minute = 0; minute < RateBands.MinutesADay; minute++)
            {
                Span<ushort> row = before.AsSpan(Index(layout, minute), Width);
                Span<ushort> next = before.AsSpan(Index(layout, minute + 1), Width);
                row.CopyTo(next);
                next[bands.At(kind, minute)] += (ushort)(change?.TimesShown(minute) ?? 1);
            }
        }
    }

    /// <summary>The length of a row: the number of bands, rounded up to a whole vector.</summary>
    internal int Width { get; }

    /// <summary>Adds the minutes of each band between two minutes of the day, on a number of dates of a layout.</summary>
    internal void Add(int layout, int from, int to, uint dates, Span<uint> minutes)
    {
        ref ushort table = ref MemoryMarshal.GetArrayDataReference(before);
        ref uint sum = ref MemoryMarshal.GetReference(minutes);
        nuint start = (nuint)Index(layout, from);
        nuint end = (nuint)Index(layout, to);
        for (nuint i = 0; i < (nuint)Width; i += Lanes)
        {
            Vector128<ushort> each = Vector128.LoadUnsafe(ref table, end + i) - Vector128.LoadUnsafe(ref table, start + i);
            (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(each);
            (Vector128.LoadUnsafe(ref sum, i) + (low * dates)).StoreUnsafe(ref sum, i);
            (Vector128.LoadUnsafe(ref sum, i + 4) + (high * dates)).StoreUnsafe(ref sum, i + 4);
        }
    }

    private int Index(int layout, int minute) => ((layout * (RateBands.MinutesADay + 1)) + minute) * Width;
}
