using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads questionnaire.csv: the domains of need, the levels of each, and what they score.</summary>
/// <remarks>Rule: spec 8, questionnaire.csv; spec 4, Questionnaire.</remarks>
public static class QuestionnaireFile
{
    /// <summary>The name of the file in a folder: <c>questionnaire.csv</c>.</summary>
    public const string Name = "questionnaire.csv";

    /// <summary>
    /// Reads the questionnaire, in the order of the file: a row with the points of each level of each domain. The weight of a domain may stand in any of its
    /// rows; it is 1 if it is in none.
    /// </summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>questionnaire.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static Questionnaire Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, QuestionnaireColumns.All, faults, options ?? ReadOptions.Default);
        KnownDomains domains = QuestionnaireRows.Read(table);
        FileFaults.ThrowIfAny(faults);
        return new(domains.Domains);
    }
}

/// <summary>The columns of questionnaire.csv.</summary>
internal static class QuestionnaireColumns
{
    internal const int Domain = 0;
    internal const int Level = 1;
    internal const int Points = 2;
    internal const int Weight = 3;

    internal static FileColumns All { get; } = new(["domain", "level", "points"], ["weight"]);
}

/// <summary>Reads the rows of questionnaire.csv.</summary>
internal sealed class QuestionnaireRows
{
    private readonly List<DomainRows> domains = [];
    private readonly Dictionary<string, DomainRows> byName = new(StringComparer.OrdinalIgnoreCase);
    private bool areAllNamed = true;

    private QuestionnaireRows()
    {
    }

    /// <summary>The domains, as far as the rows can be read.</summary>
    internal static KnownDomains Read(CsvTable table)
    {
        QuestionnaireRows read = new();
        bool hasRows = false;
        while (table.Next())
        {
            hasRows = true;
            read.Add(table);
        }

        foreach (DomainRows domain in read.domains)
        {
            domain.RefuseByWeight(table);
        }

        IEnumerable<Fault> ofTheWhole = hasRows || !table.IsWhole ? [] : QuestionnaireFaults.In(default(ValueList<QuestionnaireDomain>)) ?? [];
        foreach (Fault fault in ofTheWhole)
        {
            table.RefuseEarlier(0, fault);
        }

        return new(
            read.domains.Select(domain => domain.Domain).ToValueList(),
            [.. read.domains.Select(domain => domain.LacksALevel)],
            hasRows && table.IsWhole && read.areAllNamed);
    }

    private void Add(CsvTable row)
    {
        string name = row.RequiredText(QuestionnaireColumns.Domain);
        DomainLevel level = new(row.RequiredText(QuestionnaireColumns.Level), row.RequiredNumber(QuestionnaireColumns.Points));
        decimal? weight = row.Number(QuestionnaireColumns.Weight);
        List<Fault> faults = QuestionnaireFaults.In(new QuestionnaireDomain(name, [level], weight ?? 1m)) ?? [];
        if (faults.Count > 0)
        {
            row.Refuse(faults);
        }

        if (name.Length == 0)
        {
            areAllNamed = false;
            return;
        }

        DomainRows domain = DomainOf(name);
        domain.AddLevel(row, level);
        if (weight is { } given && !faults.Any(fault => fault.Field == row.Name(QuestionnaireColumns.Weight)))
        {
            domain.AddWeight(row, given);
        }
        else if (row.IsSound)
        {
            domain.WeighLater(row.Row);
        }
    }

    private DomainRows DomainOf(string name)
    {
        if (!byName.TryGetValue(name, out DomainRows? domain))
        {
            domain = new(name);
            byName.Add(name, domain);
            domains.Add(domain);
        }

        return domain;
    }
}

/// <summary>The rows of one domain in questionnaire.csv.</summary>
/// <param name="name">The domain, as its first row writes it.</param>
internal sealed class DomainRows(string name)
{
    private readonly List<DomainLevel> levels = [];
    private readonly List<int> rows = [];
    private readonly List<int> rowsToWeigh = [];
    private (decimal Weight, int Row)? given;

    /// <summary>Whether a row does not say which level it is about.</summary>
    internal bool LacksALevel { get; private set; }

    /// <summary>The domain, as far as its rows can be read.</summary>
    internal QuestionnaireDomain Domain => new(name, levels.ToValueList(), given?.Weight ?? 1m);

    internal void AddLevel(CsvTable row, DomainLevel level)
    {
        int known = levels.FindIndex(other => other.Name.Equals(level.Name, StringComparison.OrdinalIgnoreCase));
        if (level.Name.Length == 0)
        {
            LacksALevel = true;
        }
        else if (known < 0)
        {
            levels.Add(level);
            rows.Add(row.Row);
        }
        else if (row.Wants(QuestionnaireColumns.Level))
        {
            row.Refuse(QuestionnaireColumns.Level, NeedsFaults.LevelTwice(CellFaults.Shown(level.Name), CellFaults.Shown(name), rows[known]));
        }
    }

    /// <summary>Adds the weight that a row gives to the domain. A domain has one, whichever of its rows say so.</summary>
    internal void AddWeight(CsvTable row, decimal weight)
    {
        given ??= (weight, row.Row);
        (decimal earlier, int earlierRow) = given.Value;
        if (weight != earlier && row.Wants(QuestionnaireColumns.Weight))
        {
            row.Refuse(QuestionnaireColumns.Weight, NeedsFaults.WeightsDiffer(weight, earlier, earlierRow));
        }
    }

    /// <summary>Notes that the row is without fault as far as it goes, but has its weight from another one.</summary>
    internal void WeighLater(int row) => rowsToWeigh.Add(row);

    /// <summary>Reports the rows whose points do not go with the weight of another row.</summary>
    internal void RefuseByWeight(CsvTable table)
    {
        foreach (int row in rowsToWeigh)
        {
            DomainLevel level = levels[rows.IndexOf(row)];
            foreach (Fault fault in QuestionnaireFaults.In(new QuestionnaireDomain(name, [level], given?.Weight ?? 1m)) ?? [])
            {
                table.RefuseEarlier(row, fault);
            }
        }
    }
}
