namespace PhbCalc.Data;

/// <summary>A published figure with some of its rows.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="FigureExtract"/>.</remarks>
/// <param name="Name">Its name (<c>minimum-wage</c>).</param>
/// <param name="Title">What it is, in plain words.</param>
/// <param name="Rows">The rows, each with its value, unit, days and source.</param>
public sealed record ExtractedFigure(string Name, string Title, ValueList<PublishedRow> Rows);
