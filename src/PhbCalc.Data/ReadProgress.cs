namespace PhbCalc.Data;

/// <summary>How far the reading of one file has come.</summary>
/// <remarks>This type is immutable. <see cref="CaseloadFolder"/> and the other readers of folders tell of it.</remarks>
/// <param name="File">The name of the file.</param>
/// <param name="BytesRead">How many bytes have been read.</param>
/// <param name="Length">How many bytes the file has.</param>
public readonly record struct ReadProgress(string File, long BytesRead, long Length);
