using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Reads policy.json, and finds the line of each fault.</summary>
/// <param name="faults">Where faults go.</param>
internal sealed class PolicyReader(FileFaults faults)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Dictionary<string, (string Text, int Line)> values = new(StringComparer.Ordinal);

    /// <summary>Reads the policy; every default if the file is faulty.</summary>
    internal static CostingPolicy Read(Stream stream, FileFaults faults)
    {
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        ReadOnlySpan<byte> json = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        json = json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
        PolicyReader reader = new(faults);
        if (!Utf8.IsValid(json))
        {
            faults.Add(0, PolicyFaults.NotUtf8());
            return CostingPolicy.Default;
        }

        try
        {
            reader.ReadValues(json);
        }
        catch (JsonException exception)
        {
            faults.Add((int)(exception.LineNumber ?? 0) + 1, PolicyFaults.NotJson());
            return CostingPolicy.Default;
        }

        return reader.Policy();
    }

    private void ReadValues(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        bool isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
        if (!isObject)
        {
            faults.Add(Line(json, reader.TokenStartIndex), PolicyFaults.NotAnObject());
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            int line = Line(json, reader.TokenStartIndex);
            reader.Read();
            ReadValue(ref reader, name, line);
        }

        // Whatever follows the object is malformed JSON, which the reader finds.
        reader.Read();
    }

    private void ReadValue(ref Utf8JsonReader reader, string name, int line)
    {
        string? text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!.Trim(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };
        reader.Skip();
        if (!PolicyNames.All.Contains(name))
        {
            Refuse(line, PolicyFaults.Unknown(name));
        }
        else if (text is null)
        {
            Refuse(line, PolicyFaults.NotOneValue(name));
        }
        else if (!values.TryAdd(name, (text, line)))
        {
            Refuse(line, PolicyFaults.Twice(name));
        }
    }

    private CostingPolicy Policy() => new()
    {
        WeeksPerYear = WeeksPerYear(),
        BankHolidayDates = Word(PolicyNames.BankHolidayDates, Words.BankHolidayDates),
        ClockChanges = Word(PolicyNames.ClockChanges, Words.ClockChanges),
        Contingency = Contingency(),
    };

    private Ratio WeeksPerYear()
    {
        Ratio usual = CostingPolicy.Default.WeeksPerYear;
        if (!values.TryGetValue(PolicyNames.WeeksPerYear, out (string Text, int Line) given))
        {
            return usual;
        }

        if (!Ratio.TryParse(given.Text, out Ratio weeks))
        {
            Refuse(given.Line, PolicyFaults.NotWeeks(given.Text));
            return usual;
        }

        return Checked(given.Line, () => new CostingPolicy { WeeksPerYear = weeks }.WeeksPerYear, usual);
    }

    private Contingency Contingency()
    {
        ContingencyPlace place = Word(PolicyNames.ContingencyPlace, Words.ContingencyPlaces);
        (decimal Value, int Line)? weeks = Number(PolicyNames.ContingencyWeeks);
        (decimal Value, int Line)? share = Number(PolicyNames.ContingencyShare);
        if (weeks is not null && share is not null)
        {
            Refuse(share.Value.Line, PolicyFaults.BothContingencies());
        }

        return weeks is { } ofWeeks ? Checked(ofWeeks.Line, () => BottomUp.Contingency.OfWeeks(ofWeeks.Value, place), BottomUp.Contingency.None)
            : share is { } ofShare ? Checked(ofShare.Line, () => BottomUp.Contingency.OfShare(ofShare.Value, place), BottomUp.Contingency.None)
            : BottomUp.Contingency.None;
    }

    private (decimal Value, int Line)? Number(string name)
    {
        if (!values.TryGetValue(name, out (string Text, int Line) given))
        {
            return null;
        }

        if (CellText.TryNumber(Encoding.UTF8.GetBytes(given.Text), out decimal number))
        {
            return (number, given.Line);
        }

        Refuse(given.Line, PolicyFaults.NotANumber(name, given.Text));
        return null;
    }

    private T Word<T>(string name, WordTable<T> words)
        where T : struct
    {
        if (!values.TryGetValue(name, out (string Text, int Line) given))
        {
            return default;
        }

        T? meaning = words.Find(given.Text);
        if (meaning is null)
        {
            Refuse(given.Line, PolicyFaults.NotAWord(name, given.Text, words.What, words.Words));
        }

        return meaning ?? default;
    }

    private T Checked<T>(int line, Func<T> make, T otherwise)
    {
        try
        {
            return make();
        }
        catch (InvalidInputException exception)
        {
            foreach (Fault fault in exception.Faults)
            {
                Refuse(line, fault);
            }

            return otherwise;
        }
    }

    private void Refuse(int line, Fault fault) => faults.Add(line, 0, fault.Field, fault);

    /// <summary>The line of a byte, counted from 1.</summary>
    private static int Line(ReadOnlySpan<byte> json, long position) => json[..(int)position].Count((byte)'\n') + 1;
}
