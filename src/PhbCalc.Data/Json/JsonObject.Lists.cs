using System.Runtime.InteropServices;
using System.Text.Json;
using PhbCalc.Clusters;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Json;

/// <content>Lists, and what their members are.</content>
internal readonly partial struct JsonObject
{
    /// <summary>The members of a list, each with its path.</summary>
    internal ValueList<T> List<T>(string name, Func<JsonObject, T> read)
    {
        JsonElement found = Find(name);
        if (found.ValueKind != JsonValueKind.Array)
        {
            return Refuse(name, JsonFaults.NotAList, default(ValueList<T>));
        }

        List<T> values = new(found.GetArrayLength());
        foreach (JsonElement member in found.EnumerateArray())
        {
            values.Add(read(new(member, $"{Path(name)}[{values.Count}]", faults)));
        }

        return values.ToValueList();
    }

    /// <summary>The text that a member of a list is.</summary>
    internal string AsText()
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return element.GetString()!;
        }

        faults.Add(JsonFaults.NotText(path));
        return string.Empty;
    }

    /// <summary>The whole number that a member of a list is.</summary>
    internal int AsWhole()
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int number))
        {
            return number;
        }

        faults.Add(JsonFaults.NotWhole(path));
        return 0;
    }

    /// <summary>The sum in whole pence that a member of a list is.</summary>
    internal Money AsPence()
    {
        bool isNumber = element.ValueKind == JsonValueKind.Number & CellText.TryNumber(JsonMarshal.GetRawUtf8Value(element), out decimal pounds);
        Money money = Money.FromPounds(pounds);
        if (!isNumber || !money.IsWholePence)
        {
            faults.Add(isNumber ? JsonFaults.NotPence(path) : JsonFaults.NotANumber(path));
        }

        return money;
    }

    /// <summary>The exact fraction that a member of a list is, written as text.</summary>
    internal Ratio AsFraction()
    {
        string text = AsText();
        if (!Ratio.TryParse(text, out Ratio fraction) && element.ValueKind == JsonValueKind.String)
        {
            faults.Add(JsonFaults.NotANumber(path));
        }

        return fraction;
    }

    /// <summary>The cluster that a member of a list is.</summary>
    internal ClusterCode AsCluster()
    {
        string text = AsText();
        if (!ClusterCode.TryParse(text, out ClusterCode code) && element.ValueKind == JsonValueKind.String)
        {
            faults.Add(JsonFaults.NotACluster(path, text));
        }

        return code;
    }

    /// <summary>What the word stands for that a member of a list is.</summary>
    internal T AsWord<T>(WordTable<T> words)
        where T : struct
    {
        string text = AsText();
        T? meaning = words.FindWritten(text);
        if (meaning is null && element.ValueKind == JsonValueKind.String)
        {
            faults.Add(JsonFaults.NotAWord(path, text, words.What, words.Words));
        }

        return meaning ?? default;
    }

    /// <summary>A list of texts.</summary>
    internal ValueList<string> Texts(string name) => List(name, text => text.AsText());
}
