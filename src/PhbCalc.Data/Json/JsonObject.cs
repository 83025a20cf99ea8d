using System.Runtime.InteropServices;
using System.Text.Json;
using PhbCalc.Clusters;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>An object in JSON, read member by member. What is wrong is reported, and comes back as a value that stands for nothing.</summary>
/// <param name="element">The object.</param>
/// <param name="path">Where it is: "items.lines[2]"; empty for the outermost.</param>
/// <param name="faults">Where faults go.</param>
internal readonly partial struct JsonObject(JsonElement element, string path, List<Fault> faults)
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

    /// <summary>A member as it stands in the file, whatever it is; null if it is not there or null.</summary>
    internal string? RawOrNull(string name) => Find(name) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } found ? found.GetRawText() : null;

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

    internal bool? FlagOrNull(string name) => IsNull(name) ? null : Flag(name);

    /// <summary>An exact fraction, written as text.</summary>
    internal Ratio Fraction(string name, Ratio otherwise = default)
    {
        string text = Text(name);
        return Ratio.TryParse(text, out Ratio fraction) ? fraction : IsText(name) ? Refuse(name, JsonFaults.NotANumber, otherwise) : otherwise;
    }

    /// <summary>An exact fraction, written as text; null if there is none.</summary>
    internal Ratio? FractionOrNull(string name) => IsNull(name) ? null : Fraction(name);

    /// <summary>An exact fraction: a number, or text where its decimal has no end.</summary>
    internal Ratio Quantity(string name) => IsText(name) ? Fraction(name) : Ratio.FromDecimal(Number(name));

    /// <summary>An exact fraction, the same way; null if there is none.</summary>
    internal Ratio? QuantityOrNull(string name) => IsNull(name) ? null : Quantity(name);

    /// <summary>What a rate is pounds for one of.</summary>
    internal CostUnit Unit(string name)
    {
        string text = Text(name);
        return !string.IsNullOrWhiteSpace(text) ? new(text) : IsText(name) ? Refuse(name, JsonFaults.NotText, default(CostUnit)) : default;
    }

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

    internal FinancialYear? FinancialYearOrNull(string name) => IsNull(name) ? null
        : FinancialYear.TryParse(Text(name), out FinancialYear year) ? year
        : Refuse(name, JsonFaults.NotAFinancialYear, (FinancialYear?)null);

    internal T Word<T>(string name, WordTable<T> words)
        where T : struct
    {
        string text = Text(name);
        if (words.FindWritten(text) is { } meaning)
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
