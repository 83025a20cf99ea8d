using PhbCalc.TopDown;

namespace PhbCalc.Data;

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
