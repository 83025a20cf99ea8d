using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace PhbCalc.Data;

/// <summary>Reads policy.json, and finds the line of each fault.</summary>
/// <param name="faults">Where faults go.</param>
internal sealed class PolicyReader(FileFaults faults)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly PolicyValues values = new(faults);

    /// <summary>Reads the policies; every default if the file is faulty.</summary>
    internal static Policies Read(Stream stream, FileFaults faults)
    {
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        ReadOnlySpan<byte> json = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        json = json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
        PolicyReader reader = new(faults);
        if (!Utf8.IsValid(json))
        {
            faults.Add(0, PolicyFaults.NotUtf8());
            return Policies.Default;
        }

        try
        {
            if (JsonStrings.FirstUnreadable(json) is { } line)
            {
                faults.Add(line, PolicyFaults.NotText());
                return Policies.Default;
            }

            reader.ReadValues(json);
        }
        catch (JsonException exception)
        {
            faults.Add((int)(exception.LineNumber ?? 0) + 1, PolicyFaults.NotJson());
            return Policies.Default;
        }

        (string agencyCard, string paCard) = CardPolicyValues.Read(reader.values);
        return new()
        {
            Costing = CostingPolicyValues.Read(reader.values),
            Employment = EmploymentPolicyValues.Read(reader.values),
            AgencyRate = AgencyRatePolicyValues.Read(reader.values),
            PaRate = PaRatePolicyValues.Read(reader.values),
            TopDown = TopDownPolicyValues.Read(reader.values),
            SuppressBelow = reader.values.Whole(PolicyNames.SuppressBelow, PolicyFaults.NotALeastGroup) ?? Policies.Default.SuppressBelow,
            Clusters = ClusterPolicyValues.Read(reader.values),
            Contacts = ContactPolicyValues.Read(reader.values),
            Release = ReleasePolicyValues.Read(reader.values),
            AgencyCard = agencyCard,
            PaCard = paCard,
        };
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
            PolicyPlace place = new(Line(json, reader.TokenStartIndex), (int)reader.TokenStartIndex);
            reader.Read();
            ReadValue(ref reader, name, place);
        }

        // Whatever follows the object is malformed JSON, which the reader finds.
        reader.Read();
    }

    private void ReadValue(ref Utf8JsonReader reader, string name, PolicyPlace place)
    {
        string? text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!.Trim(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True or JsonTokenType.False when PolicyNames.TrueOrFalse.Contains(name) => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };
        reader.Skip();
        Fault? fault = !PolicyNames.All.Contains(name) ? PolicyFaults.Unknown(name)
            : text is null ? PolicyFaults.NotOneValue(name)
            : !values.TryAdd(name, text, place) ? PolicyFaults.Twice(name)
            : null;
        if (fault is not null)
        {
            faults.Add(place.Line, place.Byte, name, fault);
        }
    }

    /// <summary>The line of a byte, counted from 1.</summary>
    private static int Line(ReadOnlySpan<byte> json, long position) => json[..(int)position].Count((byte)'\n') + 1;
}
