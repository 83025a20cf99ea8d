namespace PhbCalc.Data;

/// <summary>Reads a value from the UTF-8 text of a cell that is not blank.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="text">The text, trimmed.</param>
/// <param name="value">The value.</param>
/// <returns>Whether the text is such a value.</returns>
internal delegate bool TryReadCell<T>(ReadOnlySpan<byte> text, out T value);
