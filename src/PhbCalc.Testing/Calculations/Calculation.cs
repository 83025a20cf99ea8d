namespace PhbCalc.Testing;

/// <summary>A calculation that cases can ask for.</summary>
/// <param name="Name">Its name: that of the verb of the command, or of what the verb works out beside it.</param>
/// <param name="Inputs">Every column it takes.</param>
/// <param name="BesideFolder">Those of them that may be given where the rest comes from a folder.</param>
/// <param name="Outputs">The figures it works out, by the names of the result files.</param>
/// <param name="Work">Works a case out. It throws <see cref="Data.InvalidFilesException"/> with every fault of the case.</param>
internal sealed record Calculation(string Name, string[] Inputs, string[] BesideFolder, string[] Outputs, Func<CaseCells, CaseAnswer> Work);
