using System.Globalization;

namespace PhbCalc.BlockContracts;

/// <summary>What can be wrong with demand for personal health budgets.</summary>
internal static class DemandFaults
{
    private const int MostPeople = 100_000_000;
    private const decimal TooMuchForOne = 1_000_000_000m;
    private const string Spending = "/spending";

    internal static List<Fault>? In(ReleasePer per, ValueList<Money> spending)
    {
        FaultList faults = new("demand");
        faults.AddIfUndefined("per", per);
        for (int i = 0; i < spending.Count; i++)
        {
            ContractFaults.AddIfOutside(ref faults, "phb_spend", spending[i], $"{Spending}/{Iso.Number(i)}");
        }

        if (spending.Count == 0)
        {
            faults.Add("phb_spend", null, "is missing", "give a sum for each period, 0.00 where nothing is spent", Spending);
        }

        return faults.All;
    }

    /// <summary>What is wrong with how many people could hold a budget, if that is known, and with the mean budget.</summary>
    internal static List<Fault>? In(int? people, Money meanBudget)
    {
        FaultList faults = new("uptake");
        AddForBudgets(ref faults, people, meanBudget);
        return faults.All;
    }

    internal static List<Fault>? InLevels(int people, Money meanBudget, Ratio from, Ratio to)
    {
        FaultList faults = new("uptake");
        AddForBudgets(ref faults, people, meanBudget);
        AddIfNoShare(ref faults, from, "/from");
        AddIfNoShare(ref faults, to, "/to");
        return faults.All;
    }

    internal static List<Fault>? InPoints(int people, Money meanBudget, ValueList<UptakePoint> points)
    {
        FaultList faults = new("uptake");
        AddForBudgets(ref faults, people, meanBudget);
        AddForPoints(ref faults, points);
        return faults.All;
    }

    /// <summary>What is wrong with demand for a contract: it starts before the contract or between two periods, or ends elsewhere.</summary>
    internal static List<Fault>? In(PhbDemand demand, BlockContract contract) => Unfit(demand, contract)?.ConvertAll(fault => fault.Under("demand"));

    private static List<Fault>? Unfit(PhbDemand demand, BlockContract contract)
    {
        FaultList faults = new("demand");
        int months = contract.Years.Count * BlockContract.MonthsInYear;
        if (demand.Uptake is { } uptake)
        {
            if (uptake.Points.Count > 0 && uptake.Points[^1].Month != months)
            {
                faults.Add(new Fault("month", $"is the last point, but the contract ends after {Iso.Number(months)} months", $"end the points at month {Iso.Number(months)}")
                {
                    Value = Iso.Number(uptake.Points[^1].Month),
                    Path = $"/uptake/points/{Iso.Number(uptake.Points.Count - 1)}/month",
                });
            }

            return faults.All;
        }

        (LocalDate from, int length) = (demand.From!.Value, demand.Per!.Value.Months());
        if (from < contract.Start)
        {
            faults.Add("from", Iso.Text(from), "is before the contract starts", $"write {Iso.Text(contract.Start)} or a later day, and leave out what was spent before");
        }
        else if (from > contract.End)
        {
            faults.Add("from", Iso.Text(from), "is after the contract ends", $"write a day from {Iso.Text(contract.Start)} to {Iso.Text(contract.End)}");
        }
        else if (PeriodsFrom(contract, from, length, months) is not { } periods)
        {
            faults.Add("from", Iso.Text(from), $"is not the first day of a {demand.Per.Value.Word()} of the contract", $"write {Iso.Text(contract.Start)}, or the first day of a later one");
        }
        else
        {
            AddIfNotAsMany(ref faults, demand, contract, periods);
        }

        return faults.All;
    }

    private static void AddForBudgets(ref FaultList faults, int? people, Money meanBudget)
    {
        if (people is < 1 or > MostPeople)
        {
            faults.Add("people", Iso.Number(people.Value), "is out of range", "write a whole number from 1 to 100,000,000");
        }

        if (meanBudget <= Money.Zero || meanBudget.Pounds >= TooMuchForOne || !meanBudget.IsWholePence)
        {
            faults.Add("mean_budget", meanBudget.ToString(), "is out of range", "write pounds and pence a year above 0 and under 1,000,000,000");
        }
    }

    private static void AddIfNotAsMany(ref FaultList faults, PhbDemand demand, BlockContract contract, int periods)
    {
        string words = Iso.Count(periods, demand.Per!.Value.Word(), $"{demand.Per.Value.Word()}s");
        if (demand.Spending.Count > periods)
        {
            faults.Add(new Fault("phb_spend", $"goes on beyond the contract, which ends on {Iso.Text(contract.End)}", $"give {words} from {Iso.Text(demand.From!.Value)}")
            {
                Value = Iso.Count(demand.Spending.Count, "sum", "sums"),
                Path = $"{Spending}/{Iso.Number(periods)}",
            });
        }
        else if (demand.Spending.Count < periods)
        {
            faults.Add("phb_spend", Iso.Count(demand.Spending.Count, "sum", "sums"), $"stops before the contract, which ends on {Iso.Text(contract.End)}",
                $"give {words} from {Iso.Text(demand.From!.Value)}, 0.00 where nothing is spent", Spending);
        }
    }

    /// <summary>How many periods there are from a day to the end of the contract; null if none starts on that day.</summary>
    private static int? PeriodsFrom(BlockContract contract, LocalDate from, int length, int months)
    {
        for (int month = 0; month < months; month += length)
        {
            if (contract.MonthStart(month) == from)
            {
                return (months - month) / length;
            }
        }

        return null;
    }

    private static void AddForPoints(ref FaultList faults, ValueList<UptakePoint> points)
    {
        if (points.Count < 2)
        {
            faults.Add("month", null, points.Count == 0 ? "there is no point" : "there is only one point", "give at least the start and the end of the contract", "/points");
        }

        for (int i = 0; i < points.Count; i++)
        {
            AddIfNoShare(ref faults, points[i].Uptake, $"/points/{Iso.Number(i)}/uptake");
            if (i == 0 && points[i].Month != 0)
            {
                faults.Add(new Fault("month", "is the first point", "begin the points at month 0, the start of the contract") { Value = Iso.Number(points[i].Month) }.Under("points", i));
            }
            else if (i > 0 && points[i].Month <= points[i - 1].Month)
            {
                faults.Add(new Fault("month", string.Create(CultureInfo.InvariantCulture, $"does not come after the point before, {points[i - 1].Month}"), "give each point a later month than the one before")
                {
                    Value = Iso.Number(points[i].Month),
                }.Under("points", i));
            }
        }
    }

    private static void AddIfNoShare(ref FaultList faults, Ratio uptake, string path)
    {
        if (!ScheduleFaults.IsShare(uptake))
        {
            faults.Add("uptake", uptake.ToString(), "is not a share", ScheduleFaults.ShareRange, path);
        }
    }
}
