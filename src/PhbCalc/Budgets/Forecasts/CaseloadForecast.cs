namespace PhbCalc.Budgets;

/// <summary>What a caseload costs in each month, in all and by purpose, group, funder and holder.</summary>
/// <remarks>
/// This type is immutable. The months sum to the budgets of the period, to the penny; so do the parts by funder, and those by holder. Rule: spec 10, Forecast.
/// </remarks>
public sealed record CaseloadForecast
{
    internal CaseloadForecast(ValueList<DateInterval> months, int people, ValueList<MonthTotals> totals, ValueList<ForecastSum> sums) => (Months, People, Totals, Sums) = (months, people, totals, sums);

    /// <summary>The months or quarters, first and last days included.</summary>
    public ValueList<DateInterval> Months { get; }

    /// <summary>How many people are in it: those whose dates are in the months.</summary>
    public int People { get; }

    /// <summary>How many others there are, whose dates miss all months and who cost nothing in them; 0 by default.</summary>
    public int NotInPeriod { get; internal init; }

    /// <summary>How many people have visits, employed PAs, items and a contingency, in this order; empty if nobody counted them, and where kinds stand together.</summary>
    public ValueList<int> PeopleByKind { get; internal init; }

    /// <summary>The kinds that stand together for publication, such as <c>employed PAs</c> and <c>items</c>: in <see cref="Totals"/> the first of them has the sum of all; none by default.</summary>
    public ValueList<string> KindsTogether { get; internal init; }

    /// <summary>What everybody's budgets come to in each month, by what it is for.</summary>
    public ValueList<MonthTotals> Totals { get; }

    /// <summary>The same by group, funder, way of holding and holder, and what is paid out; each in the order of <see cref="ForecastBy"/> and of names.</summary>
    public ValueList<ForecastSum> Sums { get; }

    /// <summary>All months together, in pounds.</summary>
    public Money Sum => Totals.Sum(month => month.Sum);

    /// <summary>The running total at the end of each month, in pounds.</summary>
    public ValueList<Money> SoFar
    {
        get
        {
            Money sum = Money.Zero;
            return [.. Totals.Select(month => sum += month.Sum)];
        }
    }

    /// <summary>Adds people up in one pass, and keeps none of them.</summary>
    /// <param name="months">The months of the people's sums.</param>
    /// <param name="people">The people, each once, in any order.</param>
    /// <exception cref="InvalidInputException">A person is null, or has another number of months.</exception>
    public static CaseloadForecast Of(ValueList<DateInterval> months, IEnumerable<PersonForecast> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        MonthTotals[] totals = new MonthTotals[months.Count];
        SortedDictionary<(ForecastBy By, string GroupName, string Name), (int People, Money[] Months)> sums = new(ForecastSum.InOrder);
        int[] kinds = new int[MonthTotals.Kinds.Count];
        (int count, int others) = (0, 0);
        foreach (PersonForecast person in Given.Each(people, "people"))
        {
            if (person.Totals.Count != months.Count)
            {
                throw new InvalidInputException([new Fault("totals", $"has {Iso.Number(person.Totals.Count)} months", $"give one for each of the {Iso.Number(months.Count)} months").Under("people", count + others)]);
            }

            if (!person.IsInPeriod && person.CostsNothing)
            {
                others++;
                continue;
            }

            count++;
            for (int i = 0; i < kinds.Length; i++)
            {
                kinds[i] += person.Totals.Any(month => MonthTotals.Kinds[i].Of(month) != Money.Zero) ? 1 : 0;
            }

            for (int i = 0; i < totals.Length; i++)
            {
                totals[i] += person.Totals[i];
            }

            foreach (((ForecastBy By, string GroupName, string Name) key, ValueList<Money> own) in person.Sums())
            {
                (int counted, Money[] sum) = sums.GetValueOrDefault(key, (0, new Money[totals.Length]));
                for (int i = 0; i < sum.Length; i++)
                {
                    sum[i] += own[i];
                }

                sums[key] = (counted + 1, sum);
            }
        }

        return new(months, count, new(totals), [.. sums.Select(sum => new ForecastSum(sum.Key.By, sum.Key.GroupName, sum.Key.Name, sum.Value.People, new(sum.Value.Months)))])
        {
            NotInPeriod = others,
            PeopleByKind = new(kinds),
        };
    }

    /// <summary>The same for publication. It joins parts of few people with others: no sum of few people is shown or can be worked out.</summary>
    /// <param name="small">The fewest people whose numbers are shown; 5 if not given.</param>
    /// <exception cref="InvalidInputException">All of them are few.</exception>
    public CaseloadForecast Published(SmallNumbers? small = null)
    {
        SmallNumbers rule = small ?? SmallNumbers.Default;
        InvalidInputException.ThrowIfAny([.. rule.Few("people", People)]);
        int[] together = FewKinds(rule);
        return new(Months, People, together.Length == 0 ? Totals : [.. Totals.Select(month => Joined(month, together))], [.. Sums.GroupBy(sum => (sum.By, sum.GroupName)).SelectMany(same => Published([.. same], rule))])
        {
            NotInPeriod = rule.MayShow(NotInPeriod) ? NotInPeriod : 0,
            PeopleByKind = together.Length == 0 ? PeopleByKind : [],
            KindsTogether = [.. together.Select(kind => MonthTotals.Kinds[kind].Name)],
        };
    }

    /// <summary>The positions of the kinds that few people have, with as many others as it takes; none where each may be shown, or nobody counted.</summary>
    private int[] FewKinds(SmallNumbers rule)
    {
        (int[] Kinds, int People)[] used = [.. PeopleByKind.Select((people, kind) => (Kinds: (int[])[kind], People: people)).Where(one => one.People > 0)];
        ValueList<(int[] Kinds, int People)> shown = SmallNumbers.Together(used, one => one.People, one => rule.MayShow(one.People), few => ([.. few.SelectMany(one => one.Kinds).Order()], few.Max(one => one.People)));
        return shown.Count == 0 ? [.. used.SelectMany(one => one.Kinds)] : shown.FirstOrDefault(one => one.Kinds.Length > 1).Kinds ?? [];
    }

    private static MonthTotals Joined(MonthTotals month, int[] together)
    {
        Money[] sums = [month.Visits, month.Team, month.Items, month.Contingency];
        Money joined = together.Sum(kind => sums[kind]);
        foreach (int kind in together)
        {
            sums[kind] = kind == together[0] ? joined : Money.Zero;
        }

        return new(sums[0], sums[1], sums[2], sums[3]);
    }

    /// <summary>The parts of one kind, for publication. Who is in no group of a name is a row that is not shown, but follows; a person can be in several parts of another kind.</summary>
    private IEnumerable<ForecastSum> Published(ValueList<ForecastSum> sums, SmallNumbers rule)
    {
        bool isByGroup = sums[0].By == ForecastBy.Group;
        ForecastSum none = sums[0] with { Name = string.Empty, People = People - sums.Sum(sum => sum.People), Months = [.. Totals.Select((month, i) => month.Sum - sums.Sum(sum => sum.Months[i]))] };
        return SmallNumbers.Together([.. sums, .. isByGroup && none.People > 0 ? (ForecastSum[])[none] : []], sum => sum.People, sum => rule.MayShow(sum.People), few => few[0] with
        {
            Name = SmallNumbers.Others(few.Count, few.Contains(none)),
            People = isByGroup ? few.Sum(sum => sum.People) : few.Max(sum => sum.People),
            Months = [.. Months.Select((_, i) => few.Sum(sum => sum.Months[i]))],
        }).Where(sum => sum.Name.Length > 0);
    }

    /// <summary>The same for more or fewer people like these: each sum times a number, rounded so that the months add up.</summary>
    /// <param name="times">How many times as many people, such as 1.03 for 3% more.</param>
    /// <exception cref="InvalidInputException">The number is not above 0.</exception>
    public CaseloadForecast Times(Ratio times)
    {
        if (times.Numerator <= 0)
        {
            throw new InvalidInputException([new("times", "is not above 0", "write 1.03 for three in a hundred more, 0.97 for three fewer")]);
        }

        ValueList<Money>[] kinds = [.. MonthTotals.Kinds.Select(kind => Scaled([.. Totals.Select(kind.Of)], times))];
        return new(
            Months,
            People,
            [.. Totals.Select((_, i) => new MonthTotals(kinds[0][i], kinds[1][i], kinds[2][i], kinds[3][i]))],
            [.. Sums.Select(sum => sum with { Months = Scaled(sum.Months, times) })])
        {
            NotInPeriod = NotInPeriod,
            PeopleByKind = PeopleByKind,
            KindsTogether = KindsTogether,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>Rounds running totals: the months then sum to the whole times the number, rounded once.</summary>
    private static ValueList<Money> Scaled(ValueList<Money> months, Ratio times)
    {
        (Money sum, Money due) = (Money.Zero, Money.Zero);
        return [.. months.Select(month =>
        {
            sum += month;
            Money before = due;
            due = sum.TimesToPenny(times);
            return due - before;
        })];
    }
}

/// <summary>The cost of one person's budget in each month.</summary>
/// <remarks>This type is immutable. <see cref="MonthlyCosting"/> gives its sums. Rule: spec 10, Forecast.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Totals">The sums of each month, by purpose.</param>
public sealed record PersonForecast(string PersonId, ValueList<MonthTotals> Totals)
{
    /// <summary>The id of the person.</summary>
    public string PersonId
    {
        get;
        init => field = Given.NotNull(value, "person_id");
    }
    = Given.NotNull(PersonId, "person_id");

    /// <summary>Whether the person's dates are in the months, at least on one day; true by default. Who costs nothing and is not is counted apart: <see cref="CaseloadForecast.NotInPeriod"/>.</summary>
    public bool IsInPeriod { get; init; } = true;

    /// <summary>Whether nothing is worked, bought, kept or paid out in any month.</summary>
    internal bool CostsNothing => Totals.All(month => month == default) && Parts.Concat(PaidOut).All(part => part.Months.All(month => month == Money.Zero));

    /// <summary>The groups that the person belongs to; none by default.</summary>
    public ValueList<PersonGroup> Groups { get; init; }

    /// <summary>What each funder pays in each month, by how it is held; none by default.</summary>
    public ValueList<MonthlyPart> Parts { get; init; }

    /// <summary>What is paid out in each month, by the days of the payments and by funder; none by default.</summary>
    public ValueList<MonthlyPart> PaidOut { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>The sums by group, funder, way of holding, holder and payment, each name once.</summary>
    internal IEnumerable<((ForecastBy By, string GroupName, string Name) Key, ValueList<Money> Months)> Sums()
    {
        ValueList<Money> whole = [.. Totals.Select(month => month.Sum)];
        return Groups.Select(group => ((ForecastBy.Group, group.Name, group.Value), whole))
            .Concat(By(ForecastBy.Funder, Parts, part => part.Funder))
            .Concat(By(ForecastBy.Held, Parts, part => EnumWords.Of(part.Held)))
            .Concat(By(ForecastBy.Holder, [.. Parts.Where(part => part.Held == Holding.ThirdParty)], part => part.Holder ?? string.Empty))
            .Concat(By(ForecastBy.PaidOut, PaidOut, part => part.Funder));
    }

    private static IEnumerable<((ForecastBy By, string GroupName, string Name) Key, ValueList<Money> Months)> By(ForecastBy by, ValueList<MonthlyPart> parts, Func<MonthlyPart, string> name) =>
        parts.GroupBy(name, StringComparer.Ordinal).Select(same => ((by, string.Empty, same.Key), Together([.. same])));

    private static ValueList<Money> Together(MonthlyPart[] parts) => [.. parts[0].Months.Select((_, i) => parts.Sum(part => part.Months[i]))];
}

/// <summary>The cost of a part of a caseload in each month.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Forecast.</remarks>
/// <param name="By">The kind of part.</param>
/// <param name="GroupName">The name of the groups, such as <c>age</c>; empty if the part is not a group.</param>
/// <param name="Name">The part: the group, the funder, the way of holding, the holder.</param>
/// <param name="People">How many people are in it.</param>
/// <param name="Months">Its cost in each month, in pounds.</param>
public sealed record ForecastSum(ForecastBy By, string GroupName, string Name, int People, ValueList<Money> Months)
{
    /// <summary>The kind of part.</summary>
    public ForecastBy By
    {
        get;
        init => field = Given.Defined(value, "by");
    }
    = Given.Defined(By, "by");

    /// <summary>The name of the groups, such as <c>age</c>; empty if the part is not a group.</summary>
    public string GroupName
    {
        get;
        init => field = Given.NotNull(value, "group_name");
    }
    = Given.NotNull(GroupName, "group_name");

    /// <summary>The part: the group, the funder, the way of holding, the holder.</summary>
    public string Name
    {
        get;
        init => field = Given.NotNull(value, "name");
    }
    = Given.NotNull(Name, "name");

    internal static Comparer<(ForecastBy By, string GroupName, string Name)> InOrder { get; } = Comparer<(ForecastBy By, string GroupName, string Name)>.Create((one, other) =>
        one.By != other.By ? one.By.CompareTo(other.By)
            : string.CompareOrdinal(one.GroupName, other.GroupName) is not 0 and var byGroup ? byGroup
            : string.CompareOrdinal(one.Name, other.Name));

    /// <summary>All months together, in pounds.</summary>
    public Money Sum => Months.Sum();
}

/// <summary>The kinds of parts of a forecast.</summary>
/// <remarks>Rule: spec 10, Forecast.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ForecastBy>))]
public enum ForecastBy
{
    /// <summary>By a group that people belong to.</summary>
    Group,

    /// <summary>By who pays.</summary>
    Funder,

    /// <summary>By how it is held.</summary>
    Held,

    /// <summary>By the third party that holds it.</summary>
    Holder,

    /// <summary>What is paid out, by the days of the payments and by who pays. This is cash; the other parts are care worked and bought.</summary>
    PaidOut,
}
