using System.Text.Json;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Json;

/// <summary>Writes the values that results are made of.</summary>
internal static class JsonValues
{
    /// <summary>A sum of money, with at least two decimals and all its digits.</summary>
    internal static void WritePounds(this Utf8JsonWriter json, string name, Money money) => json.WriteNumber(name, Exact.Pounds(money));

    /// <summary>The same; null if there is none.</summary>
    internal static void WritePounds(this Utf8JsonWriter json, string name, Money? money)
    {
        if (money is { } given)
        {
            json.WritePounds(name, given);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A number, without zeros at its end.</summary>
    internal static void WritePlain(this Utf8JsonWriter json, string name, decimal number) => json.WriteNumber(name, Exact.Plain(number));

    /// <summary>A number without zeros at its end; null if there is none.</summary>
    internal static void WritePlain(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } given)
        {
            json.WritePlain(name, given);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>An exact fraction: a number where it has at most nine decimals, otherwise text such as <c>365/7</c>; null if there is none.</summary>
    internal static void WriteRatio(this Utf8JsonWriter json, string name, Ratio? ratio)
    {
        if (ratio is { HasFiniteDecimal: false } fraction)
        {
            json.WriteString(name, fraction.ToString());
        }
        else
        {
            json.WritePlain(name, ratio?.ToDecimal());
        }
    }

    /// <summary>A number with just so many decimals; null if there is none.</summary>
    internal static void WriteDecimals(this Utf8JsonWriter json, string name, decimal? number, int decimals)
    {
        if (number is { } given)
        {
            json.WriteNumber(name, Exact.Decimals(given, decimals));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static void WriteTexts(this Utf8JsonWriter json, string name, ValueList<string> texts) =>
        json.WriteList(name, texts, (writer, text) => writer.WriteStringValue(text));

    internal static void WriteDate(this Utf8JsonWriter json, string name, LocalDate? date)
    {
        if (date is { } day)
        {
            json.WriteString(name, Iso.Text(day));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static void WriteList<T>(this Utf8JsonWriter json, string name, ValueList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }
}

/// <summary>The members of a period.</summary>
internal static class PeriodMembers
{
    private const string From = "from";
    private const string To = "to";

    /// <summary>Writes a period; null if there is none.</summary>
    internal static void Write(Utf8JsonWriter json, string name, DateInterval? period)
    {
        json.WritePropertyName(name);
        if (period is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Write(json, period);
        }
    }

    internal static void Write(Utf8JsonWriter json, DateInterval period)
    {
        json.WriteStartObject();
        json.WriteDate(From, period.Start);
        json.WriteDate(To, period.End);
        json.WriteEndObject();
    }

    internal static DateInterval? ReadOrNull(JsonObject parent, string name) => parent.IsNull(name) ? null : Read(parent.Object(name));

    internal static DateInterval Read(JsonObject period)
    {
        period.MustHave(From, To);
        LocalDate from = period.Date(From);
        LocalDate to = period.Date(To);
        if (to >= from)
        {
            return new(from, to);
        }

        period.Refuse(To, JsonFaults.EndsFirst);
        return new(from, from);
    }
}

/// <summary>The members of a source.</summary>
internal static class SourceMembers
{
    internal static void Write(Utf8JsonWriter json, string name, Source? source)
    {
        if (source is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("title", source.Title);
        json.WriteDate("checked_on", source.CheckedOn);
        json.WriteString("confidence", source.Confidence);
        json.WriteEndObject();
    }

    /// <summary>The source that a member is; null if it says none.</summary>
    internal static Source? ReadOrNull(JsonObject members, string name) => members.IsNull(name) ? null : Read(members.Object(name));

    internal static Source Read(JsonObject source)
    {
        source.MustHave("title", "checked_on", "confidence");
        return new(source.Text("title"), source.DateOrNull("checked_on"), source.TextOrNull("confidence"));
    }
}

/// <summary>The members of a notice.</summary>
internal static class NoticeMembers
{
    internal static void Write(Utf8JsonWriter json, Notice notice)
    {
        json.WriteStartObject();
        json.WriteString("person_id", notice.PersonId);
        json.WriteString("file", notice.File);
        if (notice.Row is { } row)
        {
            json.WriteNumber("row", row);
        }
        else
        {
            json.WriteNull("row");
        }

        json.WriteString("text", notice.Text);
        json.WriteEndObject();
    }

    internal static Notice Read(JsonObject notice)
    {
        notice.MustHave("person_id", "file", "row", "text");
        return new(notice.Text("text")) { PersonId = notice.TextOrNull("person_id"), File = notice.TextOrNull("file"), Row = notice.WholeOrNull("row") };
    }
}
