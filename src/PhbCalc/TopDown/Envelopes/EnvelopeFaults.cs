using System.Globalization;

namespace PhbCalc.TopDown;

/// <summary>What can be wrong with an envelope and with claims on it.</summary>
internal static class EnvelopeFaults
{
    /// <summary>Sums of pounds stay under this.</summary>
    internal const decimal TooMuch = 1_000_000_000_000_000m;

    private const string PersonId = "/budget/person_id";

    internal static List<Fault>? In(Money amount, decimal contingencyShare)
    {
        FaultList faults = new("envelope");
        AddForSum(ref faults, "envelope", amount, "/amount");
        if (contingencyShare is < 0m or > 1m || decimal.Round(contingencyShare, 6, MidpointRounding.ToZero) != contingencyShare)
        {
            faults.Add("contingency", contingencyShare.ToString(CultureInfo.InvariantCulture), "is not a share", "write a number from 0 to 1 with at most six decimals, such as 0.1 for 10%", "/contingency_share");
        }

        return faults.All;
    }

    internal static List<Fault> In(ValueList<EnvelopeClaim> claims)
    {
        List<Fault> all = [];
        HashSet<string> seen = new(claims.Count, StringComparer.Ordinal);
        for (int i = 0; i < claims.Count; i++)
        {
            if (claims[i] is not { Budget: not null } claim)
            {
                all.Add(claims[i] is null ? Given.Null("claims", i) : Given.IfNull("budget", null)!.Under("claims", i));
                continue;
            }

            FaultList faults = new("person", claim.Budget.PersonId);
            faults.AddIfBlank("person_id", claim.Budget.PersonId, PersonId);
            AddForSum(ref faults, "amount", claim.Budget.Amount, "/budget/breakdown");
            AddForBounds(ref faults, claim.Floor, claim.Cap);
            if (!seen.Add(claim.Budget.PersonId ?? string.Empty))
            {
                faults.Add("person_id", claim.Budget.PersonId, "appears twice", "give each person one claim", PersonId);
            }

            int position = i;
            all.AddRange((faults.All ?? []).Select(fault => fault.Under("claims", position)));
        }

        return all;
    }

    /// <summary>Everything that is wrong with a person's floor and cap.</summary>
    internal static List<Fault>? InBounds(string personId, Money floor, Money? cap)
    {
        FaultList faults = new("person", personId);
        AddForBounds(ref faults, floor, cap);
        return faults.All;
    }

    private static void AddForBounds(ref FaultList faults, Money floor, Money? cap)
    {
        AddForSum(ref faults, "floor", floor);
        AddForSum(ref faults, "cap", cap ?? Money.Zero);
        if (cap < floor)
        {
            faults.Add("cap", cap.ToString(), "is under the floor", "write the floor or more, or leave it out");
        }
    }

    private static void AddForSum(ref FaultList faults, string field, Money sum, string? path = null)
    {
        if (sum < Money.Zero || sum.Pounds >= TooMuch || !sum.IsWholePence)
        {
            faults.Add(field, sum.ToString(), "is out of range", "write a sum of 0 or more, in whole pence, under 1,000,000,000,000,000", path);
        }
    }
}
