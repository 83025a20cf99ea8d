using System.Runtime.InteropServices;

namespace PhbCalc.Budgets;

/// <summary>What a caseload buys, for people who develop the market of care.</summary>
/// <remarks>This type is immutable. Rule: spec 10, What people buy.</remarks>
public sealed record CaseloadDemand
{
    internal CaseloadDemand(int people, ValueList<DemandCell> cells, ValueList<ServiceDemand> services, ValueList<GroupDemand> groups, ValueList<ItemDemand> items) =>
        (People, Cells, Services, Groups, Items) = (people, cells, services, groups, items);

    /// <summary>How many people there are, whether they buy something or not.</summary>
    public int People { get; }

    /// <summary>How much is bought at each time of the week, in the order of card, service, day and hour.</summary>
    public ValueList<DemandCell> Cells { get; }

    /// <summary>The same by card and service, with the number of people who buy each.</summary>
    public ValueList<ServiceDemand> Services { get; }

    /// <summary>Hours by each group that people belong to.</summary>
    public ValueList<GroupDemand> Groups { get; }

    /// <summary>Items by category.</summary>
    public ValueList<ItemDemand> Items { get; }

    /// <summary>Hours of the typical week at an hour of a day, of all services.</summary>
    /// <param name="day">The day.</param>
    /// <param name="hour">The hour, 0 to 23, named by its start.</param>
    public Ratio InWeek(DemandDay day, int hour) => Cells.SumOf(cell => cell.Place.Day == day && cell.Place.Hour == hour ? cell.Week : default);

    /// <summary>Hours of the period at an hour of a day, of all services.</summary>
    /// <param name="day">The day.</param>
    /// <param name="hour">The hour, 0 to 23, named by its start.</param>
    public Ratio InPeriod(DemandDay day, int hour) => Cells.SumOf(cell => cell.Place.Day == day && cell.Place.Hour == hour ? cell.Period : default);

    /// <summary>Adds people up in one pass, and keeps none of them.</summary>
    /// <param name="people">The people, each once, in any order.</param>
    /// <exception cref="InvalidInputException">A person is null.</exception>
    public static CaseloadDemand Of(IEnumerable<PersonDemand> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        int count = 0;
        Dictionary<DemandPlace, (Ratio Week, Ratio Period)> cells = [];
        Dictionary<DemandPlace, int> buyers = [];
        Dictionary<PersonGroup, GroupDemand> groups = [];
        Dictionary<string, ItemDemand> items = new(StringComparer.Ordinal);
        foreach (PersonDemand person in Given.Each(people, "people"))
        {
            count++;
            DemandPlace? last = null;
            foreach (DemandCell cell in person.Cells)
            {
                ref (Ratio Week, Ratio Period) sum = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, cell.Place, out _);
                sum = (sum.Week + cell.Week, sum.Period + cell.Period);
                if (last is null || !cell.Place.IsOfService(last))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(buyers, cell.Place.OfService, out _)++;
                }

                last = cell.Place;
            }

            (Ratio week, Ratio period) = person.Groups.Count == 0 ? default : (person.HoursInWeek, person.HoursInPeriod);
            foreach (PersonGroup group in person.Groups)
            {
                GroupDemand own = groups.GetValueOrDefault(group) ?? new(group, 0, 0, 0);
                groups[group] = own with { People = own.People + 1, HoursInWeek = own.HoursInWeek + week, HoursInPeriod = own.HoursInPeriod + period };
            }

            foreach (ItemDemand item in person.Items)
            {
                items[item.Category] = items.TryGetValue(item.Category, out ItemDemand? own) ? own with { People = own.People + 1, Items = own.Items + item.Items, Amount = own.Amount + item.Amount } : item;
            }
        }

        ValueList<DemandCell> all = [.. cells.OrderBy(cell => cell.Key, DemandPlace.InOrder).Select(cell => new DemandCell(cell.Key, cell.Value.Week, cell.Value.Period))];
        return new(
            count,
            all,
            [.. all.GroupBy(cell => cell.Place.OfService).Select(same => new ServiceDemand(same.Key.Card, same.Key.Service, same.Key.Unit, buyers[same.Key], same.ToValueList().SumOf(cell => cell.Week), same.ToValueList().SumOf(cell => cell.Period)))],
            [.. groups.Values.OrderBy(group => group.Group.Name, StringComparer.Ordinal).ThenBy(group => group.Group.Value, StringComparer.Ordinal)],
            [.. items.Values.OrderBy(item => item.Category, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// The same for publication. It joins groups, services and categories of few people with others: no number of few people is shown or can be worked out. It leaves out single hours of a day, in which few people may buy care.
    /// </summary>
    /// <param name="small">The fewest people whose numbers are shown; 5 if not given.</param>
    /// <exception cref="InvalidInputException">All of them are few.</exception>
    public CaseloadDemand Published(SmallNumbers? small = null)
    {
        SmallNumbers rule = small ?? SmallNumbers.Default;
        InvalidInputException.ThrowIfAny([.. rule.Few("people", People)]);
        ValueList<ServiceDemand> services =
        [
            .. Services.GroupBy(service => service.Unit).SelectMany(same => SmallNumbers.Together(same, service => service.People, service => rule.MayShow(service.People), few => new(
                string.Empty, SmallNumbers.Others(few.Count, withNone: false), same.Key, few.Max(service => service.People), few.SumOf(service => service.Week), few.SumOf(service => service.Period)))),
        ];
        return new(
            People,
            [.. services.Select(service => new DemandCell(new(service.Card, service.Service, service.Unit, DemandDay.Any, null), service.Week, service.Period)).OrderBy(cell => cell.Place, DemandPlace.InOrder)],
            services,
            [.. Groups.GroupBy(group => group.Group.Name, StringComparer.Ordinal).SelectMany(same => Published(same.Key, [.. same], rule))],
            SmallNumbers.Together(Items, item => item.People, item => rule.MayShow(item.People), few =>
                new(SmallNumbers.Others(few.Count, withNone: false), few.Max(item => item.People), few.Sum(item => item.Items), few.Sum(item => item.Amount))));
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>The groups of one name, for publication. People in none of them make a row that is not shown, but can be worked out.</summary>
    private IEnumerable<GroupDemand> Published(string name, ValueList<GroupDemand> groups, SmallNumbers rule)
    {
        Ratio Left(Func<DemandCell, Ratio> all, Func<GroupDemand, Ratio> own) => Cells.SumOf(cell => cell.Place.Hour is null ? default : all(cell)) + (groups.SumOf(own) * -1);
        GroupDemand none = new(new(name, string.Empty), People - groups.Sum(group => group.People), Left(cell => cell.Week, group => group.HoursInWeek), Left(cell => cell.Period, group => group.HoursInPeriod));
        return SmallNumbers.Together([.. groups, .. none.People > 0 ? (GroupDemand[])[none] : []], group => group.People, group => rule.MayShow(group.People), few => new(
                new(name, SmallNumbers.Others(few.Count, few.Contains(none))), few.Sum(group => group.People), few.SumOf(group => group.HoursInWeek), few.SumOf(group => group.HoursInPeriod)))
            .Where(group => group.Group.Value.Length > 0);
    }
}

/// <summary>How much is bought of one service.</summary>
/// <remarks>This type is immutable. Rule: spec 10, What people buy.</remarks>
/// <param name="Card">The card of prices or of pay.</param>
/// <param name="Service">The service.</param>
/// <param name="Unit">The unit of the quantities: hours, or the service's own unit if it has no times.</param>
/// <param name="People">How many people buy it; for services joined for publication, the number for the one that most people buy.</param>
/// <param name="Week">How much in the typical week, with each carer counted.</param>
/// <param name="Period">How much over the period, with each carer counted.</param>
public sealed record ServiceDemand(string Card, string Service, CostUnit Unit, int People, Ratio Week, Ratio Period)
{
    /// <summary>The card of prices or of pay.</summary>
    public string Card
    {
        get;
        init => field = Given.NotNull(value, "card");
    }
    = Given.NotNull(Card, "card");

    /// <summary>The service.</summary>
    public string Service
    {
        get;
        init => field = Given.NotNull(value, "service");
    }
    = Given.NotNull(Service, "service");
}

/// <summary>Hours that the people of a group buy.</summary>
/// <remarks>This type is immutable. Rule: spec 10, What people buy.</remarks>
/// <param name="Group">The group.</param>
/// <param name="People">How many people are in it.</param>
/// <param name="HoursInWeek">Hours in the typical week, with each carer counted.</param>
/// <param name="HoursInPeriod">Hours over the period, with each carer counted.</param>
public sealed record GroupDemand(PersonGroup Group, int People, Ratio HoursInWeek, Ratio HoursInPeriod)
{
    /// <summary>The group.</summary>
    public PersonGroup Group
    {
        get;
        init => field = Given.NotNull(value, "group");
    }
    = Given.NotNull(Group, "group");
}
