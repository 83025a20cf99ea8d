namespace PhbCalc.Data.Results;

/// <summary>What can be wrong with the results of parts that are to be put together.</summary>
internal static class PartFaults
{
    internal static FileFault None() => new("PART", 0, null, new("part", "is missing", "name the folder of each part"));

    internal static FileFault NoResults(string folder) => new(folder, 0, null, new("folder", $"has no {Provenance.FileName}, so it holds no results of a part", "name the folder that --out of a part was given"));

    internal static FileFault Torn(string folder, string what) => new(folder, 0, null, new("folder", "does not hold what was written there", what));

    internal static FileFault Several(string folder, IEnumerable<string> verbs) =>
        new(folder, 0, null, new("folder", $"has results of {string.Join(" and ", verbs)}", "write the results of each verb into a folder of their own"));

    internal static FileFault NotOfPeople(string place) => new(place, 0, null, new("file", "has no rows about single people, so parts of it cannot make one file", "write CSV files, by a verb that has --part; or work everybody out at once"));

    internal static FileFault OtherHeader(string place) => new(place, 1, null, new("header", "is not the header of the first part", "write all parts with the same version and options"));

    internal static FileFault OutOfOrder(string place, int row, string id) =>
        new(place, row, "person_id", new("person_id", "is in an earlier part too, or out of order", "write the parts again: nobody is in two of them, and people are in ordinal order") { Value = id });

    /// <summary>What keeps the parts from going together.</summary>
    internal static IEnumerable<FileFault> InSets(PartSet[] sets, string folder)
    {
        PartSet first = sets[0];
        foreach (PartSet set in sets)
        {
            if (Path.GetFullPath(set.Folder) == Path.GetFullPath(folder))
            {
                yield return new(set.Folder, 0, null, new("folder", "is both a part and the folder to write into", "write into a folder of its own"));
            }

            string[] differing =
            [
                .. set.Provenance.Verb == first.Provenance.Verb ? [] : (string[])[$"the verb {set.Provenance.Verb}"],
                .. set.Provenance.Version == first.Provenance.Version ? [] : (string[])[$"version {set.Provenance.Version}"],
                .. set.Provenance.Figures == first.Provenance.Figures ? [] : (string[])[$"the figures {set.Provenance.Figures}"],
                .. set.Provenance.Policies == first.Provenance.Policies ? [] : (string[])["other policies"],
                .. set.Files == first.Files ? [] : (string[])[$"the files {string.Join(", ", set.Files)}"],
                .. set.Provenance.Part?.Of == first.Provenance.Part?.Of ? [] : (string[])[set.Provenance.Part is { } part ? $"a part of {Iso.Number((decimal)part.Of)}" : "no --part"],
            ];
            if (differing.Length > 0)
            {
                yield return new(set.Folder, 0, null, new("folder", $"has {string.Join(", ", differing)}, unlike '{first.Folder}'", "write all parts with the same version, figures, policies and options"));
            }
        }

        int[] numbers = [.. sets.Select(set => set.Provenance.Part?.Number).OfType<int>()];
        foreach (int twice in numbers.GroupBy(number => number).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            yield return new("PART", 0, null, new("part", $"{Iso.Number((decimal)twice)} appears twice", "name each part once"));
        }

        string[] missing = [.. Enumerable.Range(1, first.Provenance.Part?.Of ?? 0).Except(numbers).Select(number => Iso.Number((decimal)number))];
        if (missing.Length > 0)
        {
            yield return new("PART", 0, null, new("part", $"{string.Join(", ", missing.Take(10))}{(missing.Length > 10 ? $" and {Iso.Number(missing.Length - 10m)} more" : string.Empty)} of {Iso.Number((decimal)first.Provenance.Part!.Of)} {(missing.Length == 1 ? "is" : "are")} missing", "name every part"));
        }
    }
}
