namespace PhbCalc.Tool;

/// <summary>What a reader of results should know, on the screen for errors and warnings: each notice once, with how many people it is about.</summary>
internal static class Notices
{
    internal static void Print(IEnumerable<ValueList<string>> ofPeople)
    {
        foreach (IGrouping<string, string> same in ofPeople.SelectMany(notices => notices).GroupBy(notice => notice, StringComparer.Ordinal))
        {
            int count = same.Count();
            Console.Error.WriteLine($"{same.Key} ({count} {(count == 1 ? "person" : "people")})");
        }
    }
}
