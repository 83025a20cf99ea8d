namespace PhbCalc;

/// <summary>Thrown when input is wrong. It holds every fault that was found, not only the first.</summary>
public sealed class InvalidInputException : ArgumentException
{
    /// <summary>Makes an exception that reports faults.</summary>
    /// <param name="faults">The faults, at least one.</param>
    /// <exception cref="ArgumentException">There is no fault to report.</exception>
    public InvalidInputException(ValueList<Fault> faults)
        : base(string.Join('\n', faults))
    {
        ArgumentOutOfRangeException.ThrowIfZero(faults.Count);
        Faults = Given.Whole(faults, "faults");
    }

    /// <summary>Everything that is wrong, in the order it was found.</summary>
    public ValueList<Fault> Faults { get; }

    internal static void ThrowIfAny(List<Fault>? faults)
    {
        if (faults?.Count > 0)
        {
            throw new InvalidInputException([.. faults]);
        }
    }
}
