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

    private readonly Dictionary<string, (string Text, Place Place)> values = new(StringComparer.Ordinal);

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
            Place place = new(Line(json, reader.TokenStartIndex), (int)reader.TokenStartIndex);
            reader.Read();
            ReadValue(ref reader, name, place);
        }

        // Whatever follows the object is malformed JSON, which the reader finds.
        reader.Read();
    }

    private void ReadValue(ref Utf8JsonReader reader, string name, Place place)
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
            Refuse(place, PolicyFaults.Unknown(name));
        }
        else if (text is null)
        {
            Refuse(place, PolicyFaults.NotOneValue(name));
        }
        else if (!values.TryAdd(name, (text, place)))
        {
            Refuse(place, PolicyFaults.Twice(name));
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
        if (!values.TryGetValue(PolicyNames.WeeksPerYear, out (string Text, Place Place) given))
        {
            return usual;
        }

        if (!Ratio.TryParse(given.Text, out Ratio weeks))
        {
            Refuse(given.Place, PolicyFaults.NotWeeks(given.Text));
            return usual;
        }

        return Checked(given.Place, () => new CostingPolicy { WeeksPerYear = weeks }.WeeksPerYear, usual);
    }

    private Contingency Contingency()
    {
        ContingencyPlace place = Word(PolicyNames.ContingencyPlace, Words.ContingencyPlaces);
        (decimal Value, Place Place)? weeks = Number(PolicyNames.ContingencyWeeks);
        (decimal Value, Place Place)? share = Number(PolicyNames.ContingencyShare);
        if (weeks is not null && share is not null)
        {
            Refuse(share.Value.Place, PolicyFaults.BothContingencies());
        }

        return weeks is { } ofWeeks ? Checked(ofWeeks.Place, () => BottomUp.Contingency.OfWeeks(ofWeeks.Value, place), BottomUp.Contingency.None)
            : share is { } ofShare ? Checked(ofShare.Place, () => BottomUp.Contingency.OfShare(ofShare.Value, place), BottomUp.Contingency.None)
            : BottomUp.Contingency.None;
    }

    private (decimal Value, Place Place)? Number(string name)
    {
        if (!values.TryGetValue(name, out (string Text, Place Place) given))
        {
            return null;
        }

        if (CellText.TryNumber(Encoding.UTF8.GetBytes(given.Text), out decimal number))
        {
            return (number, given.Place);
        }

        Refuse(given.Place, PolicyFaults.NotANumber(name, given.Text));
        return null;
    }

    private T Word<T>(string name, WordTable<T> words)
        where T : struct
    {
        if (!values.TryGetValue(name, out (string Text, Place Place) given))
        {
            return default;
        }

        T? meaning = words.Find(given.Text);
        if (meaning is null)
        {
            Refuse(given.Place, PolicyFaults.NotAWord(name, given.Text, words.What, words.Words));
        }

        return meaning ?? default;
    }

    private T Checked<T>(Place place, Func<T> make, T otherwise)
    {
        try
        {
            return make();
        }
        catch (InvalidInputException exception)
        {
            foreach (Fault fault in exception.Faults)
            {
                Refuse(place, fault);
            }

            return otherwise;
        }
    }

    private void Refuse(Place place, Fault fault) => faults.Add(place.Line, place.Byte, fault.Field, fault);

    /// <summary>Where a name stands.</summary>
    private readonly record struct Place(int Line, int Byte);

    /// <summary>The line of a byte, counted from 1.</summary>
    private static int Line(ReadOnlySpan<byte> json, long position) => json[..(int)position].Count((byte)'\n') + 1;
}
