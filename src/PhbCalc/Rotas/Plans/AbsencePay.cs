using System.Globalization;

namespace PhbCalc.Rotas;

/// <summary>What PAs are paid for visits that an absence of the person stops: a share of their pay for a number of days of the absence, and another after that.</summary>
/// <remarks>This type is immutable. It is written <c>1 for 14 then 0.5</c>. Rule: spec 3b, Who works when, at what pay.</remarks>
public sealed record AbsencePay
{
    /// <summary>Makes steps.</summary>
    /// <param name="steps">The steps, in the order of the days, at least one; only the last may be without an end.</param>
    /// <exception cref="InvalidInputException">There is no step, or a share or a number of days is out of range: all faults are reported.</exception>
    public AbsencePay(ValueList<AbsencePayStep> steps)
    {
        Steps = steps;
        InvalidInputException.ThrowIfAny(RotaPartFaults.In(this));
    }

    private AbsencePay(ValueList<AbsencePayStep> steps, bool areChecked) => Steps = areChecked ? steps : [];

    /// <summary>The steps.</summary>
    public ValueList<AbsencePayStep> Steps { get; }

    /// <summary>Reads text such as <c>1 for 14 then 0.5</c>, the same in every culture.</summary>
    /// <param name="text">The text: shares of pay, each but the last with a number of days.</param>
    /// <param name="pay">What is paid, or null if the text is not valid.</param>
    /// <returns>Whether the text is such pay.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out AbsencePay? pay)
    {
        pay = null;
        List<AbsencePayStep> steps = [];
        foreach (string part in text.ToString().Split("then", StringSplitOptions.TrimEntries))
        {
            string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int days = 0;
            bool isStep = (words.Length == 1 || (words.Length == 3 && words[1] == "for" && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out days)))
                && decimal.TryParse(words[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
            if (!isStep)
            {
                return false;
            }

            steps.Add(new(decimal.Parse(words[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), words.Length == 1 ? null : days));
        }

        ValueList<AbsencePayStep> read = [.. steps];
        if (RotaPartFaults.InSteps(read) is not null)
        {
            return false;
        }

        pay = new(read, areChecked: true);
        return true;
    }

    /// <summary>The pay as written: <c>1 for 14 then 0.5</c>.</summary>
    public override string ToString() => string.Join(" then ", Steps);
}

/// <summary>One step of what is paid in an absence.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Who works when, at what pay.</remarks>
/// <param name="Share">The share of pay, 0 to 1, with at most six decimals.</param>
/// <param name="Days">How many days of the absence; null for all the rest.</param>
public readonly record struct AbsencePayStep(decimal Share, int? Days)
{
    /// <summary>The step as written: <c>1 for 14</c>.</summary>
    public override string ToString() => Days is { } days ? $"{Iso.Number(Share)} for {Iso.Number(days)}" : Iso.Number(Share);
}
