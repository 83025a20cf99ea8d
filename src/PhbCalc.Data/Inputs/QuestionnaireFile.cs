using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads questionnaire.csv: the domains of need, the levels of each, and what they score.</summary>
/// <remarks>Rule: spec 8, questionnaire.csv; spec 4, Questionnaire.</remarks>
public static class QuestionnaireFile
{
    /// <summary>The name of the file in a folder: <c>questionnaire.csv</c>.</summary>
    public const string Name = "questionnaire.csv";

    internal static ColumnList Columns { get; } = new();

    private static readonly Column<string> Domain = Columns.Required("domain", Cell.Text);

    internal static Column<string> Level { get; } = Columns.Required("level", Cell.Text);

    private static readonly Column<decimal> Points = Columns.Required("points", Cell.Number);

    internal static Column<decimal?> Weight { get; } = Columns.Optional("weight", Cell.NumberOrBlank);

    /// <summary>
    /// Reads the questionnaire, in the order of the file: a row with the points of each level of each domain. The weight of a domain may stand in any of its
    /// rows; it is 1 if it is in none.
    /// </summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>questionnaire.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static Questionnaire Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        new(Columns.ReadAlone(stream, fileName, options, Rows).Domains);

    /// <summary>The domains, from the rows that can be read.</summary>
    internal static KnownDomains Rows(CsvTable table)
    {
        List<DomainRows> domains = [];
        Dictionary<string, DomainRows> byName = new(StringComparer.OrdinalIgnoreCase);
        bool areAllNamed = true;
        while (table.Next())
        {
            areAllNamed &= TryAdd(table, domains, byName);
        }

        foreach (DomainRows domain in domains)
        {
            domain.RefuseByWeight(table);
        }

        foreach (Fault fault in table.HasRows || !table.IsWhole ? [] : QuestionnaireFaults.In(default(ValueList<QuestionnaireDomain>)) ?? [])
        {
            table.RefuseEarlier(0, fault);
        }

        return new(domains.Select(domain => domain.Domain).ToValueList(), [.. domains.Select(domain => domain.LacksALevel)], table.HasRows && table.IsWhole && areAllNamed);
    }

    /// <summary>Adds a row to those of its domain; false if it names none.</summary>
    private static bool TryAdd(CsvTable row, List<DomainRows> domains, Dictionary<string, DomainRows> byName)
    {
        string name = Domain.In(row);
        DomainLevel level = new(Level.In(row), Points.In(row));
        decimal? weight = Weight.In(row);
        List<Fault> faults = QuestionnaireFaults.In(new QuestionnaireDomain(name, [level], weight ?? 1m)) ?? [];
        row.Refuse(faults);
        if (name.Length == 0)
        {
            return false;
        }

        if (!byName.TryGetValue(name, out DomainRows? domain))
        {
            byName.Add(name, domain = new(name));
            domains.Add(domain);
        }

        domain.AddLevel(row, level);
        if (weight is { } given && !faults.Any(fault => fault.Field == Weight.Name))
        {
            domain.AddWeight(row, given);
        }
        else if (row.IsSound)
        {
            domain.WeighLater(row.Row);
        }

        return true;
    }
}

/// <summary>The rows of one domain in questionnaire.csv.</summary>
/// <param name="name">The domain, as written in its first row.</param>
internal sealed class DomainRows(string name)
{
    private readonly List<DomainLevel> levels = [];
    private readonly List<int> rows = [];
    private readonly List<int> rowsToWeigh = [];
    private (decimal Weight, int Row)? given;

    /// <summary>Whether a row lacks its level.</summary>
    internal bool LacksALevel { get; private set; }

    /// <summary>The domain, from its rows that can be read.</summary>
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
        else if (QuestionnaireFile.Level.Wants(row))
        {
            QuestionnaireFile.Level.Refuse(row, NeedsFaults.LevelTwice(CellFaults.Shown(level.Name), CellFaults.Shown(name), rows[known]));
        }
    }

    /// <summary>Adds the weight that a row gives to the domain. A domain has one weight, in any of its rows.</summary>
    internal void AddWeight(CsvTable row, decimal weight)
    {
        given ??= (weight, row.Row);
        (decimal earlier, int earlierRow) = given.Value;
        if (weight != earlier && QuestionnaireFile.Weight.Wants(row))
        {
            QuestionnaireFile.Weight.Refuse(row, NeedsFaults.WeightsDiffer(weight, earlier, earlierRow));
        }
    }

    /// <summary>Notes that the row has no faults, but takes its weight from another.</summary>
    internal void WeighLater(int row) => rowsToWeigh.Add(row);

    /// <summary>Reports the rows whose points do not fit the weight of another row.</summary>
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
