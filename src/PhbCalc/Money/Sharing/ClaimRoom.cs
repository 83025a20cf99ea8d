using System.Runtime.InteropServices;

namespace PhbCalc;

/// <summary>Room for the claims that are still open, in memory that is lent: a sixth of all fit, as a claim is three numbers of 64 bits.</summary>
/// <param name="memory">The memory.</param>
internal readonly ref struct ClaimRoom(Span<int> memory)
{
    private const int NumbersOfClaim = 3;

    private readonly Span<long> numbers = MemoryMarshal.Cast<int, long>(memory);

    internal int Capacity => numbers.Length / NumbersOfClaim;

    /// <summary>Keeps a claim, unless the room is too small.</summary>
    internal void Keep(int place, ulong weight, ulong floor, ulong cap)
    {
        int capacity = Capacity;
        if (place < capacity)
        {
            numbers[place] = (long)weight;
            numbers[capacity + place] = (long)floor;
            numbers[(2 * capacity) + place] = (long)cap;
        }
    }

    /// <summary>The first so many claims.</summary>
    internal Claims First(int count)
    {
        int capacity = Capacity;
        return new(numbers[..count], new(new ApportionmentBounds(numbers.Slice(capacity, count), numbers.Slice(2 * capacity, count))));
    }
}
