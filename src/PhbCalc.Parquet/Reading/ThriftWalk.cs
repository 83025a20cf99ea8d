namespace PhbCalc.Parquet.Reading;

/// <summary>
/// Walks over what a file says of itself, in the compact form of Apache Thrift, before the library reads it: whether it is whole, says no more than it has bytes for, and is not nested without end. The library would
/// believe it, take memory for lists of any length and read on past the end.
/// </summary>
internal sealed class ThriftWalk
{
    private const int DeepestNest = 32;
    private const int LongestVarint = 10;
    private const int LengthOfDouble = 8;
    private const int LengthOfUuid = 16;

    private readonly Dictionary<(int Outer, int Inner), long> numbers = [];

    private ThriftWalk()
    {
    }

    /// <summary>How many bytes it has.</summary>
    internal int Length { get; private set; }

    /// <summary>A whole number of it, by the number of its field, or of its field in the record of another; null if it is not there.</summary>
    internal long? this[int outer, int inner = 0] => numbers.TryGetValue((outer, inner), out long number) ? number : null;

    /// <summary>Walks over one record; null if it is not whole.</summary>
    internal static ThriftWalk? Over(ReadOnlySpan<byte> bytes)
    {
        ThriftWalk walk = new();
        int position = 0;
        if (!walk.Record(bytes, ref position, depth: 0, outer: 0))
        {
            return null;
        }

        walk.Length = position;
        return walk;
    }

    private bool Record(ReadOnlySpan<byte> bytes, ref int position, int depth, int outer)
    {
        int field = 0;
        while (depth < DeepestNest && position < bytes.Length)
        {
            byte head = bytes[position++];
            if (head == 0)
            {
                return true;
            }

            long named = head >> 4;
            if (named == 0 && !Signed(bytes, ref position, out named))
            {
                return false;
            }

            field = head >> 4 == 0 ? (int)Math.Clamp(named, 0, short.MaxValue) : field + (int)named;
            if (!Value(bytes, ref position, head & 0xF, depth, outer, field))
            {
                return false;
            }
        }

        return false;
    }

    private bool Value(ReadOnlySpan<byte> bytes, ref int position, int type, int depth, int outer, int field)
    {
        switch (type)
        {
            case 1 or 2:
                return true;
            case 3:
                return Skip(bytes, ref position, 1);
            case 4 or 5 or 6:
                bool isRead = Signed(bytes, ref position, out long number);
                if (isRead && depth < 2)
                {
                    numbers[depth == 0 ? (field, 0) : (outer, field)] = number;
                }

                return isRead;
            case 7:
                return Skip(bytes, ref position, LengthOfDouble);
            case 8:
                return Varint(bytes, ref position, out ulong length) && Skip(bytes, ref position, length);
            case 9 or 10:
                return List(bytes, ref position, depth);
            case 11:
                return Map(bytes, ref position, depth);
            case 12:
                return Record(bytes, ref position, depth + 1, field);
            case 13:
                return Skip(bytes, ref position, LengthOfUuid);
            default:
                return false;
        }
    }

    private bool List(ReadOnlySpan<byte> bytes, ref int position, int depth)
    {
        if (position >= bytes.Length)
        {
            return false;
        }

        byte head = bytes[position++];
        ulong count = (ulong)(head >> 4);
        if (count == 15 && !Varint(bytes, ref position, out count))
        {
            return false;
        }

        return Items(bytes, ref position, count, depth, head & 0xF);
    }

    private bool Map(ReadOnlySpan<byte> bytes, ref int position, int depth)
    {
        if (!Varint(bytes, ref position, out ulong count) || count == 0)
        {
            return count == 0;
        }

        if (position >= bytes.Length)
        {
            return false;
        }

        byte types = bytes[position++];
        return Items(bytes, ref position, count, depth, types >> 4, types & 0xF);
    }

    /// <summary>Walks over the items of a list, or the keys and values of a map: each has a byte at least.</summary>
    private bool Items(ReadOnlySpan<byte> bytes, ref int position, ulong count, int depth, params ReadOnlySpan<int> types)
    {
        if (count > (ulong)(bytes.Length - position))
        {
            return false;
        }

        for (ulong i = 0; i < count; i++)
        {
            foreach (int type in types)
            {
                if (!(type is 1 or 2 ? Skip(bytes, ref position, 1) : Value(bytes, ref position, type, depth + 2, 0, 0)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Skip(ReadOnlySpan<byte> bytes, ref int position, ulong length)
    {
        if (length > (ulong)(bytes.Length - position))
        {
            return false;
        }

        position += (int)length;
        return true;
    }

    private static bool Signed(ReadOnlySpan<byte> bytes, ref int position, out long number)
    {
        bool isRead = Varint(bytes, ref position, out ulong zigzag);
        number = unchecked((long)(zigzag >> 1) ^ -(long)(zigzag & 1));
        return isRead;
    }

    private static bool Varint(ReadOnlySpan<byte> bytes, ref int position, out ulong number)
    {
        number = 0;
        for (int i = 0; i < LongestVarint && position < bytes.Length; i++)
        {
            byte next = bytes[position++];
            number |= unchecked((ulong)(next & 0x7F) << (7 * i));
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
