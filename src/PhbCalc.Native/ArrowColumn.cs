using System.Globalization;
using PhbCalc.Data;
using PhbCalc.Parquet.Reading;

namespace PhbCalc.Native;

/// <summary>A column of a table in memory: what it is called, and how its values are read.</summary>
internal sealed unsafe class ArrowColumn
{
    private const int SingleDigits = 6;
    private const int DoubleDigits = 15;

    private readonly string format;
    private readonly string? texts;
    private readonly ReadCell? read;

    private ArrowColumn(string name, string format, string? texts)
    {
        (Name, this.format, this.texts) = (name, format, texts);
        read = texts is null ? Reader(format) : null;
    }

    internal string Name { get; }

    /// <summary>Whether values of its type are read.</summary>
    private bool IsKnown => texts is null ? read is not null : Index(format) is not null && Reader(texts) is not null;

    internal static ArrowColumn Of(string file, ArrowSchema* schema) => new(
        NativeText.Read(schema->Name, $"The name of a column of the table '{file}'"),
        NativeText.Read(schema->Format, $"The format of a column of the table '{file}'"),
        schema->Dictionary is null ? null : NativeText.Read(schema->Dictionary->Format, $"The format of a column of the table '{file}'"));

    /// <exception cref="InvalidFilesException">Some are of a type that is not read.</exception>
    internal static void RefuseOthers(string file, ArrowColumn[] columns)
    {
        FileFault[] others =
        [
            .. columns.Where(column => !column.IsKnown).Select(column => new FileFault(file, 0, column.Name, new(
                "type", "is a type that is not read", "give the column as texts, numbers, decimals, dates or times")
            {
                Value = column.texts ?? column.format,
            })),
        ];
        if (others.Length > 0)
        {
            throw new InvalidFilesException([.. others]);
        }
    }

    /// <summary>The cells of the column in some rows.</summary>
    /// <param name="array">The values.</param>
    /// <param name="before">How many of them come before the first row of the table.</param>
    /// <param name="told">Is told the column of a number with more digits than binary floating point keeps exactly.</param>
    internal ArrowCells Cells(ArrowArray* array, long before, Action<string> told) => texts is null
        ? new ValueCells(array, before, read!, () => told(Name))
        : new RepeatedCells(array, before, Index(format)!, Reader(texts)!, () => told(Name));

    /// <summary>How the number of a value in a dictionary is read.</summary>
    private static ReadIndex? Index(string format) => format switch
    {
        "c" => (array, row) => array->At<sbyte>(row),
        "C" => (array, row) => array->At<byte>(row),
        "s" => (array, row) => array->At<short>(row),
        "S" => (array, row) => array->At<ushort>(row),
        "i" => (array, row) => array->At<int>(row),
        "I" => (array, row) => array->At<uint>(row),
        "l" => (array, row) => array->At<long>(row),
        _ => null,
    };

    /// <summary>How values of a type are written as the cells of a CSV file; null if it is not read.</summary>
    private static ReadCell? Reader(string format) => format switch
    {
        "n" => (line, _, _, _) => line.Advance(0),
        "u" => (line, array, row, _) => ValueText.Text(line, Between((byte*)array->Buffers[2], ((int*)array->Buffers[1])[array->Offset + row], ((int*)array->Buffers[1])[array->Offset + row + 1])),
        "U" => (line, array, row, _) => ValueText.Text(line, Between((byte*)array->Buffers[2], ((long*)array->Buffers[1])[array->Offset + row], ((long*)array->Buffers[1])[array->Offset + row + 1])),
        "vu" => (line, array, row, _) => ValueText.Text(line, View(array, row)),
        "b" => (line, array, row, _) => ValueText.Truth(line, (((byte*)array->Buffers[1])[(array->Offset + row) >> 3] & (1 << (int)((array->Offset + row) & 7))) != 0),
        "c" => (line, array, row, _) => ValueText.Whole(line, array->At<sbyte>(row)),
        "C" => (line, array, row, _) => ValueText.Whole(line, array->At<byte>(row)),
        "s" => (line, array, row, _) => ValueText.Whole(line, array->At<short>(row)),
        "S" => (line, array, row, _) => ValueText.Whole(line, array->At<ushort>(row)),
        "i" => (line, array, row, _) => ValueText.Whole(line, array->At<int>(row)),
        "I" => (line, array, row, _) => ValueText.Whole(line, array->At<uint>(row)),
        "l" => (line, array, row, _) => ValueText.Whole(line, array->At<long>(row)),
        "L" => (line, array, row, _) => ValueText.Unsigned(line, array->At<ulong>(row)),
        "f" => (line, array, row, told) => Tell(ValueText.Binary(line, array->At<float>(row), SingleDigits), told),
        "g" => (line, array, row, told) => Tell(ValueText.Binary(line, array->At<double>(row), DoubleDigits), told),
        "tdD" => (line, array, row, _) => MomentText.Day(line, array->At<int>(row)),
        "tdm" => (line, array, row, _) => MomentText.Moment(line, array->At<long>(row), 1000, isInstant: false),
        "tts" => (line, array, row, _) => MomentText.Time(line, array->At<int>(row), 1),
        "ttm" => (line, array, row, _) => MomentText.Time(line, array->At<int>(row), 1000),
        "ttu" => (line, array, row, _) => MomentText.Time(line, array->At<long>(row), 1_000_000),
        "ttn" => (line, array, row, _) => MomentText.Time(line, array->At<long>(row), 1_000_000_000),
        _ when format.StartsWith("ts", StringComparison.Ordinal) => Moment(format),
        _ when format.StartsWith("d:", StringComparison.Ordinal) => Decimal(format[2..].Split(',')),
        _ => null,
    };

    private static ReadCell? Moment(string format)
    {
        long perSecond = format.Length > 2 ? PerSecond(format[2]) : 0;
        bool isInstant = format.Length > "tsn:".Length;
        return perSecond == 0 ? null : (line, array, row, _) => MomentText.Moment(line, array->At<long>(row), perSecond, isInstant);
    }

    private static long PerSecond(char unit) => unit switch
    {
        's' => 1,
        'm' => 1000,
        'u' => 1_000_000,
        'n' => 1_000_000_000,
        _ => 0,
    };

    private static ReadCell? Decimal(string[] sizes)
    {
        if (sizes.Length is < 2 or > 3 || !int.TryParse(sizes[1], CultureInfo.InvariantCulture, out int scale) || scale < 0)
        {
            return null;
        }

        return (sizes.Length == 2 ? "128" : sizes[2]) switch
        {
            "32" => (line, array, row, _) => ValueText.Decimal(line, array->At<int>(row), scale),
            "64" => (line, array, row, _) => ValueText.Decimal(line, array->At<long>(row), scale),
            "128" => (line, array, row, _) => ValueText.Decimal(line, (System.Numerics.BigInteger)array->At<Int128>(row), scale),
            _ => null,
        };
    }

    private static void Tell(bool isKept, Action told)
    {
        if (!isKept)
        {
            told();
        }
    }

    private static ReadOnlySpan<byte> Between(byte* start, long from, long to) => from == to ? [] : new(start + from, checked((int)(to - from)));

    /// <summary>The view of a text holds it if it has up to twelve bytes; otherwise it says where the text is.</summary>
    private static ReadOnlySpan<byte> View(ArrowArray* array, long row)
    {
        const int Inline = 12;
        int* view = (int*)array->Buffers[1] + (4 * (array->Offset + row));
        return view[0] <= Inline ? new(view + 1, view[0]) : new((byte*)array->Buffers[2 + view[2]] + view[3], view[0]);
    }
}
