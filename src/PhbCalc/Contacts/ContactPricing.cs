using PhbCalc.Currencies;

namespace PhbCalc.Contacts;

/// <summary>Prices a person's contacts with teams by what a contact with each type of team costs on average.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. It prepares the unit costs once, so make one and price many packages with it. Rule: spec 5,
/// Contacts and Group contacts.
/// </remarks>
public sealed record ContactPricing
{
    private static readonly SettingTreatment UrgentAccess =
        new(SettingClass.Access, Treatment.Excluded, "left out: after an urgent referral it is crisis care, which the NHS provides itself");

    private readonly CurrencyPricing pricing;

    /// <summary>Prepares to price.</summary>
    /// <param name="teams">The types of teams; the published ones are in PhbCalc.Data.</param>
    /// <param name="unitCosts">
    /// What the average contact with each team costs: rows of unit <see cref="TeamTypes.Contact"/>, such as the National Cost Collection's, each for its financial year. Rows
    /// with other units, and of codes that are no team, are let be.
    /// </param>
    /// <param name="period">The period, first and last day included: a financial year is <see cref="FinancialYear.Days"/>.</param>
    /// <param name="policy">Where practice differs; every default if not given.</param>
    /// <exception cref="InvalidInputException">
    /// The period starts before 1 April 1948, ends after 31 March 2200 or is longer than a hundred years; the policy allows a class that is not refused, or its
    /// share of group contacts is out of range, missing for the rule or given without one; the rule has no answer; a unit cost has a class that its team never has; or none is
    /// of a team. All faults are reported.
    /// </exception>
    public ContactPricing(TeamTypes teams, CurrencyTariff unitCosts, DateInterval period, ContactPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(teams);
        ArgumentNullException.ThrowIfNull(unitCosts);
        ArgumentNullException.ThrowIfNull(period);
        (Teams, UnitCosts, Policy) = (teams, unitCosts, policy ?? ContactPolicy.Default);
        CurrencyTariff tariff = ContactRates.Of(teams, unitCosts, Policy, period);
        Currency currency = Policy.AllowedClasses.Aggregate(TeamTypes.Currency, (made, allowed) => made.Treating(new(allowed, Treatment.Included)));
        pricing = new(currency, tariff, period);
    }

    /// <summary>The types of teams, over time.</summary>
    public TeamTypes Teams { get; }

    /// <summary>What the average contact with each team costs, in pounds a contact.</summary>
    public CurrencyTariff UnitCosts { get; }

    /// <summary>The period, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period => pricing.Period;

    /// <summary>The policy that is used.</summary>
    public ContactPolicy Policy { get; }

    /// <summary>The budget of a package, line by line.</summary>
    /// <param name="package">The contacts of one person.</param>
    /// <returns>The budget over the period, in pounds: a line for each of the contacts, each rounded once to the penny.</returns>
    /// <exception cref="InvalidInputException">
    /// A team is unknown; or within the period a team is not valid on the date of a contact, its class is refused, there is no unit cost for it on that date, there is a contact
    /// in a group and the policy has no weight for it, or a sum is too large. All faults are reported, each with the position of its contact.
    /// </exception>
    public ContactBudget Price(ContactPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        ActivityLines lines = new();
        Run(package, ref lines);
        return new(package.PersonId, Period, Policy, new([.. lines.All.Select(line => CurrencyPricing.Line(line, ToActivity(package.Contacts[line.Activity])))]));
    }

    /// <summary>The totals of a package, without its lines: for many people at once. It allocates nothing.</summary>
    /// <param name="package">The contacts of one person.</param>
    /// <returns>The totals over the period, in pounds; the same as those of the lines.</returns>
    /// <exception cref="InvalidInputException">The package cannot be priced, for the reasons that <see cref="Price"/> gives.</exception>
    public CurrencyTotals Totals(ContactPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        ActivitySum sum = default;
        Run(package, ref sum);
        return CurrencyPricing.Totals(sum);
    }

    /// <summary>Whether both price alike: with equal teams, unit costs, period and policy.</summary>
    /// <param name="other">The pricing to compare with.</param>
    public bool Equals(ContactPricing? other) => other is not null && Teams == other.Teams && UnitCosts == other.UnitCosts && Period.Equals(other.Period) && Policy == other.Policy;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Teams, UnitCosts, Period, Policy);

    private void Run<TSink>(ContactPackage package, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        List<Fault>? faults = null;
        ReadOnlySpan<TeamContact> contacts = package.Contacts.AsSpan();
        for (int i = 0; i < contacts.Length; i++)
        {
            if (TryAdd(i, contacts[i], ref sink) is { } fault)
            {
                (faults ??= []).Add((fault.Path is "/code" or "/setting" or "/unit" ? fault with { Path = "/team" } : fault.Path == "/on" ? fault with { Path = "/date" } : fault).Under("contacts", i));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
    }

    /// <summary>Prices a contact; gives its fault, or null.</summary>
    private Fault? TryAdd<TSink>(int position, TeamContact contact, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        bool isOutside = !Period.Contains(contact.Date);
        if (Find(contact) is not { } team)
        {
            return Teams.Fault(contact.Team, contact.Date);
        }

        return pricing.Currency.Find(team.Setting) switch
        {
            null => ContactFaults.UnknownClass(team),
            _ when isOutside => pricing.TryAdd(position, Terms(contact, team), ref sink),
            { Treatment: Treatment.Refused } refused => ContactFaults.Refused(team, refused),
            _ when contact.Kind == ContactKind.Group && Policy.Groups is null => ContactFaults.NoGroupRule(),
            _ => pricing.TryAdd(position, Terms(contact, team), ref sink),
        };
    }

    /// <summary>The team of a contact; outside the period, where nothing is priced, the row nearest to its date will do.</summary>
    private TeamType? Find(TeamContact contact) =>
        Teams.Find(contact.Team, contact.Date) ?? (Period.Contains(contact.Date) ? null : Teams.Nearest(contact.Team, contact.Date));

    private static ActivityTerms Terms(TeamContact contact, TeamType team)
    {
        int day = DayNumber.Of(contact.Date);
        string unit = contact.Kind == ContactKind.Group ? TeamTypes.GroupContact : TeamTypes.Contact;
        return new(team.Code, team.Setting, unit, new(day, day), [], contact.Count, contact.IsUrgent && team.Setting == SettingClass.Access ? UrgentAccess : null);
    }

    /// <summary>A contact that can be priced, as lines show it.</summary>
    private Activity ToActivity(TeamContact contact)
    {
        TeamType team = Find(contact)!;
        ActivityTerms terms = Terms(contact, team);
        return Activity.OfUnits(terms.Code, terms.Setting, terms.Unit, contact.Count, contact.Date) with { Label = team.ToString(), LeftOutBecause = terms.LeftOut?.Reason };
    }
}

/// <summary>What a person's contacts with teams cost over a period, with every line that makes it up and every line that was left out.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 5, Contacts.</remarks>
public sealed record ContactBudget
{
    internal ContactBudget(string personId, DateInterval period, ContactPolicy policy, CostBreakdown breakdown) =>
        (PersonId, Period, Policy, Breakdown) = (personId, period, policy, breakdown);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The period, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>The policy that was used.</summary>
    public ContactPolicy Policy { get; }

    /// <summary>
    /// A line for each of the contacts, in their order. The code of the team is the line's id, the setting class its band; what is left out adds £0.00 and holds what
    /// it would have cost beside it; contacts outside the period are lines of zero units.
    /// </summary>
    public CostBreakdown Breakdown { get; }

    /// <summary>The totals of the lines, in pounds: what is in the budget, and what was left out.</summary>
    public CurrencyTotals Totals => new(Breakdown.NotInBudget, Breakdown.Total);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
