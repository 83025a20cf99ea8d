using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The domains and levels of a questionnaire: answers are compared with them in reading. Each is known by its position.</summary>
/// <param name="domains">The domains that can be read.</param>
/// <param name="lackLevels">For each domain, whether it has levels that are not here.</param>
/// <param name="isWhole">Whether a domain that is not here is in no row of the questionnaire: false if rows are lost, or there is no questionnaire.</param>
internal sealed class KnownDomains(ValueList<QuestionnaireDomain> domains, bool[] lackLevels, bool isWhole)
{
    private readonly Utf8Cache<int> domainsRead = new();
    private readonly Utf8Cache<int>[] levelsRead = [.. domains.Select(_ => new Utf8Cache<int>())];

    /// <summary>No questionnaire to compare anything with.</summary>
    internal static KnownDomains None { get; } = new([], [], isWhole: false);

    internal ValueList<QuestionnaireDomain> Domains => domains;

    internal static KnownDomains Of(Questionnaire questionnaire) => new(questionnaire.Domains, new bool[questionnaire.Domains.Count], isWhole: true);

    /// <summary>The position of the domain that a row of answers.csv is about; -1 if there is none, which is reported if that is a fault.</summary>
    internal int FindDomain(CsvTable row)
    {
        Column<string> column = AnswersFile.Domain;
        ReadOnlySpan<byte> cell = row.Bytes(column.Index);
        if (cell.IsEmpty)
        {
            column.In(row);
            return -1;
        }

        int position = Find(cell, domainsRead, domains, domain => domain.Name);
        if (position < 0 && isWhole && column.Wants(row))
        {
            column.Refuse(row, QuestionnaireFaults.UnknownDomain(CellFaults.Shown(cell), domains.Select(domain => domain.Name)));
        }

        return position;
    }

    /// <summary>The position of the level that a row of answers.csv gives for a domain; -1 if there is none, which is reported if that is a fault.</summary>
    /// <param name="row">The row.</param>
    /// <param name="domain">The position of the domain; -1 if it is not known.</param>
    internal int FindLevel(CsvTable row, int domain)
    {
        Column<string> column = AnswersFile.Level;
        ReadOnlySpan<byte> cell = row.Bytes(column.Index);
        if (cell.IsEmpty || domain < 0)
        {
            column.In(row);
            return -1;
        }

        QuestionnaireDomain known = domains[domain];
        int position = Find(cell, levelsRead[domain], known.Levels, level => level.Name);
        if (position < 0 && isWhole && !lackLevels[domain] && column.Wants(row))
        {
            column.Refuse(row, QuestionnaireFaults.UnknownLevel(known.Name, CellFaults.Shown(cell), known.Levels.Select(level => level.Name)));
        }

        return position;
    }

    /// <summary>The position of a name, in which capitals do not matter; -1 if it is missing.</summary>
    private static int Find<T>(ReadOnlySpan<byte> cell, Utf8Cache<int> read, ValueList<T> all, Func<T, string> name)
    {
        if (!read.TryGet(cell, out int position))
        {
            string text = Utf8Comparer.Instance.Create(cell);
            position = Array.FindIndex(all.AsSpan().ToArray(), one => name(one).Equals(text, StringComparison.OrdinalIgnoreCase));
            read.Add(cell, position);
        }

        return position;
    }
}
