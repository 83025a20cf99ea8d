using System.Globalization;

namespace PhbCalc;

/// <summary>One thing that is wrong with the input: what, where, and how to put it right.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Field">The field at fault, by the name its column has in a file (<c>valid_from</c>, <c>days</c>).</param>
/// <param name="Problem">What is wrong, as a predicate of the value ("is not a date"). It names no person.</param>
/// <param name="Remedy">What to write instead.</param>
public sealed record Fault(string Field, string Problem, string Remedy)
{
    /// <summary>The field at fault, by the name its column has in a file (<c>valid_from</c>, <c>days</c>).</summary>
    public string Field
    {
        get;
        init => field = Given.NotNull(value, "field");
    }
    = Given.NotNull(Field, "field");

    /// <summary>What is wrong, as a predicate of the value ("is not a date"). It names no person.</summary>
    public string Problem
    {
        get;
        init => field = Given.NotNull(value, "problem");
    }
    = Given.NotNull(Problem, "problem");

    /// <summary>What to write instead.</summary>
    public string Remedy
    {
        get;
        init => field = Given.NotNull(value, "remedy");
    }
    = Given.NotNull(Remedy, "remedy");

    /// <summary>What the input does wrong: it is malformed (the default), or a rule refuses it.</summary>
    public FaultKind Kind
    {
        get;
        init => field = Given.Defined(value, "kind");
    }

    /// <summary>Whom or what the fault is about ("person P001, visit v3"); null if the field says it all. It may be personal data.</summary>
    public string? Subject { get; init; }

    /// <summary>The value as it was given; null if there is none to show. It may be personal data.</summary>
    public string? Value { get; init; }

    /// <summary>What to write, where <see cref="Remedy"/> repeats something of the input that may be personal data; null where it does not.</summary>
    public string? RemedyWithoutPersonalData { get; init; }

    /// <summary>What is wrong, where <see cref="Problem"/> repeats something of the input that may be personal data, such as a day; null where it does not.</summary>
    public string? ProblemWithoutPersonalData { get; init; }

    /// <summary>The day of what is at fault, to find the version of a rate that it follows from; null if it is of no day, or nobody asks.</summary>
    internal LocalDate? Day { get; init; }

    /// <summary>
    /// The member at fault, as a JSON pointer (RFC 6901) from the thing that was given: <c>/visits/3/end</c>, or empty for the thing itself; <c>/</c> and <see cref="Field"/> if not set.
    /// Members have the names of the properties or parameters in lower case with underscores. It holds such names and positions only, so never personal data.
    /// </summary>
    /// <exception cref="ArgumentException">It is set to something that neither is empty nor starts with a slash.</exception>
    public string Path
    {
        get;
        init => field = Given.NotNull(value, "path") is "" or ['/', ..] ? value : throw new ArgumentException("A path is a JSON pointer: empty, or a slash before each name.", nameof(value));
    }
    = $"/{Field}";

    /// <summary>The same fault, told from a whole: the member of the whole that was at fault comes before the path.</summary>
    /// <param name="member">The name of the member: <c>plan</c>.</param>
    /// <returns>The fault of <c>/plan/visits/3/end</c> for one of <c>/visits/3/end</c>.</returns>
    public Fault Under(string member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return this with { Path = $"/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}{Path}" };
    }

    /// <summary>The same fault, told from a whole: the list and the position in it of the part that was at fault come before the path.</summary>
    /// <param name="list">The name of the list in the whole: <c>visits</c>.</param>
    /// <param name="position">The position of the part, counted from 0.</param>
    /// <returns>The fault of <c>/visits/3/end</c> for one of <c>/end</c>.</returns>
    public Fault Under(string list, int position) => (this with { Path = $"/{Iso.Number(position)}{Path}" }).Under(list);

    /// <summary>Where the thing at fault stood in the list that was given, counted from 0: the first position in <see cref="Path"/>; null if it came from no list.</summary>
    public int? Position
    {
        get
        {
            foreach (Range name in Path.AsSpan().Split('/'))
            {
                if (int.TryParse(Path.AsSpan(name), NumberStyles.None, CultureInfo.InvariantCulture, out int position))
                {
                    return position;
                }
            }

            return null;
        }
    }

    /// <summary>The fault as one line: subject, field, value (cut after 80 characters), what is wrong and what to write. It may hold personal data.</summary>
    public override string ToString() => Subject is null ? $"{Shown.Of(Field)}: {Explanation}" : $"{Shown.Of(Subject)}, {Shown.Of(Field)}: {Explanation}";

    /// <summary>What is wrong and what to write, with the value but without subject and field: for callers that show the place themselves.</summary>
    public string Explanation => Value is null ? $"{Problem}; {Remedy}" : $"'{Shown.Of(Value)}' {Problem}; {Remedy}";

    /// <summary>The fault as one line that names no person and shows no value: for logs and screens that others can see.</summary>
    public string WithoutPersonalData() => $"{Shown.Of(Field)}: {SafeExplanation}";

    /// <summary>What is wrong and what to write, naming no person and showing no value, and without the field.</summary>
    internal string SafeExplanation => $"{(Value is null ? string.Empty : "the value ")}{ProblemWithoutPersonalData ?? Problem}; {RemedyWithoutPersonalData ?? Remedy}";
}

/// <summary>Why a <see cref="Fault"/> stops a calculation.</summary>
/// <remarks>Rule: spec 8, The command: exit status 1 where the numbers say no, 2 for bad input.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<FaultKind>))]
public enum FaultKind
{
    /// <summary>The input is malformed, incomplete or contradicts itself (the default).</summary>
    Input,

    /// <summary>The input is well formed, but a rule of personal health budgets refuses it.</summary>
    Rule,
}

/// <summary>Collects the faults of one thing, and knows the checks that many things share. A thing without faults costs no memory.</summary>
/// <param name="kind">What the faults are about: "visit".</param>
/// <param name="id">Which one; empty if there is only one.</param>
internal struct FaultList(string kind, string? id = "")
{
    /// <summary>The faults; null if there are none.</summary>
    internal List<Fault>? All { get; private set; }

    internal void Add(Fault fault) => (All ??= []).Add(fault with { Subject = string.IsNullOrEmpty(id) ? kind : $"{kind} {id}" });

    /// <summary>Adds a fault.</summary>
    /// <param name="field">The field, by the name its column has in a file.</param>
    /// <param name="value">The value as it was given; null if there is none to show.</param>
    /// <param name="problem">What is wrong, as a predicate of the value.</param>
    /// <param name="remedy">What to write instead.</param>
    /// <param name="path">The member at fault, as a JSON pointer from the thing; the field if not given.</param>
    internal void Add(string field, string? value, string problem, string remedy, string? path = null) =>
        Add(new Fault(field, problem, remedy) { Value = value, Path = path ?? $"/{field}" });

    /// <summary>Adds a fault, if there is one.</summary>
    internal void AddIfAny(Fault? fault)
    {
        if (fault is not null)
        {
            Add(fault);
        }
    }

    /// <summary>Adds the faults of a part of the thing, each with the place of the part. They stay about the part.</summary>
    internal void AddOfPart(List<Fault>? faults, string list, int position)
    {
        foreach (Fault fault in faults ?? [])
        {
            (All ??= []).Add(fault.Under(list, position));
        }
    }

    internal void AddIfBlank(string field, string? value, string? path = null)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, null, "is blank", "give it a value", path);
        }
    }

    internal void AddIfNull(string field, object? value) => AddIfAny(Given.IfNull(field, value));

    /// <summary>Reports each null of a list, at its position.</summary>
    internal void AddNulls<T>(string list, ValueList<T> things)
        where T : class?
    {
        ReadOnlySpan<T> all = things.AsSpan();
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i] is null)
            {
                Add(Given.Null(list, i));
            }
        }
    }

    /// <summary>Reports a number that the enum does not define.</summary>
    internal void AddIfUndefined<T>(string field, T value, string? path = null)
        where T : struct, Enum
    {
        if (Given.IfUndefined(field, value) is { } fault)
        {
            Add(path is null ? fault : fault with { Path = path });
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

    internal void AddIfNotWholeMinute(string field, LocalTime? time, string? path = null)
    {
        if (time is { } given && given.TickOfDay % NodaConstants.TicksPerMinute != 0)
        {
            Add(field, given.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture), "is not a whole minute", "write hours and minutes only", path);
        }
    }

    internal void AddIfOutside(string field, decimal value, decimal tooMuch, string? path = null)
    {
        if (IsOutside(value, tooMuch))
        {
            Add(field, value.ToString(CultureInfo.InvariantCulture), "is out of range",
                string.Create(CultureInfo.InvariantCulture, $"write a number from 0 to under {tooMuch:#,##0} with at most six decimals"), path);
        }
    }

    /// <summary>Whether a number is below zero, too much, or has more than six decimals.</summary>
    internal static bool IsOutside(decimal value, decimal tooMuch) =>
        value < 0m || value >= tooMuch || decimal.Round(value, 6, MidpointRounding.ToZero) != value;

    /// <summary>Reports each id that an earlier thing has too, at the place of the later one.</summary>
    /// <param name="field">The field of the id, by the name its column has in a file.</param>
    /// <param name="things">The things; those that are null have no id.</param>
    /// <param name="id">The id of a thing.</param>
    /// <param name="list">The member that is the list.</param>
    /// <param name="member">The member of a thing that is its id, after a slash; empty if the thing itself is.</param>
    /// <param name="remedy">What to do about it.</param>
    internal void AddRepeats<T>(string field, ValueList<T> things, Func<T, string?> id, string list, string member, string remedy = "give each its own id")
    {
        if (!Repeats.AreIn(things.AsSpan(), id))
        {
            return;
        }

        HashSet<string> seen = new(things.Count, StringComparer.Ordinal);
        for (int i = 0; i < things.Count; i++)
        {
            if (things[i] is { } thing && id(thing) is { } given && !seen.Add(given))
            {
                Add(new Fault(field, "appears twice", remedy) { Value = given, Path = $"/{list}/{Iso.Number(i)}{member}" });
            }
        }
    }
}

/// <summary>Finds ids that appear twice.</summary>
internal static class Repeats
{
    /// <summary>How many things are still compared each with each: that is as quick as a set of them, and makes nothing.</summary>
    private const int Few = 32;

    /// <summary>Whether two things have one id.</summary>
    internal static bool AreIn<T>(ReadOnlySpan<T> things, Func<T, string?> id) => things.Length > Few ? AreInMany(things, id) : AreInFew(things, id);

    private static bool AreInFew<T>(ReadOnlySpan<T> things, Func<T, string?> id)
    {
        for (int i = 1; i < things.Length; i++)
        {
            string? own = things[i] is { } thing ? id(thing) : null;
            for (int j = 0; j < i && own is not null; j++)
            {
                if (things[j] is { } before && own == id(before))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreInMany<T>(ReadOnlySpan<T> things, Func<T, string?> id)
    {
        HashSet<string> seen = new(things.Length, StringComparer.Ordinal);
        foreach (T thing in things)
        {
            if (thing is not null && id(thing) is { } given && !seen.Add(given))
            {
                return true;
            }
        }

        return false;
    }
}
