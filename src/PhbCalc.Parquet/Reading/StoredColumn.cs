using System.Buffers;
using System.Numerics;
using Parquet;
using Parquet.Meta;
using Parquet.Schema;
using StoredType = Parquet.Meta.Type;

namespace PhbCalc.Parquet.Reading;

/// <summary>A column of a table: how its values are stored, and what they mean.</summary>
/// <remarks>
/// The library is asked for values as they are stored (whole numbers, bytes), never for what they mean: so a decimal of any length, an instant or a time comes as exactly what the file has. <see cref="Read"/> makes
/// text of them.
/// </remarks>
internal sealed class StoredColumn
{
    private const long Millis = 1_000;
    private const long Micros = 1_000_000;
    private const long Nanos = 1_000_000_000;

    /// <summary>The most significant digits that a binary floating-point number of 64, of 32 and of 16 bits keeps of any decimal.</summary>
    private const int DoubleDigits = 15;

    private const int SingleDigits = 6;
    private const int HalfDigits = 3;

    private readonly SchemaElement stored;
    private readonly LogicalType? meaning;
    private readonly ConvertedType? olderMeaning;
    private readonly int scale;

    /// <summary>Takes over what a column means, and leaves the library with how it is stored.</summary>
    internal StoredColumn(SchemaElement element)
    {
        (stored, meaning, olderMeaning) = (element, element.LogicalType, element.ConvertedType);
        scale = meaning?.DECIMAL?.Scale ?? element.Scale ?? 0;
        (element.LogicalType, element.ConvertedType, element.Precision, element.Scale) = (null, null, null, null);
    }

    internal string Name => stored.Name;

    /// <summary>Whether a cell can hold such values.</summary>
    internal bool IsReadable => (!IsDecimal || HasSoundScale) && stored.Type switch
    {
        StoredType.BOOLEAN or StoredType.INT32 or StoredType.INT64 or StoredType.INT96 or StoredType.FLOAT or StoredType.DOUBLE => true,
        StoredType.BYTE_ARRAY => meaning is not ({ BSON: not null } or { VARIANT: not null } or { GEOMETRY: not null } or { GEOGRAPHY: not null }) && olderMeaning != ConvertedType.BSON,
        StoredType.FIXED_LEN_BYTE_ARRAY => IsDecimal || (meaning?.UUID is not null && stored.TypeLength == 16) || (meaning?.FLOAT16 is not null && stored.TypeLength == 2),
        _ => false,
    };

    private bool IsDecimal => meaning?.DECIMAL is not null || olderMeaning == ConvertedType.DECIMAL;

    private bool HasSoundScale => scale is >= 0 and <= 1000;

    /// <summary>Reads the values of a group of rows.</summary>
    /// <param name="group">The group.</param>
    /// <param name="field">The column in it.</param>
    /// <param name="longNumber">Is told of each number that binary floating point left with more digits than it keeps.</param>
    internal ColumnCells Read(ParquetRowGroupReader group, DataField field, Action longNumber) => stored.Type switch
    {
        StoredType.BOOLEAN => ColumnCells<bool>.Read(group, field, ValueText.Truth),
        StoredType.INT32 => ColumnCells<int>.Read(group, field, OfInt()),
        StoredType.INT64 => ColumnCells<long>.Read(group, field, OfLong()),
        StoredType.INT96 => ColumnCells<BigInteger>.Read(group, field, Impala),
        StoredType.FLOAT => ColumnCells<float>.Read(group, field, (line, value) => Tell(ValueText.Binary(line, value, SingleDigits), longNumber)),
        StoredType.DOUBLE => ColumnCells<double>.Read(group, field, (line, value) => Tell(ValueText.Binary(line, value, DoubleDigits), longNumber)),
        _ => ColumnCells<ReadOnlyMemory<byte>>.Read(group, field, OfBytes(longNumber)),
    };

    private static void Tell(bool isKept, Action longNumber)
    {
        if (!isKept)
        {
            longNumber();
        }
    }

    private WriteValue<int> OfInt() =>
        IsDecimal ? (line, value) => ValueText.Decimal(line, value, scale)
        : meaning?.DATE is not null || olderMeaning == ConvertedType.DATE ? (line, value) => MomentText.Day(line, value)
        : meaning?.TIME is not null || olderMeaning == ConvertedType.TIME_MILLIS ? (line, value) => MomentText.Time(line, value, Millis)
        : IsUnsigned ? (line, value) => ValueText.Unsigned(line, unchecked((uint)value))
        : (line, value) => ValueText.Whole(line, value);

    private WriteValue<long> OfLong()
    {
        if (IsDecimal)
        {
            return (line, value) => ValueText.Decimal(line, value, scale);
        }

        if (meaning?.TIME is not null || olderMeaning == ConvertedType.TIME_MICROS)
        {
            long perSecond = PerSecond(meaning?.TIME?.Unit);
            return (line, value) => MomentText.Time(line, value, perSecond);
        }

        if (meaning?.TIMESTAMP is not null || olderMeaning is ConvertedType.TIMESTAMP_MILLIS or ConvertedType.TIMESTAMP_MICROS)
        {
            long perSecond = meaning?.TIMESTAMP is null && olderMeaning == ConvertedType.TIMESTAMP_MILLIS ? Millis : PerSecond(meaning?.TIMESTAMP?.Unit);
            bool isInstant = meaning?.TIMESTAMP?.IsAdjustedToUTC ?? true;
            return (line, value) => MomentText.Moment(line, value, perSecond, isInstant);
        }

        return IsUnsigned ? (line, value) => ValueText.Unsigned(line, unchecked((ulong)value)) : ValueText.Whole;
    }

    private WriteValue<ReadOnlyMemory<byte>> OfBytes(Action longNumber) =>
        IsDecimal ? (line, value) => ValueText.Decimal(line, new BigInteger(value.Span, isUnsigned: false, isBigEndian: true), scale)
        : meaning?.UUID is not null ? (line, value) => ValueText.Ascii(line, new Guid(value.Span, bigEndian: true).ToString())
        : meaning?.FLOAT16 is not null ? (line, value) => Tell(ValueText.Binary(line, System.Buffers.Binary.BinaryPrimitives.ReadHalfLittleEndian(value.Span), HalfDigits), longNumber)
        : (line, value) => ValueText.Text(line, value.Span);

    private bool IsUnsigned => meaning?.INTEGER?.IsSigned == false || olderMeaning is ConvertedType.UINT_8 or ConvertedType.UINT_16 or ConvertedType.UINT_32 or ConvertedType.UINT_64;

    private static long PerSecond(TimeUnit? unit) => unit?.MILLIS is not null ? Millis : unit?.NANOS is not null ? Nanos : Micros;

    private static void Impala(ArrayBufferWriter<byte> line, BigInteger value)
    {
        const int Length = 12;
        Span<byte> bytes = stackalloc byte[Length + sizeof(int)];
        bytes.Clear();
        bool isWritten = value.TryWriteBytes(bytes, out int length);
        bytes[length..].Fill(value.Sign < 0 ? byte.MaxValue : (byte)0);
        MomentText.Impala(line, isWritten ? bytes[..Length] : default);
    }
}
