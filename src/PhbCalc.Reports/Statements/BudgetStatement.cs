using System.Text;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Rotas;

namespace PhbCalc.Reports;

/// <summary>A statement to a person about their budget, in plain words: how much it is, its parts, who pays, when it is paid, how to ask.</summary>
/// <remarks>
/// This type is immutable, and the same budget makes the same bytes on every run, in every culture. It is one HTML file without script and network, for paper and screen, or plain text for a letter.
/// Rule: spec 7, Telling the person.
/// </remarks>
public sealed record BudgetStatement
{
    private BudgetStatement(StatedBudget budget, StatementTemplate template, string title, ValueList<StatementSection> sections) =>
        (Budget, Template, Title, Sections) = (budget, template, title, sections);

    /// <summary>The budget of the statement.</summary>
    public StatedBudget Budget { get; }

    /// <summary>The words of the statement.</summary>
    public StatementTemplate Template { get; }

    /// <summary>Its title, with the person's id.</summary>
    public string Title { get; }

    /// <summary>What it says, before it is HTML or plain text.</summary>
    internal ValueList<StatementSection> Sections { get; }

    /// <summary>The headings of its sections, in order.</summary>
    public ValueList<string> Headings => [.. Sections.Select(section => section.Heading)];

    /// <summary>Tells of a budget.</summary>
    /// <param name="budget">The budget, with everything known about it.</param>
    /// <param name="template">The words and the order of the sections; <see cref="StatementTemplate.Default"/> if not given.</param>
    public static BudgetStatement Of(StatedBudget budget, StatementTemplate? template = null)
    {
        ArgumentNullException.ThrowIfNull(budget);
        StatementTexts texts = new(template ?? StatementTemplate.Default);
        StatementWriter writer = new(budget, texts);
        return new(budget, texts.Template, $"{texts.Word("title")}: {budget.Budget.PersonId}", [.. texts.Template.Sections.Select(writer.Section).OfType<StatementSection>()]);
    }

    /// <summary>The statement as one HTML file without other files.</summary>
    /// <returns>The whole page, the same in every culture.</returns>
    public string Html() => StatementHtml.Of(Title, Template.Language, Budget.Budget.PersonId, new(Template), Sections);

    /// <summary>The statement as plain text, for a letter or an e-mail: lines of at most 78 characters, except longer words.</summary>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public string Text() => StatementText.Of(Title, new(Template), Sections);

    /// <summary>Writes the HTML, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    public void WriteHtml(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Html()));
    }

    /// <summary>Writes the plain text, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    public void WriteText(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text()));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(BudgetStatement)} {{ {nameof(Headings)} = {Headings} }}";
}

/// <summary>A budget with the contents of its statement.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Telling the person.</remarks>
/// <param name="Budget">The budget, with every line.</param>
/// <param name="Paid">Who pays it, how it is held, and when it is paid out.</param>
/// <param name="Plan">The care plan that it is for.</param>
public sealed record StatedBudget(PersonBudget Budget, PaidBudget Paid, CarePlan Plan)
{
    /// <summary>The budget, with every line.</summary>
    public PersonBudget Budget { get; init; } = Budget ?? throw new ArgumentNullException(nameof(Budget));

    /// <summary>Who pays it, how it is held, and when it is paid out.</summary>
    public PaidBudget Paid { get; init; } = Paid ?? throw new ArgumentNullException(nameof(Paid));

    /// <summary>The care plan that it is for.</summary>
    public CarePlan Plan { get; init; } = Plan ?? throw new ArgumentNullException(nameof(Plan));

    /// <summary>The reason for the funding, in words; nothing by default.</summary>
    public ValueList<string> FundingReasons { get; init; }

    /// <summary>What the person is assessed to pay; nothing by default.</summary>
    public ValueList<Contribution> Contributions { get; init; }

    /// <summary>The budget of the last statement, over the same days; null (the default) if there was none: changes are then left out.</summary>
    public PersonBudget? Before { get; init; }

    /// <summary>The rota of the team that is in the budget, which says who comes when; null (the default) if there is none.</summary>
    public Rota? Rota { get; init; }

    /// <summary>The cards of pay of the person's PAs; null (the default) if it is not known.</summary>
    public PayRates? PayRates { get; init; }

    /// <summary>The day of the last review; null (the default) if it is not known.</summary>
    public LocalDate? LastReview { get; init; }

    /// <summary>How reviews are counted and what may be kept; every default if not given.</summary>
    public ReviewPolicy ReviewPolicy { get; init; } = ReviewPolicy.Default;

    /// <summary>What the budget was worked out with, for those who check it: versions and hashes of files; null (the default) if it is not known.</summary>
    public string? MadeWith { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(StatedBudget)} {{ {nameof(Paid)} = {Paid.PaidOut} }}";
}
