namespace PhbCalc;

/// <summary>Thrown when input is wrong. It holds every fault that was found, not only the first.</summary>
/// <example>
/// <code>
/// try
/// {
///     _ = new CarePlan("", start: new LocalDate(2026, 4, 1));
/// }
/// catch (InvalidInputException exception)
/// {
///     foreach (Fault fault in exception.Faults)
///     {
///         string text = fault.ToString(); // which field, what is wrong, what to write
///     }
/// }
/// </code>
/// </example>
public sealed class InvalidInputException : ArgumentException
{
    /// <summary>Makes an exception that reports faults. Its message names no person and shows no value: logs hold messages.</summary>
    /// <param name="faults">The faults, at least one.</param>
    /// <exception cref="ArgumentException">There is no fault to report.</exception>
    public InvalidInputException(ValueList<Fault> faults)
        : base(Lines(Given.Whole(faults, "faults"), fault => fault.WithoutPersonalData()))
    {
        ArgumentOutOfRangeException.ThrowIfZero(faults.Count);
        Faults = faults;
    }

    /// <summary>Everything that is wrong, in the order it was found.</summary>
    public ValueList<Fault> Faults { get; }

    /// <summary>The faults, one a line.</summary>
    /// <param name="personal">
    /// Whether it may hold personal data: the values and whom they are about, for the person who corrects the input. If not, it names no person and shows no value, for logs and screens
    /// that others can see; <see cref="Exception.Message"/> says that too.
    /// </param>
    public string Report(bool personal) => personal ? Lines(Faults, fault => fault.ToString()) : Message;

    private static string Lines(ValueList<Fault> faults, Func<Fault, string> line) => string.Join('\n', faults.Select(line));

    internal static void ThrowIfAny(List<Fault>? faults)
    {
        if (faults?.Count > 0)
        {
            throw new InvalidInputException([.. faults]);
        }
    }
}
