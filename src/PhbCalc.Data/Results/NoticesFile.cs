namespace PhbCalc.Data.Results;

/// <summary>Writes notices.csv: what stops nothing and a reader of the results should know.</summary>
/// <remarks>Rule: spec 2b, Said, never refused: one list in every result. The person, file and row are blank where a notice is about none. Notices of a person are personal data.</remarks>
public static class NoticesFile
{
    /// <summary>The name of the file in a folder: <c>notices.csv</c>.</summary>
    public const string Name = "notices.csv";

    private static readonly ResultFile<Notice> File = new ResultFile<Notice>()
        .Text("person_id", notice => notice.PersonId)
        .Text("file", notice => notice.File)
        .Number("row", notice => notice.Row)
        .Text("notice", notice => notice.Text);

    /// <summary>Writes the file as the notices come, keeping none of them.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="notices">The notices, in the order of the file.</param>
    public static void Write(Stream stream, IEnumerable<Notice> notices) => File.Write(stream, Given.Each(notices, "notices"));
}
