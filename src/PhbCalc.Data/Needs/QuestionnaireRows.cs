using PhbCalc.TopDown;

namespace PhbCalc.Data;

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
