namespace PhbCalc.Tool.Output;

/// <summary>What a reader of results should know, on the screen for errors and warnings: each notice once, with how many people it is about.</summary>
internal static class Notices
{
    /// <summary>How many people: <c>1 person</c>, <c>42 people</c>.</summary>
    internal static string People(int count) => count == 1 ? "1 person" : $"{count} people";

    /// <summary>A person's notices, for a list with those of others.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <param name="sentences">What there is to know.</param>
    internal static IEnumerable<Notice> Of(string personId, IEnumerable<string> sentences) => sentences.Select(sentence => new Notice(sentence.TrimEnd('.')) { PersonId = personId });

    /// <summary>Says the notices about people.</summary>
    internal static void Print(CurrentRun run, IEnumerable<Notice> notices)
    {
        foreach (IGrouping<string, Notice> same in notices.GroupBy(notice => notice.Text, StringComparer.Ordinal))
        {
            run.SayNotice($"{same.Key}. ({People(same.Count())})");
        }
    }
}

/// <summary>What holds a share, as a word in a table.</summary>
internal static class BoundWords
{
    internal static string Of(ShareBound bound) => bound switch
    {
        ShareBound.Floor => "floor",
        ShareBound.Cap => "cap",
        _ => string.Empty,
    };
}
