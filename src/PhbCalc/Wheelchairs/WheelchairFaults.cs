namespace PhbCalc.Wheelchairs;

/// <summary>What can be wrong with personal wheelchair budgets.</summary>
internal static class WheelchairFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;
    private const int MostYears = 20;

    private static readonly string YearsAllowed = $"write a whole number from 1 to {Iso.Number(MostYears)}";

    internal static int CheckedYears(string policy, string member, int years) => AreYears(years) ? years
        : throw new InvalidInputException([new(policy, "is out of range", YearsAllowed) { Value = Iso.Number(years), Path = $"/{member}" }]);

    internal static decimal? CheckedRate(string policy, string member, decimal? rate) =>
        rate is not { } given || (given is >= 0m and <= 1m && decimal.Round(given, 6, MidpointRounding.ToZero) == given) ? rate
            : throw new InvalidInputException([new(policy, "is not a rate of VAT", "write a number from 0 to 1 with at most six decimals, such as 0.2 for 20%") { Value = Iso.Number(given), Path = $"/{member}" }]);

    internal static LocalDate End(LocalDate start, int years) => start.PlusYears(years).PlusDays(-1);

    internal static List<Fault>? In(Wheelchair wheelchair)
    {
        FaultList faults = Of(wheelchair);
        faults.AddIfBlank("person_id", wheelchair.PersonId);
        faults.AddIfBlank("chair", wheelchair.Chair);
        faults.AddIfUndefined("way", wheelchair.Way);
        AddSums(ref faults, wheelchair);
        if (wheelchair.Years is { } years && !AreYears(years))
        {
            faults.Add("years", Iso.Number(years), "is out of range", YearsAllowed);
        }

        if (PeriodLimits.FaultIn(new(wheelchair.Start, wheelchair.Start)) is { } outside)
        {
            faults.Add(outside with { Field = "start", Path = "/start" });
        }

        AddOthers(ref faults, wheelchair);
        AddIfBlankText(ref faults, "review", wheelchair.Review);
        AddIfBlankText(ref faults, "repair", wheelchair.Repair);
        return faults.All;
    }

    /// <summary>What is wrong with a wheelchair under a policy.</summary>
    /// <param name="wheelchair">What the person chose.</param>
    /// <param name="besideNhs">What there is to pay beside what the NHS pays.</param>
    /// <param name="years">How many years the budget is for.</param>
    internal static List<Fault>? In(Wheelchair wheelchair, Money besideNhs, int years)
    {
        FaultList faults = Of(wheelchair);
        if (wheelchair.OthersPay > besideNhs)
        {
            faults.Add("others_pay", wheelchair.OthersPay.ToString(), $"is more than the {besideNhs} that there is to pay beside the NHS", $"write {besideNhs} or less");
        }

        if (PeriodLimits.FaultIn(new(wheelchair.Start, End(wheelchair.Start, years))) is { } outside)
        {
            faults.Add(outside with { Field = "start", Path = "/start" });
        }

        return faults.All;
    }

    private static FaultList Of(Wheelchair wheelchair) => new("person", wheelchair.PersonId);

    private static bool AreYears(int years) => years is >= 1 and <= MostYears;

    /// <summary>The sums by themselves; then, if each of them is one, whether they go with the way.</summary>
    private static void AddSums(ref FaultList faults, Wheelchair wheelchair)
    {
        bool areSums = IsSum(ref faults, "value", wheelchair.Value) & IsSum(ref faults, "price", wheelchair.Price ?? Money.Zero)
            & IsSum(ref faults, "repair_contribution", wheelchair.RepairContribution ?? Money.Zero) & IsSum(ref faults, "others_pay", wheelchair.OthersPay);
        if (areSums && wheelchair.Value == Money.Zero)
        {
            faults.Add("value", wheelchair.Value.ToString(), "is nothing", "write what the NHS would spend on a chair that meets the need");
        }

        bool isThirdParty = wheelchair.Way == WheelchairWay.ThirdParty;
        if (isThirdParty && wheelchair.RepairContribution is null)
        {
            faults.Add("repair_contribution", null, "is not given, and a third-party budget has one", "write what the NHS adds for repair and maintenance, 0.00 if nothing");
        }
        else if (!isThirdParty && wheelchair.RepairContribution is { } contribution)
        {
            faults.Add("repair_contribution", contribution.ToString(), "is given, but the NHS repairs the chairs of notional budgets itself", "leave it out, or write third-party in way");
        }

        if (wheelchair.Way != WheelchairWay.Notional && wheelchair.Price is null)
        {
            faults.Add("price", null, "is not given", "write the price of the chair that the person chose");
        }

        if (areSums && wheelchair.Price is { } price)
        {
            AddPrice(ref faults, wheelchair, price);
        }

        if (wheelchair is { IsVatExempt: true, Way: not WheelchairWay.NotionalTopUp })
        {
            faults.Add("vat_exempt", "yes", "is given, but only the top-up of a notional budget has VAT here", "leave it out", "/is_vat_exempt");
        }
    }

    private static void AddPrice(ref FaultList faults, Wheelchair wheelchair, Money price)
    {
        if (price == Money.Zero)
        {
            faults.Add("price", price.ToString(), "is nothing", "write the price of the chair that the person chose");
        }
        else if (wheelchair.Way == WheelchairWay.Notional && price > wheelchair.Value)
        {
            faults.Add("price", price.ToString(), $"is above the value of {wheelchair.Value}, and a notional budget has no top-up", "write notional-top-up or third-party in way, or the price of a chair within the value");
        }
        else if (wheelchair.Way == WheelchairWay.NotionalTopUp && price <= wheelchair.Value)
        {
            faults.Add("price", price.ToString(), $"is within the value of {wheelchair.Value}, so there is nothing to top up", "write notional in way");
        }
    }

    private static bool IsSum(ref FaultList faults, string field, Money sum)
    {
        bool isInRange = !FaultList.IsOutside(sum.Pounds, TooMuch);
        if (isInRange && sum.IsWholePence)
        {
            return true;
        }

        if (isInRange)
        {
            faults.Add(field, sum.ToString(), "has a fraction of a penny", "write whole pence");
        }
        else
        {
            faults.AddIfOutside(field, sum.Pounds, TooMuch);
        }

        return false;
    }

    private static void AddOthers(ref FaultList faults, Wheelchair wheelchair)
    {
        if (wheelchair.OthersPay == Money.Zero && wheelchair.Others is { } named)
        {
            faults.Add("others", named, "are named, but pay nothing", "write what they pay in others_pay, or leave it out");
        }
        else if (wheelchair.OthersPay != Money.Zero && string.IsNullOrWhiteSpace(wheelchair.Others))
        {
            faults.Add("others", null, "is blank, though others_pay has a sum", "write who pays it");
        }
    }

    private static void AddIfBlankText(ref FaultList faults, string field, string? text)
    {
        if (text is not null)
        {
            faults.AddIfBlank(field, text);
        }
    }
}
