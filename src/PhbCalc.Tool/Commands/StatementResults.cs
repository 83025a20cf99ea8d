using System.Globalization;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Rotas;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary>The statements of a caseload, each worked out when it is written: a caseload has too many to keep.</summary>
internal sealed class StatementResults : IDisposable
{
    private const string WhyNone = "the sum that versions.csv states is not what the lines of the plan come to, and a statement would not add up; write a letter instead";

    private readonly FundedCaseload caseload;
    private readonly Caseload? before;
    private readonly BudgetCosting costing;
    private readonly BudgetCosting? costingBefore;
    private readonly CaseloadBudgets all;
    private readonly StatementTemplate template;
    private readonly BudgetResults budgets;
    private readonly Dictionary<string, LocalDate?> reviewed;
    private readonly HashSet<string> withoutOne;

    private StatementResults(FundedCaseloadBatches whole, Caseload? before, PublishedFigures figures, DateInterval period, StatementTemplate template, string? only, ProgressBars bars)
    {
        (caseload, this.before, this.template) = (whole.Whole(), before, template);
        costing = caseload.Care.Costing(figures, period);
        reviewed = caseload.Care.People.ToDictionary(person => person.Id, person => person.Reviewed, StringComparer.Ordinal);

        // Anything that stops somebody's budget shows here, for everybody at once.
        budgets = BudgetResults.Of(whole, figures, period, only, keepsRows: false, bars);
        all = new(caseload, figures, period);
        costingBefore = before?.Costing(figures, period);
        before?.Each(plan => costingBefore!.Totals(plan, before.RotaInPlan(plan.PersonId)), bars.Of("costing the earlier folder"));
        string[] asked = only is null ? [.. caseload.Care.Plans.Select(plan => plan.PersonId)] : [only];
        withoutOne = [.. asked.Where(id => !AddsUp(id))];
        if (only is not null && withoutOne.Count > 0)
        {
            throw new UsageException($"--person: there is no statement of '{only}': {WhyNone}.");
        }

        People = [.. asked.Where(id => !withoutOne.Contains(id))];
    }

    /// <summary>The people who get a statement: everybody whose lines come to the sum of their budget, in ordinal order of their ids.</summary>
    internal ValueList<string> People { get; }

    /// <summary>Every notice.</summary>
    internal IEnumerable<Notice> Notices => [.. budgets.Notices, .. Charged, .. LeftOut];

    /// <summary>One notice for each kind, for a screen.</summary>
    internal IEnumerable<Notice> NoticeLines => [.. budgets.NoticeLines, .. Charged.Concat(LeftOut).GroupBy(notice => notice.Text, StringComparer.Ordinal)
        .Select(same => same.Count() == 1 ? same.First() : same.First() with { Text = $"{same.Key} ({same.Count() - 1} more like this)" })];

    /// <summary>People whose statement says both that their aftercare is free and that they pay for it.</summary>
    private IEnumerable<Notice> Charged => from id in People
                                           let terms = caseload.TermsOf(id)
                                           where terms.Contributions.Count > 0 && terms.FundingReasons.Any(reason => reason.Contains("117", StringComparison.Ordinal))
                                           select new Notice("a reason names section 117, under which care is free, and contributions.csv has a contribution: the statement tells both; ask which is right") { PersonId = id, File = FundingFile.Name };

    /// <summary>The people who get no statement: versions.csv states a sum that the lines do not come to.</summary>
    private IEnumerable<Notice> LeftOut => withoutOne.Order(StringComparer.Ordinal).Select(id => new Notice($"no statement: {WhyNone}") { PersonId = id, File = VersionsFile.Name });

    /// <summary>Works out what keeps statements from being written.</summary>
    /// <param name="whole">The caseload, in one batch: each statement is worked out when it is asked for.</param>
    /// <param name="before">The caseload before the last change; null if none is given.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The period.</param>
    /// <param name="template">The words of the statement.</param>
    /// <param name="only">The one person asked for; null for everybody.</param>
    /// <param name="bars">How far it has come.</param>
    /// <exception cref="UsageException">The one person is not there, or no lines come to the person's budget.</exception>
    internal static StatementResults Of(FundedCaseloadBatches whole, Caseload? before, PublishedFigures figures, DateInterval period, StatementTemplate template, string? only, ProgressBars bars) =>
        new(whole, before, figures, period, template, only, bars);

    /// <inheritdoc/>
    public void Dispose() => budgets.Dispose();

    /// <summary>The statement of one person.</summary>
    /// <param name="id">The id of the person.</param>
    /// <param name="madeWith">What it was worked out with; null for nothing.</param>
    internal BudgetStatement Statement(string id, string? madeWith)
    {
        CarePlan plan = caseload.Care.FindPlan(id)!;
        BudgetTerms terms = caseload.TermsOf(id);
        Rota? rota = caseload.Care.RotaInPlan(id);
        PersonBudget budget = costing.Cost(plan, rota);
        PaidBudget paid = all.Paid(plan, terms).Paid;
        return BudgetStatement.Of(
            new(budget, paid, plan)
            {
                FundingReasons = terms.FundingReasons,
                Contributions = terms.Contributions,
                Before = before?.FindPlan(id) is { } earlier ? costingBefore!.Cost(earlier, before.RotaInPlan(id)) : null,
                Rota = rota,
                PayRates = caseload.Care.PayRates,
                LastReview = reviewed.GetValueOrDefault(id),
                ReviewPolicy = caseload.Care.Policies.Review,
                MadeWith = madeWith,
            },
            template);
    }

    /// <summary>The files, each person's page before their text.</summary>
    internal IEnumerable<OutputFile> Files(string madeWith, bool asHtml, bool asText)
    {
        foreach ((string id, string name) in Named())
        {
            // Both forms show one statement: it is worked out once, and released when both are written.
            BudgetStatement? last = null;
            if (asHtml)
            {
                yield return new($"{name}.html", stream =>
                {
                    last = Statement(id, madeWith);
                    last.WriteHtml(stream);
                    last = asText ? last : null;
                });
            }

            if (asText)
            {
                yield return new($"{name}.txt", stream =>
                {
                    (last ?? Statement(id, madeWith)).WriteText(stream);
                    last = null;
                });
            }
        }
    }

    /// <summary>Which file is whose.</summary>
    internal IEnumerable<StatementFileRow> Listed(bool asHtml, bool asText) =>
        Named().Zip(budgets.Sums.Where(sums => !withoutOne.Contains(sums.PersonId)), (named, sums) => new StatementFileRow(named.Id, sums.Total, asHtml ? $"{named.Name}.html" : null, asText ? $"{named.Name}.txt" : null));

    /// <summary>Whether the lines of the plan come to what the budget is; without versions they always do.</summary>
    private bool AddsUp(string id)
    {
        BudgetTerms terms = caseload.TermsOf(id);
        return terms.Versions.Count == 0 || caseload.Care.FindPlan(id) is not { } plan
            || all.Paid(plan, terms).Paid.Held.Total == costing.Totals(plan, caseload.Care.RotaInPlan(id)).Total;
    }

    /// <summary>A file name for each person: the id, without characters that file names cannot have; two names that are the same, capitals aside, get a number.</summary>
    private IEnumerable<(string Id, string Name)> Named()
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (string id in People)
        {
            string safe = string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_'));
            string name = $"statement-{safe}";
            for (int number = 2; !taken.Add(name); number++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"statement-{safe}-{number}");
            }

            yield return (id, name);
        }
    }
}

/// <summary>What a statement was worked out with, in one line for those who check it.</summary>
internal static class MadeWith
{
    private const int ShownOfHash = 16;

    /// <summary>The line: versions, policies that were set, and the files with the start of their SHA-256.</summary>
    internal static string Of(Provenance provenance)
    {
        string policies = provenance.Policies is { } stated ? $"; {string.Join(' ', stated.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}" : string.Empty;
        return $"phbcalc {provenance.Version}; {provenance.Figures}{policies}; {string.Join(", ", provenance.Inputs.Select(file => $"{file.Name} {file.Sha256[..ShownOfHash]}"))}";
    }
}
