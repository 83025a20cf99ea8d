namespace PhbCalc.Tool;

/// <summary>One result, and how it is written.</summary>
/// <param name="Name">The name of its file, without ending.</param>
/// <param name="Csv">Writes it as CSV; null if it is part of another result as CSV.</param>
/// <param name="Json">Writes it as JSON; null if it is part of another result as JSON.</param>
internal sealed record Result(string Name, Action<Stream>? Csv, Action<Stream>? Json);
