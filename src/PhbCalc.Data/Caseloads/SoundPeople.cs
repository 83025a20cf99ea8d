using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Works with a folder in which some people's rows are faulty, without those people, on request.</summary>
/// <remarks>Rule: spec 8b, Large caseloads. It is never the default: a result that only looks whole is worse than none.</remarks>
public static class SoundPeople
{
    /// <summary>The field of a fault that stops a row from being split into cells.</summary>
    private const string WholeRow = "row";

    /// <summary>
    /// Does some work with a folder. If faults stop it that are all in rows about people, it leaves those people out and tries again, until it succeeds. A fault about
    /// no person (a rate, a policy, a header, a row that cannot be split into cells) stops it.
    /// </summary>
    /// <typeparam name="T">The result of the work.</typeparam>
    /// <param name="folder">The path of the folder or workbook.</param>
    /// <param name="options">How files are read. Only the notices of the last try are reported.</param>
    /// <param name="work">Reads the folder with the given options, and works with the result.</param>
    /// <exception cref="InvalidFilesException">A fault is about no person, or no person is left. Every fault found so far is reported.</exception>
    public static SoundPart<T> Do<T>(string folder, ReadOptions options, Func<ReadOptions, T> work)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(work);
        return new Tables(Find, [PeopleFile.Name, AnswersFile.Name, EpisodesFile.Name, ContactsFile.Name]).Do(options, work);

        (FileColumns Columns, Func<FileFaults, Stream?> Open)? Find(string name) =>
            KnownFiles.Tables.TryGetValue(name, out FileColumns? columns) ? (columns, faults => KnownFiles.Folder(folder, [name], options with { Notices = null }).Open(faults)) : null;
    }

    /// <summary>The same with only team.csv, and perhaps oncosts.csv.</summary>
    /// <typeparam name="T">The result of the work.</typeparam>
    /// <param name="team">Opens team.csv, each time it is called.</param>
    /// <param name="onCosts">Opens oncosts.csv, each time it is called; null if there is none.</param>
    /// <param name="fileName">The name of team.csv in messages.</param>
    /// <param name="onCostsFileName">The name of oncosts.csv in messages.</param>
    /// <param name="options">How files are read. Only the notices of the last try are reported.</param>
    /// <param name="work">Reads the files with the given options, and works with the result.</param>
    /// <exception cref="InvalidFilesException">A fault is about no person, both files have one name, or no person is left. Every fault found so far is reported.</exception>
    public static SoundPart<T> DoWithTeams<T>(Func<Stream> team, Func<Stream>? onCosts, string fileName, string onCostsFileName, ReadOptions options, Func<ReadOptions, T> work)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(onCostsFileName);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(work);
        return new Tables(Find, [fileName]).Do(options, work);

        (FileColumns Columns, Func<FileFaults, Stream?> Open)? Find(string name) =>
            fileName == onCostsFileName ? null
            : name == fileName ? (TeamFile.File.Columns, _ => team())
            : name == onCostsFileName && onCosts is not null ? (OnCostsFile.File.Columns, _ => onCosts())
            : null;
    }

    /// <summary>The tables with rows about people.</summary>
    /// <param name="find">The columns of a table and how to open it, by its name in messages; null if there is none.</param>
    /// <param name="everybody">Tables of people: the first that has rows has all of them.</param>
    private sealed class Tables(Func<string, (FileColumns Columns, Func<FileFaults, Stream?> Open)?> find, string[] everybody)
    {
        internal SoundPart<T> Do<T>(ReadOptions options, Func<ReadOptions, T> work)
        {
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
                    HashSet<string> people = PeopleOf(exception.Faults);
                    leftOut.UnionWith(people);
                    if (people.Count == 0 || IsNobodyLeft(leftOut))
                    {
                        throw new InvalidFilesException(faults.ToValueList(), exception.Count - exception.Faults.Count);
                    }
                }
            }
        }

        /// <summary>The people that faults are about; none if one of the faults is about no person.</summary>
        private HashSet<string> PeopleOf(ValueList<FileFault> faults)
        {
            HashSet<string> people = new(StringComparer.Ordinal);
            foreach (IGrouping<string, FileFault> ofFile in faults.GroupBy(fault => fault.File, StringComparer.Ordinal))
            {
                Dictionary<int, string> ids = Ids(ofFile.Key, [.. ofFile.Select(fault => fault.Row)]);
                if (ofFile.Any(fault => fault.Fault.Field == WholeRow || !ids.ContainsKey(fault.Row)))
                {
                    return [];
                }

                people.UnionWith(ids.Values);
            }

            return people;
        }

        private bool IsNobodyLeft(SortedSet<string> leftOut) =>
            everybody.Select(name => Ids(name, rows: null)).FirstOrDefault(ids => ids.Count > 0)?.Values.All(leftOut.Contains) is not false;

        /// <summary>The ids of the people that rows of a table are about, by the numbers of the rows; none if the table is not about people.</summary>
        /// <param name="name">The name of the table.</param>
        /// <param name="rows">The rows to look for; null for all.</param>
        private Dictionary<int, string> Ids(string name, HashSet<int>? rows)
        {
            Dictionary<int, string> ids = [];
            if (find(name) is not { } found || found.Columns.IndexOf(FileColumns.PersonId) < 0)
            {
                return ids;
            }

            FileFaults faults = new(name);
            using Stream? stream = found.Open(faults);
            int column = -1;
            foreach ((int row, string[] cells) in stream is null ? [] : RawTable.Rows(stream, found.Columns, faults))
            {
                if (row == 1)
                {
                    column = Array.FindIndex(cells, cell => found.Columns.Meant(cell) == found.Columns.IndexOf(FileColumns.PersonId));
                }
                else if (column >= 0 && column < cells.Length && cells[column].Length > 0 && rows?.Contains(row) is not false)
                {
                    ids[row] = cells[column];
                }
            }

            return ids;
        }
    }

    /// <summary>Keeps notices until it is known that they are from the last try.</summary>
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

/// <summary>The result for the people whose rows are sound, and the people left out.</summary>
/// <remarks>This type is immutable. <see cref="SoundPeople"/> makes one.</remarks>
/// <typeparam name="T">What was worked out.</typeparam>
/// <param name="Result">What was worked out.</param>
/// <param name="Faults">The faults in the rows of the people left out, in the order found; none if no person was.</param>
/// <param name="LeftOut">The ids of those people, in ordinal order.</param>
public sealed record SoundPart<T>(T Result, ValueList<FileFault> Faults, ValueList<string> LeftOut);
