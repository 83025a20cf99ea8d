using System.Runtime.InteropServices;
using System.Text.Json;
using PhbCalc.Clusters;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>An object in JSON, read member by member. What is wrong is reported, and comes back as a value that stands for nothing.</summary>
/// <param name="element">The object.</param>
/// <param name="path">Where it is: "items.lines[2]"; empty for the outermost.</param>
/// <param name="faults">Where faults go.</param>
internal readonly struct JsonObject(JsonElement element, string path, List<Fault> faults)
{
    /// <summary>Reports the format if it is not the one that is wanted.</summary>
    internal void RefuseOtherFormat(string format)
    {
        JsonElement found = Find("format");
        if (found.ValueKind != JsonValueKind.String || found.GetString() != format)
        {
            faults.Add(JsonFaults.OtherFormat(found.ValueKind == JsonValueKind.String ? found.GetString() : null, format));
        }
    }

    /// <summary>Reports members that are missing, and others than these.</summary>
    internal void MustHave(params string[] names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(JsonFaults.NotAnObject(path));
            return;
        }

        foreach (string name in names)
        {
            if (!element.TryGetProperty(name, out _))
            {
                faults.Add(JsonFaults.Missing(Path(name)));
            }
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!names.Contains(member.Name))
            {
                faults.Add(JsonFaults.Unknown(Path(member.Name), member.Name, names));
            }
        }
    }

    /// <summary>Whether nothing has been found wrong so far, in this object or another.</summary>
    internal bool IsSoundSoFar => faults.Count == 0;

    internal bool IsText(string name) => Find(name).ValueKind == JsonValueKind.String;

    internal bool IsNull(string name) => Find(name).ValueKind == JsonValueKind.Null;

    internal string Text(string name)
    {
        JsonElement found = Find(name);
        return IsText(name) ? found.GetString()! : Refuse(name, JsonFaults.NotText, string.Empty);
    }

    internal string? TextOrNull(string name) => IsNull(name) ? null : Text(name);

    internal decimal Number(string name) => TryNumber(name, out decimal number) ? number : Refuse(name, JsonFaults.NotANumber, 0m);

    internal int Whole(string name) =>
        TryNumber(name, out decimal number) && decimal.IsInteger(number) && number is > int.MinValue and < int.MaxValue
            ? (int)number
            : Refuse(name, JsonFaults.NotWhole, 0);

    internal decimal? NumberOrNull(string name) => IsNull(name) ? null : Number(name);

    internal int? WholeOrNull(string name) => IsNull(name) ? null : Whole(name);

    internal bool Flag(string name)
    {
        JsonElement found = Find(name);
        return found.ValueKind == JsonValueKind.True || (found.ValueKind != JsonValueKind.False && Refuse(name, JsonFaults.NotYesOrNo, nothing: false));
    }

    /// <summary>An exact fraction, written as text.</summary>
    internal Ratio Fraction(string name, Ratio otherwise = default)
    {
        string text = Text(name);
        return Ratio.TryParse(text, out Ratio fraction) ? fraction : IsText(name) ? Refuse(name, JsonFaults.NotANumber, otherwise) : otherwise;
    }

    /// <summary>An exact fraction, written as text; null if there is none.</summary>
    internal Ratio? FractionOrNull(string name) => IsNull(name) ? null : Fraction(name);

    /// <summary>What is shared for each unit of weight, as an exact fraction written as text.</summary>
    internal ShareRatio ShareRatioOf(string name)
    {
        string text = Text(name);
        return ShareRatio.TryParse(text, out ShareRatio ratio) || !IsText(name) ? ratio : Refuse(name, JsonFaults.NotAShareRatio, ratio);
    }

    internal Money Pounds(string name) => Money.FromPounds(Number(name));

    internal Money Pence(string name)
    {
        Money money = Pounds(name);
        return money.IsWholePence ? money : Refuse(name, JsonFaults.NotPence, Money.Zero);
    }

    internal Money? PenceOrNull(string name) => IsNull(name) ? null : Pence(name);

    internal LocalDate Date(string name)
    {
        JsonElement found = Find(name);
        bool isDate = found.ValueKind == JsonValueKind.String & CellText.TryIsoDate(Inner(found), out LocalDate date);
        return isDate ? date : Refuse(name, JsonFaults.NotADate, default(LocalDate));
    }

    internal LocalDate? DateOrNull(string name) => IsNull(name) ? null : Date(name);

    internal TaxYear TaxYear(string name)
    {
        string text = Text(name);
        return PhbCalc.TaxYear.TryParse(text, out TaxYear year) || !IsText(name) ? year : Refuse(name, JsonFaults.NotATaxYear, default(TaxYear));
    }

    internal T Word<T>(string name, WordTable<T> words)
        where T : struct
    {
        string text = Text(name);
        if (words.Find(text) is { } meaning)
        {
            return meaning;
        }

        if (IsText(name))
        {
            faults.Add(JsonFaults.NotAWord(Path(name), text, words.What, words.Words));
        }

        return default;
    }

    /// <summary>A cluster.</summary>
    internal ClusterCode Cluster(string name)
    {
        string text = Text(name);
        return ClusterCode.TryParse(text, out ClusterCode code) || !IsText(name) ? code : Refuse(name, path => JsonFaults.NotACluster(path, text), default(ClusterCode));
    }

    /// <summary>What one of something costs, as an exact fraction of pounds written as text.</summary>
    internal UnitCost UnitCostOf(string name)
    {
        string text = Text(name);
        return UnitCost.TryParseFraction(text, out UnitCost cost) || !IsText(name) ? cost : Refuse(name, JsonFaults.NotAShareRatio, default(UnitCost));
    }

    internal JsonObject Object(string name) => new(Find(name), Path(name), faults);

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
        T? meaning = words.Find(text);
        if (meaning is null && element.ValueKind == JsonValueKind.String)
        {
            faults.Add(JsonFaults.NotAWord(path, text, words.What, words.Words));
        }

        return meaning ?? default;
    }

    /// <summary>A list of texts.</summary>
    internal ValueList<string> Texts(string name) => List(name, text => text.AsText());

    /// <summary>Reports a total that is not the sum of its lines, if these could be read.</summary>
    internal void RefuseUnlessSum(string name, Money sum)
    {
        Money stated = Pence(name);
        if (IsSoundSoFar && stated != sum)
        {
            Refuse(name, path => JsonFaults.NotTheSum(path, stated, sum));
        }
    }

    /// <summary>Reports a member that is not what the others come to, if these could be read.</summary>
    internal void RefuseUnlessIs<T>(string name, T stated, T derived)
    {
        if (IsSoundSoFar && !EqualityComparer<T>.Default.Equals(stated, derived))
        {
            Refuse(name, JsonFaults.NotWhatFollows);
        }
    }

    internal void Refuse(string name, Func<string, Fault> fault) => faults.Add(fault(Path(name)));

    /// <summary>Makes something of members; what keeps it from being made is reported. What follows from a member at fault is no news.</summary>
    /// <param name="make">Makes it.</param>
    /// <param name="otherwise">What stands for it if it cannot be made.</param>
    /// <param name="nameOf">The member that a field at fault is; the one of the same name if not given.</param>
    internal T Make<T>(Func<T> make, T otherwise, Func<string, string>? nameOf = null)
    {
        try
        {
            return make();
        }
        catch (InvalidInputException exception)
        {
            foreach (Fault fault in exception.Faults)
            {
                string its = Path(nameOf?.Invoke(fault.Field) ?? fault.Field);
                if (!faults.Exists(known => known.Field == its))
                {
                    faults.Add(fault with { Field = its, Subject = null });
                }
            }

            return otherwise;
        }
    }

    private JsonElement Find(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement found) ? found : default;

    private bool TryNumber(string name, out decimal number)
    {
        JsonElement found = Find(name);
        number = 0m;
        return found.ValueKind == JsonValueKind.Number && CellText.TryNumber(JsonMarshal.GetRawUtf8Value(found), out number);
    }

    /// <summary>A text without its quotes, as it stands in the file.</summary>
    private static ReadOnlySpan<byte> Inner(JsonElement text) =>
        text.ValueKind == JsonValueKind.String ? JsonMarshal.GetRawUtf8Value(text)[1..^1] : [];

    private string Path(string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>Reports a member that is there but malformed: one that is missing has been reported.</summary>
    private T Refuse<T>(string name, Func<string, Fault> fault, T nothing)
    {
        if (Find(name).ValueKind != JsonValueKind.Undefined)
        {
            Refuse(name, fault);
        }

        return nothing;
    }
}
