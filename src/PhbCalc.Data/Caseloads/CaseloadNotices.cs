using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>What a reader of the budgets of a caseload should know: what the files hold that the budgets leave out, and what is odd in plans and rates. It never changes a sum.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Said, never refused; spec 7, One budget from one folder.</remarks>
public sealed record CaseloadNotices
{
    private CaseloadNotices(ValueList<Notice> all, ValueList<string> lines) => (All, Lines) = (all, lines);

    /// <summary>Every notice: those about the whole caseload first, then those about each person in the order of the caseload.</summary>
    public ValueList<Notice> All { get; }

    /// <summary>One line for each kind of notice, with the first of its kind and how many more there are: for a screen. A line may hold personal data.</summary>
    public ValueList<string> Lines { get; }

    /// <summary>The notices about a caseload that was costed.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="costing">What costed it, with its rate cards.</param>
    /// <param name="totals">What each plan comes to, in pounds over the period, in the order of the plans.</param>
    /// <exception cref="ArgumentException">There is not one total for each plan.</exception>
    public static CaseloadNotices Of(Caseload caseload, BottomUpCosting costing, ValueList<BottomUpTotals> totals)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(costing);
        if (totals.Count != caseload.Plans.Count)
        {
            throw new ArgumentException("Give one total for each plan of the caseload.", nameof(totals));
        }

        List<PlanNotice>?[] found = new List<PlanNotice>?[totals.Count];
        Parallel.For(0, found.Length, i => found[i] = PlanNotices.InPlan(costing, caseload.Plans[i], totals[i]));
        Notice[] whole = TeamsLeftOut(caseload, totals) is { } teams ? [teams] : [];
        (PlanNoticeKind Kind, Notice Notice)[] others =
        [
            .. RateNotices.In(caseload.RateCards, costing.Period, _ => true).Select(notice => (notice.Kind, new Notice(notice.Text) { File = RatesFile.Name })),
            .. found.SelectMany((own, i) => (own ?? []).Where(notice => !IsOfTeam(caseload, i, notice.Kind)).Select(notice => (notice.Kind, Located(caseload, i, notice)))),
        ];
        return new([.. whole, .. others.Select(other => other.Notice)], [.. whole.Select(notice => notice.ToString()), .. others.GroupBy(other => other.Kind).OrderBy(kind => kind.Key).Select(Line)]);
    }

    /// <summary>What one person's files say that the budget does not show: how it is held, and the team and on-costs that it leaves out.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="personId">The id of the person, letter by letter.</param>
    /// <returns>The notices; empty if nobody has that id.</returns>
    public static ValueList<Notice> Beside(Caseload caseload, string personId)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(personId);
        return
        [
            .. caseload.People.Where(person => person.Id == personId).Select(person =>
                new Notice($"the budget is held {HeldText(person.Held)}{(person.Held == Holding.Notional ? string.Empty : ": that changes no sum")}") { PersonId = personId, File = PeopleFile.Name }),
            .. HasTeam(caseload, personId)
                ? [new Notice($"the team and its on-costs are not in this budget: {Employ}") { PersonId = personId, File = TeamFile.Name }]
                : (Notice[])[],
        ];
    }

    private const string Employ = "'phbcalc employ' works out what employing costs";

    private static Notice? TeamsLeftOut(Caseload caseload, ValueList<BottomUpTotals> totals)
    {
        int[] employers = [.. Enumerable.Range(0, totals.Count).Where(i => HasTeam(caseload, caseload.Plans[i].PersonId))];
        int atZero = employers.Count(i => totals[i].Total == Money.Zero);
        string zero = atZero == 0 ? "none of them has a total of £0.00" : $"{Iso.Number((decimal)atZero)} of them {(atZero == 1 ? "has" : "have")} a total of £0.00";
        return employers.Length == 0 ? null
            : new($"left out with {OnCostsFile.Name}, for {Iso.Count(employers.Length, "person", "people")} who employ{(employers.Length == 1 ? "s" : string.Empty)} PAs or {(employers.Length == 1 ? "has" : "have")} on-costs; {zero}: {Employ}") { File = TeamFile.Name };
    }

    private static string HeldText(Holding held) => held switch
    {
        Holding.ThirdParty => "by a third party",
        Holding.DirectPayment => "as a direct payment",
        _ => "notionally",
    };

    private static bool HasTeam(Caseload caseload, string personId) => caseload.Teams.Find(personId) is not null || caseload.Teams.OnCosts(personId).Count > 0;

    /// <summary>That the plan of somebody who employs PAs comes to nothing, or has no visit, is said of the teams.</summary>
    private static bool IsOfTeam(Caseload caseload, int person, PlanNoticeKind kind) =>
        kind is PlanNoticeKind.ComesToNothing or PlanNoticeKind.NoVisit && HasTeam(caseload, caseload.Plans[person].PersonId);

    private static Notice Located(Caseload caseload, int person, PlanNotice notice) => new(notice.Text)
    {
        PersonId = caseload.Plans[person].PersonId,
        File = notice.Visit is null ? null : VisitsFile.Name,
        Row = notice.Visit is { } visit ? caseload.RowOfVisit(person, visit) : null,
    };

    private static string Line(IEnumerable<(PlanNoticeKind Kind, Notice Notice)> ofKind)
    {
        Notice[] notices = [.. ofKind.Select(one => one.Notice)];
        int people = notices.Select(notice => notice.PersonId).Distinct(StringComparer.Ordinal).Count();
        return notices.Length == 1 ? notices[0].ToString()
            : $"{notices[0]} ({Iso.Number((decimal)notices.Length - 1m)} more like this{(notices[0].PersonId is null ? string.Empty : $"; {Iso.Count(people, "person", "people")} in all")})";
    }
}
