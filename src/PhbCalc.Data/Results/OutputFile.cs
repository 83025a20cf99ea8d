namespace PhbCalc.Data;

/// <summary>A file to be written into a folder.</summary>
/// <remarks>This type is immutable. <see cref="OutputFolder"/> checks it, together with all others.</remarks>
/// <param name="Name">The name of the file, without a path.</param>
/// <param name="Write">Writes what it holds into a stream, which is closed afterwards.</param>
public sealed record OutputFile(string Name, Action<Stream> Write);
