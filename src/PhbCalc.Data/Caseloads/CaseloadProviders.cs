using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>Compares, for each person of a caseload, an agency with personal assistants (PAs), over one financial year or several.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. People who employ PAs are compared with that team; others by the card of PAs and their on-costs. Rule: spec 3b, Agency against PA,
/// by the calendar.
/// </remarks>
public sealed record CaseloadProviders
{
    /// <summary>The most years of one run.</summary>
    public const int MostYears = 10;

    private readonly Caseload caseload;
    private readonly AgencyAgainstPa[] years;

    private CaseloadProviders(Caseload caseload, AgencyAgainstPa[] years) => (this.caseload, this.years) = (caseload, years);

    /// <summary>Prepares to compare.</summary>
    /// <param name="caseload">The caseload, with its rates and policies.</param>
    /// <param name="figures">The published figures; only bank holidays are needed if no person employs PAs.</param>
    /// <param name="first">The first financial year.</param>
    /// <param name="years">How many years, one after another, from 1 (the default) to <see cref="MostYears"/>.</param>
    /// <exception cref="InvalidInputException">The years are out of range, figures of one of them are not published and a person employs PAs, or the rates have no card of agencies.</exception>
    public static CaseloadProviders Of(Caseload caseload, PublishedFigures figures, FinancialYear first, int years = 1)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(figures);
        InvalidInputException.ThrowIfAny(FaultsIn(caseload, figures, first, years));
        return new(caseload, [.. Enumerable.Range(first.StartYear, years).Select(year => Comparing(caseload, figures, new FinancialYear(year).Days))]);
    }

    /// <summary>Compares for each person, on all cores.</summary>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <returns>A comparison of each person in each year, person by person.</returns>
    /// <exception cref="InvalidFilesException">Care cannot be costed in one of the years: all faults of all people are reported, each at its row.</exception>
    public ProviderComparisons Compare(IProgress<PeopleProgress>? progress = null) => new([.. caseload.Each(Compare, progress).SelectMany(own => own)]);

    /// <summary>Compares for one person.</summary>
    /// <param name="plan">The person's plan, one of the caseload's.</param>
    /// <returns>A comparison of each year.</returns>
    /// <exception cref="InvalidInputException">The care cannot be costed in one of the years: the faults of all of them are reported, each once.</exception>
    public ValueList<ProviderComparison> Compare(CarePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<ProviderComparison> own = [];
        List<Fault> faults = [];
        foreach (AgencyAgainstPa year in years)
        {
            try
            {
                own.Add(caseload.FindRota(plan.PersonId) is { } rota
                    ? year.Compare(plan, rota, caseload.IsTeamInPlan(plan.PersonId))
                    : year.Compare(plan, caseload.Teams.OnCosts(plan.PersonId)));
            }
            catch (InvalidInputException exception)
            {
                faults.AddRange(exception.Faults);
            }
        }

        InvalidInputException.ThrowIfAny([.. faults.Distinct()]);
        return own.ToValueList();
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>What is wrong with the years: how many there are, or the figures of one.</summary>
    private static List<Fault>? FaultsIn(Caseload caseload, PublishedFigures figures, FinancialYear first, int years)
    {
        if (years is < 1 or > MostYears)
        {
            return [new("years", "is out of range", $"write how many years, from 1 to {Iso.Number(MostYears)}") { Value = Iso.Number(years) }];
        }

        foreach (FinancialYear year in caseload.Rotas.Count == 0 ? [] : Enumerable.Range(first.StartYear, years).Select(start => new FinancialYear(start)))
        {
            string[] missing = [.. Missing(figures, year.End)];
            if (missing.Length > 0)
            {
                string field = years == 1 ? "year" : "years";
                string figuresMissing = missing.Length == 1 ? missing[0] : $"{string.Join(", ", missing[..^1])} and {missing[^1]}";
                return [new(field, $"reaches {year}, for which no figures are published for {figuresMissing}", "assume them (--uprate 0.03 raises wages and leaves thresholds), add them (--figures), or compare other years")
                {
                    Value = years == 1 ? first.ToString() : Iso.Number(years),
                    Path = years == 1 ? "/first" : "/years",
                }];
            }
        }

        return null;
    }

    /// <summary>The names of the figures that every team needs and that are not published for a day.</summary>
    private static IEnumerable<string> Missing(PublishedFigures figures, LocalDate day) => ((string Name, bool IsKnown)[])
    [
        (figures.NationalInsurance.Name, figures.NationalInsurance.Find(day) is not null),
        (figures.PensionThresholds.Name, figures.PensionThresholds.Find(day) is not null),
        (figures.EmploymentAllowance.Name, figures.EmploymentAllowance.Find(day) is not null),
        (figures.MinimumWages.At(null).Name, figures.MinimumWages.At(null).Find(day) is not null),
    ] is var all ? all.Where(figure => !figure.IsKnown).Select(figure => figure.Name) : [];

    private static AgencyAgainstPa Comparing(Caseload caseload, PublishedFigures figures, DateInterval period) => new(
        new(caseload.RateCards, figures.BankHolidays, period, caseload.Policies.Costing),
        caseload.Policies.AgencyCard,
        caseload.Policies.PaCard,
        caseload.PayRates is null && caseload.Rotas.Count == 0 ? null : caseload.Employing(figures, period));
}
