using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PhbCalc.Budgets;
using PhbCalc.Clusters;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>A value of one JSON token: how it is written, which tokens are valid, and what is wrong with others.</summary>
internal interface ILeaf
{
    /// <summary>What is wrong with a token; null if it is such a value.</summary>
    Fault? FaultOf(JsonElement found, string path);

    /// <summary>What schemas say of such a value: the type of the token.</summary>
    string[] SchemaTypes { get; }

    /// <summary>What schemas say of such a value: the words that stand for it; null if it is no word.</summary>
    IEnumerable<string>? SchemaWords { get; }
}

/// <summary>Reads and writes the values of one type, for all documents alike.</summary>
internal abstract class Leaf<T> : JsonConverter<T>, ILeaf
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryRead(ref reader, out T value) ? value : throw new JsonException();

    public virtual string[] SchemaTypes => ["string"];

    public virtual IEnumerable<string>? SchemaWords => null;

    public Fault? FaultOf(JsonElement found, string path)
    {
        Utf8JsonReader reader = new(JsonMarshal.GetRawUtf8Value(found));
        reader.Read();
        return TryRead(ref reader, out _) ? null : Refuse(found, path);
    }

    private protected abstract bool TryRead(ref Utf8JsonReader reader, out T value);

    private protected abstract Fault Refuse(JsonElement found, string path);
}

/// <summary>Texts of tokens that stand for other values, read without making a string of each.</summary>
internal static class TokenText
{
    private const int MostOnStack = 64;

    /// <summary>Reads the text of a string token.</summary>
    internal static bool TryRead<T>(ref Utf8JsonReader reader, TextReading<T> read, out T value)
    {
        if (reader.ValueSpan.Length > MostOnStack)
        {
            return read(reader.GetString()!, out value);
        }

        Span<char> text = stackalloc char[MostOnStack];
        return read(text[..reader.CopyString(text)], out value);
    }
}

/// <summary>A number, written with exactly the decimals it holds.</summary>
internal sealed class NumberLeaf : Leaf<decimal>
{
    public override string[] SchemaTypes => ["number"];

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    internal static bool Is(in Utf8JsonReader reader, out decimal value)
    {
        value = 0m;
        return reader.TokenType == JsonTokenType.Number && CellText.TryNumber(reader.ValueSpan, out value);
    }

    private protected override bool TryRead(ref Utf8JsonReader reader, out decimal value) => Is(in reader, out value);

    private protected override Fault Refuse(JsonElement found, string path) => JsonFaults.NotANumber(path);
}

/// <summary>A whole number; <c>2.0</c> is read too.</summary>
internal sealed class WholeLeaf : Leaf<int>
{
    public override string[] SchemaTypes => ["integer"];

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    private protected override bool TryRead(ref Utf8JsonReader reader, out int value)
    {
        bool isWhole = NumberLeaf.Is(in reader, out decimal number) && decimal.IsInteger(number) && number is > int.MinValue and < int.MaxValue;
        value = isWhole ? (int)number : 0;
        return isWhole;
    }

    private protected override Fault Refuse(JsonElement found, string path) => JsonFaults.NotWhole(path);
}

/// <summary>A sum in whole pence, in pounds with two decimals. A rate, which may have fractions of a penny, is a plain number in the shapes.</summary>
internal sealed class PenceLeaf : Leaf<Money>
{
    public override string[] SchemaTypes => ["number"];

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(Exact.Pounds(value));

    private protected override bool TryRead(ref Utf8JsonReader reader, out Money value)
    {
        value = NumberLeaf.Is(in reader, out decimal pounds) ? Money.FromPounds(pounds) : Money.Zero;
        return reader.TokenType == JsonTokenType.Number && value.IsWholePence && NumberLeaf.Is(in reader, out _);
    }

    private protected override Fault Refuse(JsonElement found, string path)
    {
        bool isNumber = found.ValueKind == JsonValueKind.Number && CellText.TryNumber(JsonMarshal.GetRawUtf8Value(found), out _);
        return isNumber ? JsonFaults.NotPence(path) : JsonFaults.NotANumber(path);
    }
}

/// <summary>A day: <c>"2026-04-01"</c>.</summary>
internal sealed class DateLeaf : Leaf<LocalDate>
{
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
    {
        (int year, int month, int day) = value;
        if (year is < 0 or > 9999)
        {
            writer.WriteStringValue(Iso.Text(value));
            return;
        }

        Span<byte> text = stackalloc byte[10];
        (text[4], text[7]) = ((byte)'-', (byte)'-');
        Write(text, year / 100);
        Write(text[2..], year % 100);
        Write(text[5..], month);
        Write(text[8..], day);
        writer.WriteStringValue(text);
    }

    private static void Write(Span<byte> text, int twoDigits) => (text[0], text[1]) = ((byte)('0' + (twoDigits / 10)), (byte)('0' + (twoDigits % 10)));

    private protected override bool TryRead(ref Utf8JsonReader reader, out LocalDate value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String && CellText.TryIsoDate(reader.ValueSpan, out value);
    }

    private protected override Fault Refuse(JsonElement found, string path) => JsonFaults.NotADate(path);
}

/// <summary>A word that stands for a value.</summary>
internal sealed class WordLeaf<T>(WordTable<T> words) : Leaf<T>
    where T : struct
{
    private (T Meaning, JsonEncodedText Word)[]? encoded;

    public override IEnumerable<string> SchemaWords => words.Words;

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        foreach ((T meaning, JsonEncodedText word) in encoded ??= Encoded(options))
        {
            if (EqualityComparer<T>.Default.Equals(meaning, value))
            {
                writer.WriteStringValue(word);
                return;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>The words as bytes, looked through once for what has to be escaped.</summary>
    private (T Meaning, JsonEncodedText Word)[] Encoded(JsonSerializerOptions options) => [.. words.Meanings.Select(meaning => (meaning, JsonEncodedText.Encode(words.Word(meaning), options.Encoder)))];

    private protected override bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        T? meaning = reader.TokenType != JsonTokenType.String ? null : words.FindWritten(reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan);
        value = meaning ?? default;
        return meaning is not null;
    }

    private protected override Fault Refuse(JsonElement found, string path) => found.ValueKind != JsonValueKind.String ? JsonFaults.NotText(path)
        : JsonFaults.NotAWord(path, found.GetString()!, words.What, words.Words);
}

/// <summary>How a text is read.</summary>
internal delegate bool TextReading<T>(ReadOnlySpan<char> text, out T value);

/// <summary>A value written as a text of its own, such as a year or a fraction.</summary>
/// <param name="read">Reads a text.</param>
/// <param name="refuse">What is wrong with another text.</param>
/// <param name="write">The text of a value; as it is shown if not given.</param>
internal sealed class TextualLeaf<T>(TextReading<T> read, Func<string, string, Fault> refuse, Func<T, string>? write = null) : Leaf<T>
    where T : struct
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write is null ? value.ToString() : write(value));

    private protected override bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String && TokenText.TryRead(ref reader, read, out value);
    }

    private protected override Fault Refuse(JsonElement found, string path) =>
        found.ValueKind == JsonValueKind.String ? refuse(path, found.GetString()!) : JsonFaults.NotText(path);
}

/// <summary>An exact quantity: a number if its decimal ends, otherwise text such as <c>"365/7"</c>.</summary>
internal readonly record struct Quantity(Ratio Value);

internal sealed class QuantityLeaf : Leaf<Quantity>
{
    public override string[] SchemaTypes => ["number", "string"];

    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options)
    {
        if (value.Value.Denominator == 1)
        {
            writer.WriteNumberValue(value.Value.Numerator);
        }
        else if (value.Value.HasFiniteDecimal)
        {
            writer.WriteNumberValue(value.Value.ToDecimal()); // A quotient holds no zeros at its end.
        }
        else
        {
            writer.WriteStringValue(value.Value.ToString());
        }
    }

    private protected override bool TryRead(ref Utf8JsonReader reader, out Quantity value)
    {
        Ratio ratio = default;
        bool isRead = reader.TokenType == JsonTokenType.String ? TokenText.TryRead(ref reader, Ratio.TryParse, out ratio) : NumberLeaf.Is(in reader, out decimal number) && TryRatio(number, out ratio);
        value = new(ratio);
        return isRead;
    }

    private static bool TryRatio(decimal number, out Ratio ratio)
    {
        ratio = Ratio.FromDecimal(number);
        return true;
    }

    private protected override Fault Refuse(JsonElement found, string path) => JsonFaults.NotANumber(path);
}

/// <summary>The leaves of all documents.</summary>
internal static class Leaves
{
    private const int LongestTime = 16;

    /// <summary>What is wrong with a token that is to be a value of a type; null if it is one.</summary>
    internal static Fault? FaultOf(JsonElement found, JsonTypeInfo type, string path) => type.Converter is ILeaf leaf ? leaf.FaultOf(found, path)
        : type.Type == typeof(JsonElement) ? null
        : type.Type == typeof(bool) ? found.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : JsonFaults.NotYesOrNo(path)
        : found.ValueKind == JsonValueKind.String ? null : JsonFaults.NotText(path);

    /// <summary>How each type that is one JSON token is read and written, wherever a shape has it; texts, true and false are as the platform has them.</summary>
    internal static JsonConverter[] All { get; } =
    [
        new NumberLeaf(), new WholeLeaf(), new PenceLeaf(), new DateLeaf(), new QuantityLeaf(),
        new TextualLeaf<Ratio>(Ratio.TryParse, (path, _) => JsonFaults.NotANumber(path)),
        new TextualLeaf<ShareRatio>(ShareRatio.TryParse, (path, _) => JsonFaults.NotAShareRatio(path), ratio => ratio.ToFraction()),
        new TextualLeaf<UnitCost>(UnitCost.TryParseFraction, (path, _) => JsonFaults.NotAShareRatio(path), cost => cost.ToFraction()),
        new TextualLeaf<TaxYear>(TaxYear.TryParse, (path, _) => JsonFaults.NotATaxYear(path)),
        new TextualLeaf<FinancialYear>(FinancialYear.TryParse, (path, _) => JsonFaults.NotAFinancialYear(path)),
        new TextualLeaf<ClusterCode>(ClusterCode.TryParse, JsonFaults.NotACluster),
        new TextualLeaf<CostUnit>(TryUnit, (path, _) => JsonFaults.NotText(path)),
        new TextualLeaf<LocalTime>(TryTime, (path, _) => JsonFaults.NotATime(path), time => time.ToString("HH:mm", CultureInfo.InvariantCulture)),
        new TextualLeaf<DayTypes>(TryDays, (path, _) => JsonFaults.NotDays(path), DayWords.Text),
        new TextualLeaf<WeekPattern>(WeekPattern.TryParse, (path, _) => JsonFaults.NotWeeks(path)),
        new TextualLeaf<Fraction>(TryFraction, (path, _) => JsonFaults.NotAShareRatio(path), fraction => string.Create(CultureInfo.InvariantCulture, $"{fraction.Numerator}/{fraction.Denominator}")),
        Word(Words.LineKinds), Word(Words.Causes), Word(HoldingWords.All),
        Word(EmploymentWords.Frequencies), Word(RateWords.Averages), Word(RateWords.PaRateMethods), Word(RateWords.PaWorks), Word(RateWords.References), Word(RateWords.Grounds),
        Word(ShareWords.Bounds), Word(ShareWords.Pennies), Word(ShareWords.Causes), Word(TopDownWords.Indications), Word(TopDownWords.Scalings), Word(TopDownWords.Causes), Word(TopDownWords.Tables), Word(TopDownWords.Methods),
        Word(ComparisonWords.Reasons), Word(ComparisonWords.ContestParts), Word(EmploymentWords.Pensions), Word(EmploymentWords.OnCostUnits), Word(EmploymentWords.HolidayPays),
        Word(EmploymentWords.HolidayDays), Word(EmploymentWords.SickPays), Word(EmploymentWords.RedundancyReserves), Word(EmploymentWords.IndicativeRates), Word(EmploymentWords.HigherRateReasons), Word(EmploymentWords.RotaCauses),
        Word(ClusterWords.InitialAssessments), Word(ClusterWords.DischargeDays), Word(ClusterWords.CrisisClusters), Word(ClusterWords.GroupContactRules), Word(ClusterWords.RefusedTeamClasses),
        Word(ReleaseWords.Pers), Word(ReleaseWords.Phasings), Word(ReleaseWords.Schedules), Word(ReleaseWords.UpliftRules),
        Word(BudgetWords.Stages), Word(BudgetWords.Methods), Word(BudgetWords.Decisions), Word(Words.Fundings), Word(Words.RateUnits), Word(Words.ItemUnits),
        Word(Words.BankHolidayDates), Word(Words.ClockChanges), Word(Words.ContingencyPlaces), Word(Words.NightDays), Word(Words.CallLengths), Word(Words.MinuteRoundings), Word(Words.TypicalWeeks),
        Word(BudgetWords.LineChanges), Word(ReviewWords.Checks), Word(ReviewWords.Findings), Word(ReviewWords.From),
        Word(PayoutWords.Intervals), Word(PayoutWords.Timings), Word(PayoutWords.Cuts), Word(PayoutWords.OncePaid),
        new TextualLeaf<LineTarget>(LineTarget.TryParse, (path, _) => JsonFaults.NotATarget(path)),
        Word(SufficiencyWords.Verdicts), Word(SufficiencyWords.Findings), Word(SufficiencyWords.Kinds), Word(WheelchairWords.Ways),
    ];

    private static WordLeaf<T> Word<T>(WordTable<T> words)
        where T : struct => new(words);

    private static bool TryTime(ReadOnlySpan<char> text, out LocalTime time)
    {
        Span<byte> utf8 = stackalloc byte[Encoding.UTF8.GetMaxByteCount(LongestTime)];
        time = default;
        return text.Length <= LongestTime && CellText.TryEndTime(utf8[..Encoding.UTF8.GetBytes(text, utf8)], out time);
    }

    /// <summary>Care by the week has no days.</summary>
    private static bool TryDays(ReadOnlySpan<char> text, out DayTypes days) => DayWords.TryParse(text, out days, out _) || text.IsEmpty;

    private static bool TryFraction(ReadOnlySpan<char> text, out Fraction fraction)
    {
        int bar = text.IndexOf('/');
        fraction = default;
        if (bar < 0
            || !BigInteger.TryParse(text[..bar], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger numerator)
            || !BigInteger.TryParse(text[(bar + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger denominator)
            || denominator.IsZero)
        {
            return false;
        }

        fraction = new(numerator, denominator);
        return true;
    }

    private static bool TryUnit(ReadOnlySpan<char> text, out CostUnit unit)
    {
        bool isUnit = !text.IsWhiteSpace();
        unit = isUnit ? new(text.ToString()) : default;
        return isUnit;
    }
}
