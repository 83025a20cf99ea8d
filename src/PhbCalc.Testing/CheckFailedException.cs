namespace PhbCalc.Testing;

/// <summary>Thrown when a case, an assertion or a law fails. Its message says what differs, by how much, and the lines behind it.</summary>
/// <remarks>Every test framework counts it as a failed test. Rule: spec 9, PhbCalc.Testing.</remarks>
/// <param name="message">The message of the failure.</param>
public sealed class CheckFailedException(string message) : Exception(message);
