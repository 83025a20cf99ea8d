namespace PhbCalc.Data;

/// <summary>Where a name stands in policy.json.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Byte">The byte, counted from the start of the file.</param>
internal readonly record struct PolicyPlace(int Line, int Byte);
