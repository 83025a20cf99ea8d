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

    /// <summary>Writes the file as the notices come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="notices">The notices, in the order of the file.</param>
    public static void Write(Stream stream, IEnumerable<Notice> notices) => File.Write(stream, Given.Each(notices, "notices"));

    /// <summary>Puts notices in the order of the file: those about no person by file, row and words, each once; then those about people as they come, and keeps none of them.</summary>
    /// <param name="ofFiles">The notices of the files that were read, in any order.</param>
    /// <param name="ofResults">The notices of what was worked out: those about no person first, then those about people in ordinal order of their ids.</param>
    public static IEnumerable<Notice> InOrder(IEnumerable<Notice> ofFiles, IEnumerable<Notice> ofResults)
    {
        using IEnumerator<Notice> rest = Given.Each(ofResults, "of_results").GetEnumerator();
        List<Notice> ofNobody = [.. Given.Each(ofFiles, "of_files")];
        bool isThere;
        while ((isThere = rest.MoveNext()) && rest.Current.PersonId is null)
        {
            ofNobody.Add(rest.Current);
        }

        foreach (Notice notice in ofNobody.Distinct().OrderBy(notice => notice.File, StringComparer.Ordinal).ThenBy(notice => notice.Row ?? int.MaxValue).ThenBy(notice => notice.Text, StringComparer.Ordinal))
        {
            yield return notice;
        }

        for (; isThere; isThere = rest.MoveNext())
        {
            yield return rest.Current;
        }
    }
}
