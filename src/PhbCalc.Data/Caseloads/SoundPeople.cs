using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Works with a folder in which some people's rows are faulty: without those people, if that is asked for.</summary>
/// <remarks>Rule: spec 8b, Large caseloads. It is never the default: a result that looks whole and is not is worse than none.</remarks>
public static class SoundPeople
{
    /// <summary>The field of a fault that keeps a row from being taken apart into cells.</summary>
    private const string WholeRow = "row";

    /// <summary>
    /// Does some work with a folder. Where faults stand in the way that are all in rows about people, those people are left out and it is done again, until it can be done. A fault that is about
    /// nobody in particular (a rate, a policy, a header, a row that cannot be taken apart into cells) stops it.
    /// </summary>
    /// <typeparam name="T">What the work comes to.</typeparam>
    /// <param name="folder">The path of the folder or workbook.</param>
    /// <param name="options">How files are read. Only the notices of the last time are told.</param>
    /// <param name="work">Reads the folder with the options that it is given, and works with what it reads.</param>
    /// <exception cref="InvalidFilesException">A fault is about nobody in particular, or nobody is left. Every fault found so far is reported.</exception>
    public static SoundPart<T> Do<T>(string folder, ReadOptions options, Func<ReadOptions, T> work)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(work);
        List<FileFault> faults = [];
        SortedSet<string> leftOut = new(StringComparer.Ordinal);
        while (true)
        {
            HeardNotices notices = new();
            try
            {
                T result = work(options with { WithoutPeople = options.WithoutPeople.Union(leftOut, StringComparer.Ordinal).ToValueList(), Notices = options.Notices is null ? null : notices });
                notices.PassOn(options.Notices);
                return new(result, faults.ToValueList(), leftOut.ToValueList());
            }
            catch (InvalidFilesException exception)
            {
                faults.AddRange(exception.Faults);
                HashSet<string> people = PeopleOf(folder, options, exception.Faults);
                leftOut.UnionWith(people);
                if (people.Count == 0 || IsNobodyLeft(folder, options, leftOut))
                {
                    throw new InvalidFilesException(faults.ToValueList(), exception.Count - exception.Faults.Count);
                }
            }
        }
    }

    /// <summary>The people whom faults are about; nobody if one of the faults is about nobody in particular.</summary>
    private static HashSet<string> PeopleOf(string folder, ReadOptions options, ValueList<FileFault> faults)
    {
        HashSet<string> people = new(StringComparer.Ordinal);
        foreach (IGrouping<string, FileFault> ofFile in faults.GroupBy(fault => fault.File, StringComparer.Ordinal))
        {
            Dictionary<int, string> ids = Ids(folder, options, ofFile.Key, [.. ofFile.Select(fault => fault.Row)]);
            if (ofFile.Any(fault => fault.Fault.Field == WholeRow || !ids.ContainsKey(fault.Row)))
            {
                return [];
            }

            people.UnionWith(ids.Values);
        }

        return people;
    }

    private static bool IsNobodyLeft(string folder, ReadOptions options, SortedSet<string> leftOut)
    {
        string[] files = [PeopleFile.Name, AnswersFile.Name, EpisodesFile.Name, ContactsFile.Name];
        return files.Select(name => Ids(folder, options, name, rows: null)).FirstOrDefault(ids => ids.Count > 0)?.Values.All(leftOut.Contains) is not false;
    }

    /// <summary>The ids of the people that rows of a file are about, by the numbers of the rows; none if the file is about nobody.</summary>
    /// <param name="folder">The path of the folder or workbook.</param>
    /// <param name="options">How files are read.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="rows">The rows that are looked for; null for all.</param>
    private static Dictionary<int, string> Ids(string folder, ReadOptions options, string name, HashSet<int>? rows)
    {
        Dictionary<int, string> ids = [];
        if (!KnownFiles.Tables.TryGetValue(name, out FileColumns? columns) || columns.IndexOf(FileColumns.PersonId) < 0)
        {
            return ids;
        }

        FileFaults faults = new(name);
        using Stream? stream = KnownFiles.Folder(folder, [name], options with { Notices = null }).Open(faults);
        int column = -1;
        foreach ((int row, string[] cells) in stream is null ? [] : RawTable.Rows(stream, columns, faults))
        {
            if (row == 1)
            {
                column = Array.FindIndex(cells, cell => columns.Meant(cell) == columns.IndexOf(FileColumns.PersonId));
            }
            else if (column >= 0 && column < cells.Length && cells[column].Length > 0 && rows?.Contains(row) is not false)
            {
                ids[row] = cells[column];
            }
        }

        return ids;
    }

    /// <summary>Keeps notices until it is known that they are those of the last time.</summary>
    private sealed class HeardNotices : IProgress<Notice>
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Notice> heard = new();

        public void Report(Notice value) => heard.Enqueue(value);

        internal void PassOn(IProgress<Notice>? to)
        {
            foreach (Notice notice in heard)
            {
                to!.Report(notice);
            }
        }
    }
}

/// <summary>What was worked out for the people whose rows are sound, and who was left out.</summary>
/// <remarks>This type is immutable. <see cref="SoundPeople"/> makes one.</remarks>
/// <typeparam name="T">What was worked out.</typeparam>
/// <param name="Result">What was worked out.</param>
/// <param name="Faults">What is wrong with the rows of the people who were left out, in the order found; none if nobody was.</param>
/// <param name="LeftOut">The ids of those people, in ordinal order.</param>
public sealed record SoundPart<T>(T Result, ValueList<FileFault> Faults, ValueList<string> LeftOut);
