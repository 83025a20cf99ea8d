namespace PhbCalc.Data;

/// <summary>How many notices of each kind there are about a caseload, with the first of each, for a screen. The tallies of batches add up to that of the whole.</summary>
/// <param name="alternatives">How many teams are alternatives to their plans.</param>
/// <param name="onCostsOnly">How many people have on-costs but no PAs.</param>
/// <param name="ofPlans">Those about plans, by <see cref="PhbCalc.BottomUp.PlanNoticeKind"/>.</param>
/// <param name="ofTeams">Those about teams, in the order found.</param>
/// <param name="ofRates">Every one about rates.</param>
/// <param name="linesOfRates">One for each kind of those.</param>
internal sealed class NoticeTally(int alternatives, int onCostsOnly, KindOfNotice?[] ofPlans, KindOfNotice[] ofTeams, Notice[] ofRates, Notice[] linesOfRates)
{
    private int Alternatives => alternatives;

    private int OnCostsOnly => onCostsOnly;

    private KindOfNotice?[] OfPlans => ofPlans;

    private KindOfNotice[] OfTeams => ofTeams;

    /// <summary>These, and those of later people. Rates are the same for all.</summary>
    internal NoticeTally With(NoticeTally next) => new(
        alternatives + next.Alternatives,
        onCostsOnly + next.OnCostsOnly,
        [.. ofPlans.Zip(next.OfPlans, KindOfNotice.Sum)],
        [.. ofTeams.Concat(next.OfTeams).GroupBy(kind => kind.First.Text, StringComparer.Ordinal).Select(same => same.Aggregate((one, other) => KindOfNotice.Sum(one, other)!))],
        ofRates,
        linesOfRates);

    /// <summary>Every notice about all people together.</summary>
    internal IEnumerable<Notice> OfWhole() => ofRates;

    /// <summary>One notice for each kind.</summary>
    internal ValueList<Notice> Lines() => [.. OfTeamsAndCosts(), .. ofPlans.OfType<KindOfNotice>().Concat(ofTeams).Select(kind => kind.Line()), .. linesOfRates];

    private IEnumerable<Notice> OfTeamsAndCosts() =>
    [
        .. alternatives == 0 ? [] : (Notice[])[new($"the team{(alternatives == 1 ? " of 1 person is an alternative to the plan" : $"s of {Iso.Number((decimal)alternatives)} people are alternatives to their plans")} and in no budget: phbcalc providers compares the two") { File = TeamFile.Name }],
        .. onCostsOnly == 0 ? [] : (Notice[])[new($"on-costs of {Iso.Count(onCostsOnly, "person who employs", "people who employ")} nobody are in no budget") { File = OnCostsFile.Name }],
    ];
}

/// <summary>How many notices of a kind there are.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Notices">How many they are.</param>
/// <param name="People">How many people they are about; null if they are about no person.</param>
internal sealed record KindOfNotice(Notice First, int Notices, int? People)
{
    /// <summary>Both together, with the first notice of the first.</summary>
    internal static KindOfNotice? Sum(KindOfNotice? one, KindOfNotice? next) =>
        one is null ? next : next is null ? one : one with { Notices = one.Notices + next.Notices, People = one.People + next.People };

    /// <summary>The first of them, with how many more there are.</summary>
    internal Notice Line() => Notices == 1 ? First : First with
    {
        Text = $"{First.Text} ({Iso.Number(Notices - 1m)} more like this{(People is { } about ? $"; {Iso.Count(about, "person", "people")} in all" : string.Empty)})",
    };
}
