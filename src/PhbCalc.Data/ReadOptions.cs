namespace PhbCalc.Data;

/// <summary>How files are read. One set of options holds for every file of a run.</summary>
/// <remarks>This type is immutable. Rule: spec 8, Files.</remarks>
public sealed record ReadOptions
{
    /// <summary>The options with every default.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>How dates are written, in every cell of every file: forms are never mixed. <see cref="DateForm.Iso"/> by default.</summary>
    public DateForm Dates
    {
        get;
        init => field = Given.Defined(value, "dates");
    }

    /// <summary>
    /// Is told each notice of a file, once the file is read: what stops nothing and the reader of the results should know. It may be told from several threads. Null (the default)
    /// for nobody. Results that are read from a folder hold their notices too.
    /// </summary>
    public IProgress<Notice>? Notices { get; init; }
}
