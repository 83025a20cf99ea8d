namespace PhbCalc.Tool.Output;

/// <summary>Thrown when standard output takes no more.</summary>
internal sealed class PrintingException(Exception cause) : Exception(cause.Message, cause);
