namespace PhbCalc.Testing;

/// <summary>Thrown by a law in a case in which it does not hold.</summary>
/// <param name="message">What is wrong.</param>
internal sealed class LawBrokenException(string message) : Exception(message);

/// <summary>Thrown where an allocator gives no shares to judge. That breaks the law that it gives some; the others are about the shares it does give.</summary>
/// <param name="message">What it did instead.</param>
internal sealed class NoSharesException(string message) : Exception(message);
