namespace PhbCalc.Testing;

/// <summary>Thrown by a law in a case in which it does not hold.</summary>
/// <param name="message">What is wrong.</param>
internal sealed class LawBrokenException(string message) : Exception(message);
