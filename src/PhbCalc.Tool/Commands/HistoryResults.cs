using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary>Caseloads that are costed over one period, oldest first, and what changed from each to the next; with one caseload, the plan and the versions that have an amount in versions.csv.</summary>
internal sealed class HistoryResults
{
    private readonly (FundedCaseload Caseload, BudgetCosting Costing)[] folders;
    private readonly string[] people;

    private HistoryResults(FundedCaseload[] caseloads, PublishedFigures figures, DateInterval period, string? only, ProgressBars bars)
    {
        folders = Array.ConvertAll(caseloads, caseload => (caseload, caseload.Care.Costing(figures, period)));
        people = [.. caseloads.SelectMany(caseload => caseload.Care.People).Select(person => person.Id).Where(id => only is null || id == only).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (only is not null && people.Length == 0)
        {
            throw new UsageException($"--person: '{only}' is in {(caseloads.Length == 1 ? "no" : caseloads.Length == 2 ? "neither" : "none of the")} people.csv; write an id that is in one of them, capitals included.");
        }

        // Anything that stops a plan shows here, for everybody at once; later, one by one, nothing can.
        ValueList<PersonBudgetTotals> totals = [];
        foreach ((FundedCaseload caseload, BudgetCosting costing) in folders)
        {
            totals = caseload.Care.Each(plan => costing.Totals(plan, caseload.Care.RotaInPlan(plan.PersonId)), bars.Of(caseload == folders[^1].Caseload ? "costing" : "costing an earlier folder"));
        }

        Costed = only is null ? CaseloadNotices.Of(folders[^1].Caseload.Care, folders[^1].Costing, totals) : null;
    }

    /// <summary>What a reader should know about the latest folder; null if one person was asked for.</summary>
    internal CaseloadNotices? Costed { get; }

    /// <summary>The notice that the folders have nobody in common, so that nothing is compared; null if they have somebody in common, or if one person was asked for.</summary>
    internal IEnumerable<Notice> NobodyInCommon => folders.Length > 1 && Costed is not null
        && !folders[^1].Caseload.Care.People.Any(person => folders[..^1].Any(folder => folder.Caseload.Care.FindPlan(person.Id) is not null))
        ? [PlansBefore.NobodyInCommon] : [];

    /// <summary>Costs everything.</summary>
    /// <param name="caseloads">The caseloads, oldest first.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The period.</param>
    /// <param name="only">The one person asked for; null for everybody.</param>
    /// <param name="bars">Shows how far it has come.</param>
    internal static HistoryResults Of(FundedCaseload[] caseloads, PublishedFigures figures, DateInterval period, string? only, ProgressBars bars) => new(caseloads, figures, period, only, bars);

    /// <summary>What changed for each person from the oldest to the latest version, one after another.</summary>
    internal IEnumerable<PersonChange> InTurn() => WorkedOut().Select(versions => versions.Length == 1 && folders.Length == 1 ? new PersonChange(versions[0], versions[0]) : new PersonChange(First(versions), Last(versions)));

    /// <summary>The versions of each person, one after another.</summary>
    internal IEnumerable<BudgetHistory> Histories() => WorkedOut().Select(versions => new BudgetHistory([.. versions.OfType<BudgetVersion>()]));

    /// <summary>A list of histories, each in the format of one.</summary>
    internal void WriteJson(Stream stream) => JsonList.Write(stream, Histories(), BudgetHistoryJson.V1);

    internal void Print(Screen screen, bool isWritten)
    {
        if (people.Length == 1)
        {
            Explain(WorkedOut().First());
            return;
        }

        MoneyTable table = new(["person", "outcome"], ["before", "after", "difference"]);
        Money[] sums = [Money.Zero, Money.Zero, Money.Zero];
        foreach (PersonChange change in InTurn())
        {
            Money[] own = [change.Before?.Amount ?? Money.Zero, change.After?.Amount ?? Money.Zero, change.Difference];
            sums = [.. sums.Zip(own, (sum, one) => sum + one)];
            table.Add([change.PersonId, CaseloadChangeText.Words(change.Outcome)], own);
        }

        table.AddAlways(["Sum", ""], sums);
        Screen.WriteLine($"Budgets of {Notices.People(people.Length)}, before and now; --person ID says why one changed, --out DIR why all did");
        table.Print(screen, "people", isWritten);
    }

    /// <summary>Each step, with who made the later version and why, if that is known.</summary>
    private void Explain(BudgetVersion?[] versions)
    {
        if (versions.Length == 1)
        {
            Screen.WriteLine($"The budget of {people[0]} is {versions[0]?.Amount ?? Money.Zero}; versions.csv names no other version with an amount");
        }

        for (int i = 1; i < versions.Length; i++)
        {
            Console.Out.Write(LineChangesText.Explain(versions[i - 1]?.Breakdown ?? new([]), versions[i]?.Breakdown ?? new([]), people[0]));
            if (versions[i] is { } version && Said(version) is { Length: > 0 } said)
            {
                Screen.WriteLine(said);
            }
        }
    }

    private static string Said(BudgetVersion version)
    {
        string[] parts =
        [
            .. version.By is { } by ? (string[])[$"by {by}"] : [],
            .. version.Reason is { } reason ? (string[])[reason] : [],
            .. version.Reference is { } reference ? (string[])[$"filed as {reference}"] : [],
        ];
        return parts.Length == 0 ? string.Empty : $"  Version of {NodaTime.Text.LocalDatePattern.Iso.Format(version.On)}, {EnumWord(version.Stage)}: {string.Join("; ", parts)}.";
    }

    private static string EnumWord(BudgetStage stage) => stage switch
    {
        BudgetStage.Indicative => "indicative",
        BudgetStage.Final => "final",
        BudgetStage.Review => "review",
        BudgetStage.Agreed => "agreed",
        _ => "ended",
    };

    private static BudgetVersion? First(BudgetVersion?[] versions) => versions[0];

    private static BudgetVersion? Last(BudgetVersion?[] versions) => versions[^1];

    /// <summary>The versions of each person, some people ahead on all cores.</summary>
    private IEnumerable<BudgetVersion?[]> WorkedOut() => people.Chunk(Environment.ProcessorCount * 64).SelectMany(some => some.AsParallel().AsOrdered().Select(Versions).ToArray()).Select(Checked);

    /// <summary>The versions, if they follow each other.</summary>
    private static BudgetVersion?[] Checked(BudgetVersion?[] versions)
    {
        BudgetVersion[] known = [.. versions.OfType<BudgetVersion>()];
        try
        {
            _ = new BudgetHistory([.. known]);
        }
        catch (InvalidInputException exception)
        {
            throw new UsageException($"{VersionsFile.Name}: person {known[0].PersonId}: {exception.Faults[0].Explanation}. Folders are compared oldest first.");
        }

        return versions;
    }

    /// <summary>The version of each folder, null where the person is not in it; with one folder, the plan and the versions that have an amount of their own.</summary>
    private BudgetVersion?[] Versions(string id)
    {
        return folders.Length == 1 ? [.. Stated(folders[0].Caseload, id), Version(folders[0], id, BudgetStage.Final)]
            : [.. folders.Select((folder, i) => Version(folder, id, i == 0 ? BudgetStage.Final : BudgetStage.Review))];
    }

    private static IEnumerable<BudgetVersion> Stated(FundedCaseload caseload, string id) => caseload.TermsOf(id).Versions.Where(version => version.Amount is not null).OrderBy(version => version.From)
        .Select(version => Tagged(BudgetVersion.Of(id, new([new CostLine(CostLineKind.Visit, string.Empty, $"Budget, {EnumWord(version.Stage)}", CostUnit.Once, 1, version.Amount!.Value, version.Amount.Value)]), version.From, version.Stage), version));

    /// <summary>The plan of a folder, with what its versions.csv says of the version that has no amount of its own.</summary>
    private static BudgetVersion? Version((FundedCaseload Caseload, BudgetCosting Costing) folder, string id, BudgetStage otherwise)
    {
        if (folder.Caseload.Care.FindPlan(id) is not { } plan)
        {
            return null;
        }

        PersonBudget budget = folder.Costing.Cost(plan, folder.Caseload.Care.RotaInPlan(id));
        ValueList<StatedVersion> stated = folder.Caseload.TermsOf(id).Versions;
        StatedVersion? own = stated.Where(version => version.Amount is null && version.Stage != BudgetStage.Ended).MaxBy(version => version.From);
        LocalDate on = budget.Days?.Start ?? folder.Costing.Care.Period.Start;
        LocalDate after = stated.Where(version => version.Amount is not null).Select(version => version.From).Append(on).Max();
        return own is not null ? Tagged(BudgetVersion.Of(budget, own.From, own.Stage), own)
            : BudgetVersion.Of(budget, after, stated.Any(version => version.Stage is BudgetStage.Agreed or BudgetStage.Review) ? BudgetStage.Review : otherwise);
    }

    private static BudgetVersion Tagged(BudgetVersion version, StatedVersion stated) => version with { By = stated.By, Reason = stated.Reason, Reference = stated.Reference };
}
