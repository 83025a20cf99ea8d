namespace PhbCalc.Tool;

/// <summary>Thrown when what the command line asks for does not fit together.</summary>
/// <param name="message">What is wrong, and what to write.</param>
internal sealed class UsageException(string message) : Exception(message);
