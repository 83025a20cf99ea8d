using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>What a person is assessed to pay towards their social care. It reduces what the local authority pays, and is never more than that; NHS care is free.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Who funds it: the person's contribution.</remarks>
public sealed record Contribution
{
    /// <summary>Makes one.</summary>
    /// <param name="amount">Pounds per unit, from 0 to under £1,000,000,000,000, with at most six decimals.</param>
    /// <param name="unit">The time that the amount is for; a week by default. Parts of a month or year count as their share of its days.</param>
    /// <param name="from">The first day; null (the default) for no first day of its own.</param>
    /// <param name="to">The last day; null (the default) for no end.</param>
    /// <exception cref="InvalidInputException">The amount is out of range, the unit is not a unit of time, or the last day is before the first. All faults are reported at once.</exception>
    public Contribution(Money amount, ItemUnit unit = ItemUnit.Week, LocalDate? from = null, LocalDate? to = null)
    {
        (Amount, Unit, From, To) = (amount, unit, from, to);
        InvalidInputException.ThrowIfAny(ContributionFaults.In(this));
    }

    /// <summary>Pounds per unit.</summary>
    public Money Amount { get; }

    /// <summary>The time that the amount is for.</summary>
    public ItemUnit Unit { get; }

    /// <summary>The first day; null for no first day of its own.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? From { get; }

    /// <summary>The last day; null for no end.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>Its first and last day.</summary>
    internal DayRange Days => new(From is { } from ? DayNumber.Of(from) : int.MinValue, To is { } to ? DayNumber.Of(to) : int.MaxValue);

    /// <summary>Its amount on a day, in pounds; 0 outside its days.</summary>
    internal Fraction On(int day)
    {
        if (day < Days.First || day > Days.Last)
        {
            return 0;
        }

        LocalDate date = DayNumber.Date(day);
        int length = Unit switch
        {
            ItemUnit.Day => 1,
            ItemUnit.Week => 7,
            ItemUnit.FourWeekly => 28,
            ItemUnit.Month => date.Calendar.GetDaysInMonth(date.Year, date.Month),
            _ => FinancialYear.Containing(date).Length,
        };
        return (Fraction)Amount.Pounds / length;
    }

    /// <summary>The days in a range on which its daily amount may change: its own first day, the day after its last, and first days of months or years.</summary>
    internal IEnumerable<int> Turns(DayRange days)
    {
        yield return Days.First;
        yield return Days.Last == int.MaxValue ? int.MaxValue : Days.Last + 1;
        if (Unit is not (ItemUnit.Month or ItemUnit.Year))
        {
            yield break;
        }

        LocalDate end = DayNumber.Date(days.Last);
        LocalDate first = DayNumber.Date(days.First);
        for (LocalDate month = new LocalDate(first.Year, first.Month, 1).PlusMonths(1); month <= end; month = month.PlusMonths(1))
        {
            yield return DayNumber.Of(month);
        }
    }
}

/// <summary>What can be wrong with contributions.</summary>
internal static class ContributionFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static List<Fault>? In(Contribution contribution)
    {
        FaultList faults = new("contribution");
        faults.AddIfOutside("amount", contribution.Amount.Pounds, TooMuch);
        faults.AddIfUndefined("unit", contribution.Unit);
        if (Enum.IsDefined(contribution.Unit) && !contribution.Unit.IsTime)
        {
            faults.Add("unit", contribution.Unit.Word(), "is not a length of time", "write day, week, four-weekly, month or year");
        }

        faults.AddIfEndsFirst("to", contribution.From, contribution.To);
        return faults.All;
    }

    /// <summary>What is wrong with contributions together.</summary>
    internal static List<Fault> In(ValueList<Contribution> contributions)
    {
        FaultList faults = new("contribution");
        faults.AddNulls("contributions", contributions);
        return faults.All ?? Overlaps(contributions, "contributions");
    }

    /// <summary>Two assessments for one day: we do not guess which applies. Each is reported once, with its position.</summary>
    /// <param name="contributions">The contributions of one person.</param>
    /// <param name="list">The name of the list.</param>
    internal static List<Fault> Overlaps(ValueList<Contribution> contributions, string list)
    {
        List<Fault> faults = [];
        for (int i = 0; i < contributions.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (contributions[i] is { } later && contributions[j] is { } earlier && !later.Days.And(earlier.Days).IsEmpty)
                {
                    LocalDate? first = later.From is { } own && (earlier.From is not { } other || own > other) ? later.From : earlier.From;
                    faults.Add(new Fault("from", $"overlaps another contribution{(first is { } day ? $" on {Iso.Text(day)}" : string.Empty)}", "write the last day of the earlier one in to")
                    {
                        Value = later.From is { } from ? Iso.Text(from) : null,
                    }.Under(list, i));
                    break;
                }
            }
        }

        return faults;
    }
}
