using System.Globalization;

namespace PhbCalc;

/// <summary>Collects the faults of one thing, and knows the checks that many things share. A thing without faults costs no memory.</summary>
/// <param name="kind">What the faults are about: "visit".</param>
/// <param name="id">Which one; empty if there is only one.</param>
internal struct FaultList(string kind, string? id = "")
{
    /// <summary>The faults; null if there are none.</summary>
    internal List<Fault>? All { get; private set; }

    internal void Add(Fault fault) => (All ??= []).Add(fault with { Subject = string.IsNullOrEmpty(id) ? kind : $"{kind} {id}" });

    internal void Add(string field, string? value, string problem, string remedy) => Add(new Fault(field, problem, remedy) { Value = value });

    /// <summary>Adds the faults of a part of the thing, each with the position of the part. They stay about the part.</summary>
    internal void AddOfPart(List<Fault>? faults, int position)
    {
        foreach (Fault fault in faults ?? [])
        {
            (All ??= []).Add(fault with { Position = position });
        }
    }

    internal void AddIfBlank(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, null, "is blank", "give it a value");
        }
    }

    /// <summary>Reports a number that the enum does not define.</summary>
    internal void AddIfUndefined<T>(string field, T value)
        where T : struct, Enum
    {
        if (!Given.IsDefined(value))
        {
            Add(Given.Undefined(field, value));
        }
    }

    internal void AddIfEndsFirst(string field, LocalDate? from, LocalDate? to)
    {
        if (to < from)
        {
            Add(new Fault(field, "is before the first day", $"write {Iso.Text(from.Value)} or a later day")
            {
                Value = Iso.Text(to.Value),
                RemedyWithoutPersonalData = "write that day or a later one",
            });
        }
    }

    internal void AddIfNotWholeMinute(string field, LocalTime? time)
    {
        if (time is { } given && given.TickOfDay % NodaConstants.TicksPerMinute != 0)
        {
            Add(field, given.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture), "is not a whole minute", "write hours and minutes only");
        }
    }

    internal void AddIfOutside(string field, decimal value, decimal tooMuch)
    {
        if (IsOutside(value, tooMuch))
        {
            Add(field, value.ToString(CultureInfo.InvariantCulture), "is out of range",
                string.Create(CultureInfo.InvariantCulture, $"write a number from 0 to under {tooMuch:#,##0} with at most six decimals"));
        }
    }

    /// <summary>Whether a number is below zero, too much, or has more than six decimals.</summary>
    internal static bool IsOutside(decimal value, decimal tooMuch) =>
        value < 0m || value >= tooMuch || decimal.Round(value, 6, MidpointRounding.ToZero) != value;

    /// <summary>Reports each id that an earlier thing has too, with the position of the later one.</summary>
    internal void AddRepeats<T>(string field, ValueList<T> things, Func<T, string> id, string remedy = "give each its own id")
    {
        if (!Repeats.AreIn(things.AsSpan(), id))
        {
            return;
        }

        HashSet<string> seen = new(things.Count, StringComparer.Ordinal);
        for (int i = 0; i < things.Count; i++)
        {
            if (!seen.Add(id(things[i])))
            {
                Add(new Fault(field, "is there twice", remedy) { Value = id(things[i]), Position = i });
            }
        }
    }
}
