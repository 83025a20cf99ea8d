namespace PhbCalc.Reports;

/// <summary>Where the costs come from, in words: no addresses. A source that is only an address is told as what it is for, of which year, and by whom if the publisher is official.</summary>
/// <param name="stated">The budget.</param>
/// <param name="texts">The texts.</param>
/// <param name="words">Dates in words.</param>
internal sealed class SourcesSection(StatedBudget stated, StatementTexts texts, StatementWords words)
{
    private const string Section = "sources";

    /// <summary>So few words beside an address only lead to it: "base from".</summary>
    private const int FewWords = 2;

    private static readonly char[] Marks = [' ', ':', ';', ',', '(', ')'];

    /// <summary>What the section says.</summary>
    internal IEnumerable<StatementBlock> Blocks()
    {
        string[] sources = [.. stated.Budget.Budget.Lines.Where(line => line.Source is not null).Select(Told).Distinct(StringComparer.Ordinal)];
        yield return new StatementParagraph(texts.Of(Section, sources.Length > 0 ? "intro" : "none"));
        if (sources.Length > 0)
        {
            yield return new StatementList([.. sources]);
        }

        if (stated.MadeWith is { } made)
        {
            yield return new StatementParagraph(texts.Of(Section, "made_with", ("made_with", made)));
        }
    }

    /// <summary>The words of a title without its addresses; blank if nothing is left.</summary>
    internal static string WithoutAddresses(string title) => string.Join("; ", title.Split("; ").Select(Part).Where(part => part.Length > 0));

    private static string Part(string part)
    {
        string[] all = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] kept = [.. all.Where(word => !IsAddress(word))];
        return kept.Length == all.Length ? part : kept.Length <= FewWords || kept[^1] == "from" ? string.Empty : string.Join(' ', kept).TrimEnd(' ', ':', ';', ',');
    }

    private string Told(CostLine line)
    {
        Source source = line.Source!;
        string bare = WithoutAddresses(source.Title);
        string title = IsOfFigures(line.Kind) && bare != source.Title ? string.Empty : bare;
        string told = title.Length > 0 ? title : source.IsAssumed ? What(line) : Figure(line, source);
        told = source.IsAssumed ? texts.Of(Section, "assumed", ("title", told)) : told;
        return title.Length > 0 && source.CheckedOn is { } day ? texts.Of(Section, "checked", ("title", told), ("date", words.Date(day))) : told;
    }

    private string Figure(CostLine line, Source source)
    {
        (string, string) what = ("what", What(line));
        string? publisher = Publisher(source);
        bool isOfYear = IsOfFigures(line.Kind) && Year is not null;
        return (isOfYear, publisher) switch
        {
            (true, { } by) => texts.Of(Section, "figure_of_year_by", what, ("year", Year!), ("publisher", by)),
            (true, null) => texts.Of(Section, "figure_of_year", what, ("year", Year!)),
            (false, { } by) => texts.Of(Section, "figure_by", what, ("publisher", by)),
            _ => texts.Of(Section, "figure", what),
        };
    }

    private string What(CostLine line) => line.Kind switch
    {
        CostLineKind.HolidayPay => texts.Of("made_of", "team_holiday"),
        CostLineKind.NationalInsurance => texts.Of("made_of", "team_insurance"),
        CostLineKind.EmploymentAllowance => texts.Of("made_of", "team_allowance"),
        CostLineKind.Pension => texts.Of("made_of", "team_pension"),
        CostLineKind.Pay => texts.Of(Section, "pay"),
        _ => new TeamTable(stated, texts, words).CostLabel(line.Label),
    };

    /// <summary>The financial year of the statement; null if its days are in two.</summary>
    private string? Year => FinancialYear.Containing(stated.Budget.Period.Start) is var year && year.Days.Contains(stated.Budget.Period.End) ? $"{year}" : null;

    /// <summary>Who publishes a figure, if every address of it is official; otherwise null.</summary>
    private string? Publisher(Source source)
    {
        string[] hosts = [.. source.Title.Split(' ').Select(word => word.Trim(Marks)).Where(IsAddress).Select(address => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.Host : string.Empty)];
        return hosts.All(host => host is "www.gov.uk" or "www.legislation.gov.uk") ? texts.Of(Section, "government")
            : hosts.All(host => host.EndsWith(".nhs.uk", StringComparison.Ordinal)) ? texts.Word("nhs")
            : null;
    }

    /// <summary>Whether a cost follows figures that are published for each year; pay and other costs of a team follow the files.</summary>
    private static bool IsOfFigures(CostLineKind kind) => kind is CostLineKind.HolidayPay or CostLineKind.NationalInsurance or CostLineKind.EmploymentAllowance or CostLineKind.Pension;

    private static bool IsAddress(string word)
    {
        string bare = word.Trim(Marks);
        string last = bare[(bare.LastIndexOf('/') + 1)..];
        bool isFile = last.Length < bare.Length && last.LastIndexOf('.') is >= 0 and var dot && last[dot..].Any(char.IsAsciiLetter);
        return bare.Contains("://", StringComparison.Ordinal) || bare.StartsWith("www.", StringComparison.Ordinal) || bare.StartsWith("github:", StringComparison.Ordinal) || isFile;
    }
}
