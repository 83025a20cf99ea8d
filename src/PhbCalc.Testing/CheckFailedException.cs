namespace PhbCalc.Testing;

/// <summary>Thrown where a case, an assertion or a law fails. Its message says everything: what differs, by how much, and the lines that make it.</summary>
/// <remarks>Every test framework counts it as a failed test. Rule: spec 9, PhbCalc.Testing.</remarks>
/// <param name="message">What somebody reads of the failure.</param>
public sealed class CheckFailedException(string message) : Exception(message);
