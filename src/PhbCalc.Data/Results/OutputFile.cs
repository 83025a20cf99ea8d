namespace PhbCalc.Data;

/// <summary>A file to be written into a folder.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Name">The name of the file.</param>
/// <param name="Write">Writes what it holds into a stream, which is closed afterwards.</param>
public sealed record OutputFile(string Name, Action<Stream> Write);
