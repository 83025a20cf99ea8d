using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>
/// The published figures that PhbCalc uses, each with the days on which it applies and its source. Those that are part of this
/// package can be added to or replaced from CSV files of the same form, without a new package.
/// </summary>
/// <remarks>
/// This type is immutable: adding, replacing and assuming give new figures. Where each figure was published, and when it was checked, stands in its rows
/// (<see cref="Catalogue"/>) and in the lines that use it. Rule: spec 3, Published figures.
/// </remarks>
/// <example>
/// <code>
/// PublishedFigures published = PublishedFigures.Bundled;
/// EmploymentFigures forTeams = published.Employment; // minimum wages, National Insurance, pensions, each from the day it holds
/// BankHolidays days = published.BankHolidays;
/// </code>
/// </example>
public sealed record PublishedFigures
{
    /// <summary>The most days from the last day of a period to a pay day for work in it: four weeks, and the policy's days after.</summary>
    private const int MostDaysToPayDay = 28 + 31;

    private static readonly Lazy<PublishedFigures> OfThisPackage = new(() => new(FigureTables.Bundled()));

    private readonly FigureTables tables;
    private readonly Lazy<BankHolidays> bankHolidays;
    private readonly Lazy<DecisionSupportTool> decisionSupportTool;
    private readonly Lazy<TopDownAllocation> norfolkChildrenAllocation;
    private readonly Lazy<MinimumWages> minimumWages;
    private readonly Lazy<AgendaForChangePay> agendaForChangePay;
    private readonly Lazy<UnsocialHoursRates> unsocialHours;
    private readonly Lazy<DatedSeries<NationalInsuranceRates>> nationalInsurance;
    private readonly Lazy<ValueList<DatedSeries<NationalInsuranceCategory>>> nationalInsuranceCategories;
    private readonly Lazy<DatedSeries<EmploymentAllowance>> employmentAllowance;
    private readonly Lazy<DatedSeries<PensionThresholds>> pensionThresholds;
    private readonly Lazy<DatedSeries<decimal>> pensionPercent;
    private readonly Lazy<DatedSeries<StatutoryHoliday>> statutoryHoliday;
    private readonly Lazy<DatedSeries<StatutorySickPay>> statutorySickPay;
    private readonly Lazy<DatedSeries<Money>> redundancyWeeklyCap;
    private readonly Lazy<StatePensionAges> statePensionAges;
    private readonly Lazy<DatedSeries<Money>> homecareMinimumPrice;
    private readonly Lazy<PublishedUplifts> costUplifts;
    private readonly Lazy<CareClusters> careClusters;
    private readonly Lazy<TeamTypes> teamTypes;
    private readonly Lazy<CurrencyTariff> teamCosts;
    private readonly Lazy<EmploymentFigures> employment;
    private readonly Lazy<ValueList<PublishedFigure>> catalogue;
    private readonly Lazy<string> hash;

    private PublishedFigures(FigureTables tables)
    {
        this.tables = tables;
        bankHolidays = new(() => BankHolidayFile.Of(tables.Rows(BankHolidayFile.File)));
        decisionSupportTool = new(() => new(tables.Rows(DomainFile.File).Select(row => row.Value).ToValueList()));
        norfolkChildrenAllocation = new(() => NorfolkBandsFile.Of(tables.Rows(NorfolkBandsFile.File)));
        minimumWages = new(() => MinimumWageFile.Of(tables.Rows(MinimumWageFile.File)));
        agendaForChangePay = new(() => new(tables.Dated(AgendaForChangePayFile.File)));
        unsocialHours = new(() => new(tables.Dated(UnsocialHoursFile.File)));
        nationalInsurance = new(() => tables.Series(NationalInsuranceFile.File));
        nationalInsuranceCategories = new(() => NationalInsuranceCategoryFile.Of(tables.Rows(NationalInsuranceCategoryFile.File)));
        employmentAllowance = new(() => tables.Series(EmploymentAllowanceFile.File));
        pensionThresholds = new(() => tables.Series(PensionThresholdsFile.File));
        pensionPercent = new(() => tables.Series(PensionPercentFile.File));
        statutoryHoliday = new(() => tables.Series(StatutoryHolidayFile.File));
        statutorySickPay = new(() => tables.Series(StatutorySickPayFile.File));
        redundancyWeeklyCap = new(() => tables.Series(RedundancyCapFile.File));
        statePensionAges = new(() => StatePensionAgeFile.Of(tables.Rows(StatePensionAgeFile.File)));
        homecareMinimumPrice = new(() => HomecarePriceFile.Of(tables.Rows(HomecarePriceFile.File)));
        costUplifts = new(() => new(tables.Rows(CostUpliftFile.File).Select(row => row.Value).ToValueList()));
        careClusters = new(() => CareClusterFile.Of(tables.Rows(CareClusterFile.File)));
        teamTypes = new(() => TeamTypeFile.Of(tables.Rows(TeamTypeFile.File)));
        teamCosts = new(() => NationalCostFile.TeamsOf(tables.Rows(NationalCostFile.File)));
        employment = new(() => new(
            MinimumWages, NationalInsurance, NationalInsuranceCategories, EmploymentAllowance, PensionThresholds, PensionPercent, StatutoryHoliday, StatutorySickPay,
            StatePensionAges)
        {
            RedundancyWeeklyCap = RedundancyWeeklyCap,
        });
        catalogue = new(() => tables.Catalogue());
        hash = new(() => tables.Hash());
    }

    /// <summary>The figures that are part of this package. Each file is read when a figure of it is first asked for.</summary>
    public static PublishedFigures Bundled => OfThisPackage.Value;

    /// <summary>The bank holidays of England and Wales, with substitute days, as GOV.UK publishes them.</summary>
    public BankHolidays BankHolidays => bankHolidays.Value;

    /// <summary>The Decision Support Tool for NHS continuing healthcare of NHS England: its domains of need in its order, with their levels. It has no points: they are local.</summary>
    public DecisionSupportTool DecisionSupportTool => decisionSupportTool.Value;

    /// <summary>
    /// What Norfolk County Council allocates to children by its points, in pounds a year: an example of a table of bands, whose points go with
    /// the council's own questionnaire.
    /// </summary>
    public TopDownAllocation NorfolkChildrenAllocation => norfolkChildrenAllocation.Value;

    /// <summary>The National Minimum Wage and National Living Wage, in pounds an hour.</summary>
    public MinimumWages MinimumWages => minimumWages.Value;

    /// <summary>The Agenda for Change pay scale, in pounds a year.</summary>
    public AgendaForChangePay AgendaForChangePay => agendaForChangePay.Value;

    /// <summary>What Agenda for Change adds for unsocial hours, in per cent of pay.</summary>
    public UnsocialHoursRates UnsocialHours => unsocialHours.Value;

    /// <summary>The rate of employer's National Insurance in per cent, and its thresholds in pounds of earnings a period, by tax year or part of one.</summary>
    public DatedSeries<NationalInsuranceRates> NationalInsurance => nationalInsurance.Value;

    /// <summary>Each category letter of National Insurance, from the day it existed.</summary>
    public ValueList<DatedSeries<NationalInsuranceCategory>> NationalInsuranceCategories => nationalInsuranceCategories.Value;

    /// <summary>The Employment Allowance, in pounds a tax year, and whether it is open to those who employ a carer.</summary>
    public DatedSeries<EmploymentAllowance> EmploymentAllowance => employmentAllowance.Value;

    /// <summary>The earnings thresholds of workplace pensions, in pounds a period, by tax year.</summary>
    public DatedSeries<PensionThresholds> PensionThresholds => pensionThresholds.Value;

    /// <summary>The minimum that an employer pays into a workplace pension, in per cent of qualifying earnings.</summary>
    public DatedSeries<decimal> PensionPercent => pensionPercent.Value;

    /// <summary>The paid holiday to which all workers have a right, in weeks a year, and the most days it need come to.</summary>
    public DatedSeries<StatutoryHoliday> StatutoryHoliday => statutoryHoliday.Value;

    /// <summary>Statutory sick pay, in pounds a week, with the weekly earnings from which it is due and the days for which it is not.</summary>
    public DatedSeries<StatutorySickPay> StatutorySickPay => statutorySickPay.Value;

    /// <summary>The most that a week counts for in redundancy pay, in pounds a week.</summary>
    public DatedSeries<Money> RedundancyWeeklyCap => redundancyWeeklyCap.Value;

    /// <summary>The State Pension age in years and months, by day of birth.</summary>
    public StatePensionAges StatePensionAges => statePensionAges.Value;

    /// <summary>The minimum price of homecare that the trade association of providers works out, in pounds a contact hour.</summary>
    public DatedSeries<Money> HomecareMinimumPrice => homecareMinimumPrice.Value;

    /// <summary>By how much prices of the NHS rise from year to year, in per cent, as published; some years and figures are not held.</summary>
    public PublishedUplifts CostUplifts => costUplifts.Value;

    /// <summary>The care clusters of the NHS Data Dictionary, with the longest time until each is reviewed, in days or calendar months.</summary>
    public CareClusters CareClusters => careClusters.Value;

    /// <summary>The clusters for which Northamptonshire offered personal health budgets: an example of an offer; no policy has it by default.</summary>
    public ValueList<ClusterCode> NorthamptonshireClusters =>
        tables.Rows(CareClusterFile.File).Where(row => row.Value.IsOfferedInNorthamptonshire).Select(row => row.Value.Code).ToValueList();

    /// <summary>What a day in a cluster cost on average, in pounds a day, for some clusters and years: something to compare a tariff with, and no price list.</summary>
    public ValueList<ClusterCostAnchor> ClusterCostAnchors => ClusterCostFile.Of(tables.Rows(ClusterCostFile.File));

    /// <summary>The types of mental health teams, and how contacts with them are classed.</summary>
    public TeamTypes TeamTypes => teamTypes.Value;

    /// <summary>What a contact with each type of team cost on average in England, in pounds a contact, by the year of the National Cost Collection of NHS England.</summary>
    public CurrencyTariff TeamCosts => teamCosts.Value;

    /// <summary>The figures that decide what employment costs.</summary>
    public EmploymentFigures Employment => employment.Value;

    /// <summary>Every figure with all its rows as text, each with its unit, days and source, in a fixed order.</summary>
    public ValueList<PublishedFigure> Catalogue => catalogue.Value;

    /// <summary>
    /// Which figures these are: the last day on which one of them was checked, and the start of <see cref="Hash"/>, such as
    /// <c>2026-11-29+1a2b3c4d</c>. Figures that differ in anything have another version.
    /// </summary>
    public string Version => $"{Iso.Text(tables.LastChecked)}+{Hash[..8]}";

    /// <summary>
    /// The SHA-256 hash of all files in ordinal order of their names, as 64 lower-case hexadecimal digits. Of each it covers the name, a new
    /// line and the content without carriage returns, then in the same way whatever was added to it or assumed of it.
    /// </summary>
    public string Hash => hash.Value;

    /// <summary>The figure of a name.</summary>
    /// <param name="name">The name of its file, without <c>.csv</c> (<c>minimum-wage</c>).</param>
    /// <returns>The figure with all its rows.</returns>
    /// <exception cref="InvalidInputException">There is no such figure. The message gives the nearest name.</exception>
    public PublishedFigure Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Catalogue.FirstOrDefault(figure => figure.Name == name)
            ?? throw new InvalidInputException([FigureFaults.UnknownName(name, Catalogue.Select(figure => figure.Name))]);
    }

    /// <summary>
    /// These figures and the rows of files in a folder: a row takes the place of one with the same key and first day, every other row is added.
    /// </summary>
    /// <param name="folder">The path of the folder. Its CSV files have names and columns of published figures; other files are left alone.</param>
    /// <param name="options">How the files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">A file is wrong or has an unknown name, or there is none. All faults of all files are reported at once.</exception>
    public PublishedFigures AddedFrom(string folder, ReadOptions? options = null) => new(FigureFolder.Of(folder, options).AddTo(tables));

    /// <summary>The same from files that are not in a folder.</summary>
    /// <param name="open">Opens a file by its name (<c>minimum-wage.csv</c>) and gives null if it does not exist. The streams are closed after reading.</param>
    /// <param name="options">How the files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">A file is wrong, or there is none. All faults of all files are reported at once.</exception>
    public PublishedFigures AddedFrom(Func<string, Stream?> open, ReadOptions? options = null) => new(FigureFolder.Of(open, options).AddTo(tables));

    /// <summary>These figures, but each that has a file in a folder from that file alone.</summary>
    /// <param name="folder">The path of the folder. Its CSV files have names and columns of published figures; other files are left alone.</param>
    /// <param name="options">How the files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">A file is wrong or has an unknown name, or there is none. All faults of all files are reported at once.</exception>
    public PublishedFigures ReplacedFrom(string folder, ReadOptions? options = null) => new(FigureFolder.Of(folder, options).Replace(tables));

    /// <summary>The same from files that are not in a folder.</summary>
    /// <param name="open">Opens a file by its name (<c>minimum-wage.csv</c>) and gives null if it does not exist. The streams are closed after reading.</param>
    /// <param name="options">How the files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">A file is wrong, or there is none. All faults of all files are reported at once.</exception>
    public PublishedFigures ReplacedFrom(Func<string, Stream?> open, ReadOptions? options = null) => new(FigureFolder.Of(open, options).Replace(tables));

    /// <summary>
    /// These figures with one more year that is not published yet: each figure that ends gets one more year after its last day, marked as
    /// assumed. Sums of money are raised, those by the hour, day and week to the nearest penny, those by the month and year to the nearest pound,
    /// halves up. The thresholds of National Insurance, the Employment Allowance and the limits of pensions stay as they are: they are fixed by law and do
    /// not follow wages. Percentages, weeks, days and ages stay as they are, too. Bank holidays are not assumed.
    /// </summary>
    /// <param name="upratedBy">The share by which sums are raised (0.03 is 3%): over -1, at most 1, with at most six decimals; null to assume only what is named.</param>
    /// <param name="thresholds">Whether thresholds, the allowance and limits are raised too, to the nearest pound; no by default.</param>
    /// <param name="each">Single figures that are raised by another share instead, also thresholds; none by default.</param>
    /// <returns>Other figures; these stay as they are.</returns>
    /// <exception cref="InvalidInputException">A share is out of range, a name is not that of a figure that can be assumed, or appears twice: all faults are reported.</exception>
    public PublishedFigures Assuming(decimal? upratedBy, bool thresholds = false, ValueList<AssumedFigure> each = default) =>
        new(tables.Assuming(AssumedFigure.Year(upratedBy, thresholds, each, tables)));

    /// <summary>
    /// These figures, and those that pay days after a period need: a week or month of pay that starts in the period may be paid in the next tax year. Where that is not published
    /// and the last day of the period is, National Insurance, the Employment Allowance, the limits of pensions and sick pay go on for a year as they are, marked as assumed.
    /// </summary>
    /// <param name="period">The period costed, first and last day included.</param>
    /// <returns>Other figures; or these, if nothing more is needed, or the period itself is not covered.</returns>
    public PublishedFigures ForPayDaysAfter(DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        LocalDate lastPayDay = period.End.PlusDays(MostDaysToPayDay);
        AssumedFigure[] needed =
        [
            .. Ending(NationalInsurance, period.End, lastPayDay, "employer-national-insurance"),
            .. Ending(EmploymentAllowance, period.End, lastPayDay, "employment-allowance"),
            .. Ending(PensionThresholds, period.End, lastPayDay, "pension-auto-enrolment-thresholds"),
            .. Ending(StatutorySickPay, period.End, lastPayDay, "statutory-sick-pay"),
        ];
        return needed.Length == 0 ? this : Assuming(null, each: [.. needed]);
    }

    /// <summary>A figure that is published for the last day of a period and not for a later pay day.</summary>
    private static AssumedFigure[] Ending<T>(DatedSeries<T> series, LocalDate end, LocalDate payDay, string name) =>
        series.Find(end) is not null && series.Find(payDay) is null ? [new(name, 0m)] : [];

    /// <summary>Whether both come of the same files and assumptions.</summary>
    /// <param name="other">The figures to compare with.</param>
    public bool Equals(PublishedFigures? other) => other is not null && Hash == other.Hash;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hash);

    /// <summary>The version.</summary>
    public override string ToString() => $"published figures {Version}";
}
