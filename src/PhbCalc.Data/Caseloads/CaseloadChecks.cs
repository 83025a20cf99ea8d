using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Comparison;
using PhbCalc.Data.Results;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Checks each person's plan against every sum that the files of a folder give: points, an envelope, clusters, contacts, the agency, PAs, past costs, the plan before.</summary>
/// <remarks>
/// This type is immutable. The first indicative sum that a person has decides, in the order envelope, points, clusters, contacts; all others are for information. Sums for different lengths of time are never
/// compared: a plan that the agency prices has the yearly amount of its typical week, as the plan has, and a sum that is not for a full year is left out. Rule: spec 7, A version of a budget: sense check.
/// </remarks>
public sealed record CaseloadChecks
{
    private static readonly string[] Indicative = [CaseloadModels.InEnvelope, CaseloadModels.Points, CaseloadModels.Clusters, CaseloadModels.Contacts];
    private static readonly string[] Others = [CaseloadModels.Agency, CaseloadModels.Assistants];

    private readonly ComparisonCaseload caseload;
    private readonly (string Name, Func<ComparisonCase, ModelAnswer> Answer)[] models;
    private readonly Func<CarePlan, PersonBudget> plan;
    private readonly SenseCheck check;

    /// <summary>Prepares to check plans.</summary>
    /// <param name="caseload">The caseload, with all that its files give.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="year">The financial year for which plans are costed.</param>
    /// <param name="envelope">The envelope for points, in pounds a year; null (the default) for none.</param>
    /// <exception cref="InvalidInputException">Figures of the year are not published, which employed PAs or contacts need.</exception>
    public CaseloadChecks(ComparisonCaseload caseload, PublishedFigures figures, FinancialYear year, Envelope? envelope = null)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(figures);
        InvalidInputException.ThrowIfAny([.. new[] { Given.IfNull("care", caseload.Care)?.Under("caseload"), Given.IfNull("mental_health", caseload.MentalHealth)?.Under("caseload") }.OfType<Fault>()]);
        this.caseload = caseload;
        CaseloadModels all = new(caseload, figures) { Year = year, Envelope = envelope };
        string[] names = [.. Indicative.Concat(Others).Where(name => all.CanBe(name))];
        models = [.. names.Zip(all.Named([.. names]), (name, model) => (name, model.Prepare(caseload.Cases)))];
        BudgetCosting costing = caseload.Care.Costing(figures, year.Days);
        plan = own => costing.Cost(own, caseload.Care.RotaInPlan(own.PersonId));
        check = new(caseload.Care.Policies.SenseCheck);
    }

    /// <summary>Checks each person's plan.</summary>
    /// <param name="before">The plan of a person before, with its yearly amount, to compare with too; null (the default) for none.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <returns>A check for each person in people.csv, in ordinal order of their ids.</returns>
    /// <exception cref="InvalidFilesException">A plan cannot be costed, or a model finds something wrong with what the files say: all faults are reported, each at its row.</exception>
    public ValueList<PersonCheck> Each(Func<string, BudgetVersion?>? before = null, IProgress<PeopleProgress>? progress = null)
    {
        Dictionary<string, ComparisonCase> cases = caseload.Cases.ToDictionary(one => one.PersonId, StringComparer.Ordinal);
        return caseload.Care.Each(own => Checked(own, cases[own.PersonId], before?.Invoke(own.PersonId)), progress);
    }

    private PersonCheck Checked(CarePlan own, ComparisonCase one, BudgetVersion? before)
    {
        PersonBudget costed = plan(own);
        BudgetVersion final = BudgetVersion.Of(costed, costed.Days?.Start ?? own.Start);
        if (final.YearlyAmount is not { } yearly || yearly == Money.Zero)
        {
            return new(own.PersonId, null, final.YearlyAmount is null ? "The plan has no sum for a full year: its dates miss the year, or items that recur are counted over another time." : "The plan comes to £0.00 a year.");
        }

        (string Name, BudgetVersion Version)[] years =
        [
            .. from model in models
               let answer = model.Answer(one)
               where answer.Amount is not null
               let version = answer.Version(own.PersonId)
               where version.YearlyAmount is not null
               select (model.Name, version),
        ];
        (string? decides, BudgetVersion? indicative) = years.FirstOrDefault(year => Indicative.Contains(year.Name));
        Comparator[] others =
        [
            .. years.Where(year => year.Name != decides).Select(year => new Comparator(Words(year.Name), year.Version.YearlyAmount!.Value)),
            .. one.ActualCost is { } actual ? (Comparator[])[new("What care cost", actual)] : [],
            .. before?.YearlyAmount is { } earlier ? (Comparator[])[new("The plan before", earlier)] : [],
        ];
        return indicative is null
            ? new(own.PersonId, null, others.Length == 0 ? "The files give no other sum for the person." : "The files give no indicative sum for the person: no points, clusters or contacts.")
            : new(own.PersonId, check.Check(indicative, final, [.. others]));
    }

    private static string Words(string model) => model switch
    {
        CaseloadModels.Points => "Points",
        CaseloadModels.Clusters => "Clusters",
        CaseloadModels.Contacts => "Contacts",
        CaseloadModels.Agency => "Agency alternative",
        CaseloadModels.Assistants => "Employed PAs",
        _ => "Envelope",
    };
}
