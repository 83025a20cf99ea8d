using System.Text;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The values that policy.json gives. A value that cannot be read is reported and counts as missing.</summary>
/// <param name="faults">Where faults go.</param>
internal sealed class PolicyValues(FileFaults faults)
{
    private readonly Dictionary<string, (string Text, PolicyPlace Place)> values = new(StringComparer.Ordinal);

    /// <summary>Adds a value; whether its name is new.</summary>
    internal bool TryAdd(string name, string text, PolicyPlace place) => values.TryAdd(name, (text, place));

    /// <summary>Whether a name is there.</summary>
    internal bool Has(string name) => values.ContainsKey(name);

    /// <summary>The text of a value; null if the name is missing.</summary>
    internal string? Text(string name)
    {
        if (!values.TryGetValue(name, out (string Text, PolicyPlace Place) given) || given.Text.Length > 0)
        {
            return given.Text;
        }

        Refuse(name, CellFaults.Blank(name));
        return null;
    }

    /// <summary>A number; null if the name is missing.</summary>
    internal decimal? Number(string name) => Value<decimal>(name, CellText.TryNumber, PolicyFaults.NotANumber);

    /// <summary>A share, such as 0.138 or 13.8%; null if the name is missing.</summary>
    internal decimal? Share(string name) => Value<decimal>(name, CellText.TryShare, CellFaults.NotAShare);

    /// <summary>A percentage, such as 5 or 5%; null if the name is missing.</summary>
    internal decimal? Percent(string name) => Value<decimal>(name, CellText.TryPercent, PolicyFaults.NotAPercentage);

    /// <summary>An exact share, such as 0.2, 1/5 or 20%; null if the name is missing.</summary>
    internal Ratio? ShareFraction(string name, Func<string, string, Fault> refusal) => Value<Ratio>(name, CellText.TryShareFraction, refusal);

    /// <summary>A whole number; null if the name is missing.</summary>
    internal int? Whole(string name, Func<string, string, Fault> refusal) => Value<int>(name, CellText.TryWhole, refusal);

    /// <summary>A day, written as yyyy-MM-dd; null if the name is missing.</summary>
    internal LocalDate? Date(string name) => Value<LocalDate>(name, CellText.TryIsoDate, PolicyFaults.NotADate);

    /// <summary>An exact fraction; null if the name is missing.</summary>
    internal Ratio? Fraction(string name, Func<string, string, Fault> refusal) => Value<Ratio>(name, CellText.TryFraction, refusal);

    /// <summary>The value of a word; null if the name is missing.</summary>
    internal T? Word<T>(string name, WordTable<T> words)
        where T : struct
    {
        if (!values.TryGetValue(name, out (string Text, PolicyPlace Place) given))
        {
            return null;
        }

        T? meaning = words.Find(given.Text);
        if (meaning is null)
        {
            Refuse(name, PolicyFaults.NotAWord(name, given.Text, words.What, words.Words));
        }

        return meaning;
    }

    /// <summary>Makes something of a value; its faults are reported at its name.</summary>
    internal T Checked<T>(string name, Func<T> make, T otherwise)
    {
        try
        {
            return make();
        }
        catch (InvalidInputException exception)
        {
            foreach (Fault fault in exception.Faults)
            {
                Refuse(name, fault with { Field = name, Subject = null });
            }

            return otherwise;
        }
    }

    /// <summary>The words of a text that has blanks or commas between them; none of no text.</summary>
    internal static string[] Words(string? text) => text?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Reports what is wrong with policies together, each fault at its name, or at the first of some others if that is not there.</summary>
    internal void RefuseTogether(List<Fault>? found, params string[] others)
    {
        foreach (Fault fault in found ?? [])
        {
            Refuse(others.Prepend(fault.Field).First(Has), fault with { Subject = null });
        }
    }

    /// <summary>Reports a fault at a name that is there.</summary>
    internal void Refuse(string name, Fault fault) => faults.Add(values[name].Place.Line, values[name].Place.Byte, name, fault);

    private T? Value<T>(string name, TryReadCell<T> tryRead, Func<string, string, Fault> refusal)
        where T : struct
    {
        if (!values.TryGetValue(name, out (string Text, PolicyPlace Place) given))
        {
            return null;
        }

        byte[] text = Encoding.UTF8.GetBytes(given.Text);
        if (text.Length > 0 && tryRead(text, out T value))
        {
            return value;
        }

        Refuse(name, refusal(name, given.Text));
        return null;
    }
}
