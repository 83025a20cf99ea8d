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

    /// <summary>Where the thing at fault stood in the list that was given, counted from 0; null if it came from no list.</summary>
    public int? Position { get; init; }

    /// <summary>The fault as one line: subject, field, value (cut after 80 characters), what is wrong and what to write. It may hold personal data.</summary>
    public override string ToString() => Subject is null ? $"{Shown.Of(Field)}: {Explanation}" : $"{Shown.Of(Subject)}, {Shown.Of(Field)}: {Explanation}";

    /// <summary>What is wrong and what to write, with the value but without subject and field: for callers that show the place themselves.</summary>
    public string Explanation => Value is null ? $"{Problem}; {Remedy}" : $"'{Shown.Of(Value)}' {Problem}; {Remedy}";

    /// <summary>The fault as one line that names no person and shows no value: for logs and screens that others can see.</summary>
    public string WithoutPersonalData() => $"{Shown.Of(Field)}: {SafeExplanation}";

    /// <summary>What is wrong and what to write, naming no person and showing no value, and without the field.</summary>
    internal string SafeExplanation => $"{(Value is null ? string.Empty : "the value ")}{ProblemWithoutPersonalData ?? Problem}; {RemedyWithoutPersonalData ?? Remedy}";
}
