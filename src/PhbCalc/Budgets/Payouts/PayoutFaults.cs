namespace PhbCalc.Budgets;

/// <summary>What can be wrong with payments of funders to holders, to come or made.</summary>
internal static class PayoutFaults
{
    /// <summary>Parts below £0.00, which cannot be paid.</summary>
    internal static List<Fault> In(List<PayoutPart> parts) =>
    [
        .. parts.Where(part => part.Held != Holding.Notional && part.Recurring < Money.Zero).Select(part =>
            new Fault("held", $"is what one way of holding comes to for {part.Funder}, and is below £0.00", "hold a line below £0.00 in the same way as the lines it is taken off") { Value = part.Recurring.ToString(), Path = "/held" }),
    ];

    /// <summary>Pay periods that do not fit the lines of the team.</summary>
    internal static List<Fault>? In(PayoutVersion version)
    {
        FaultList faults = new("budget");
        faults.AddIfAny(PeriodLimits.FaultIn(version.Days) is { } outside ? outside with { Path = "/days" } : null);
        faults.AddNulls("pay_periods", version.PayPeriods);
        Money pay = version.PayPeriods.Where(period => period is not null).Sum(period => period.Amount);
        if (pay > version.OfTeam)
        {
            faults.Add("pay_periods", pay.ToString(), $"is more than the lines of the team, {version.OfTeam}", "give pay periods of that team");
        }

        if (version.PayPeriods.Count > 0 && version.Held.Parts.Count(part => part.Lines.Any(line => line.Line.IsOfAssistant)) > 1)
        {
            faults.Add("held", null, "is not the same for all lines of the team", "hold what the team costs in one way, by one holder");
        }

        return faults.All;
    }

    /// <summary>Versions that are missing, or two that start on one day.</summary>
    internal static List<Fault>? In(ValueList<PayoutVersion> versions)
    {
        FaultList faults = new("budget");
        faults.AddNulls("versions", versions);
        if (versions.Count == 0)
        {
            faults.Add("versions", null, "is empty", "give at least one version of the budget");
        }

        HashSet<LocalDate> starts = [];
        for (int i = 0; i < versions.Count; i++)
        {
            if (versions[i] is { } version && !starts.Add(version.Days.Start))
            {
                faults.Add("days", Iso.Text(version.Days.Start), "is the first day of two versions", "give one version for each first day", $"/versions/{Iso.Number(i)}/days");
            }
        }

        return faults.All;
    }

    /// <summary>Payments made whose funder or holder is not known, or that are not whole pence.</summary>
    internal static List<Fault> In(ValueList<PayoutMade> made, List<PayoutPart> parts)
    {
        List<Fault> faults = [];
        for (int i = 0; i < made.Count; i++)
        {
            if (made[i] is not { } payment)
            {
                faults.Add(Given.Null("made", i));
                continue;
            }

            if (!payment.Amount.IsWholePence)
            {
                faults.Add(NotPence(payment.Amount).Under("made", i));
            }

            if (payment.Interest < Money.Zero || !payment.Interest.IsWholePence)
            {
                faults.Add(PaymentFaults.NotInterest(payment.Interest).Under("made", i));
            }

            PayoutPart[] fitting = Fitting(parts, payment);
            if (fitting.Length > 1)
            {
                faults.Add((payment.Funder is null && fitting.Select(part => part.Funder).Distinct(StringComparer.Ordinal).Count() > 1
                    ? new Fault("funder", "is blank, and more than one funder pays", $"write who paid: {string.Join(" or ", fitting.Select(part => part.Funder).Distinct(StringComparer.Ordinal))}")
                    : new Fault("holder", "is blank, and more than one holder is paid", "write the third party that was paid")).Under("made", i));
            }
        }

        return faults;
    }

    internal static Fault NotPence(Money amount) => new("amount", "has a fraction of a penny", "write whole pence") { Value = amount.ToString() };

    /// <summary>The funders and holders to which a payment may belong.</summary>
    internal static PayoutPart[] Fitting(List<PayoutPart> parts, PayoutMade payment)
    {
        PayoutPart[] fitting = [.. parts.Where(part => part.Held != Holding.Notional
            && (payment.Funder is null || payment.Funder == part.Funder) && (payment.Holder is null || payment.Holder == part.Holder))];
        return fitting.Length <= 1 ? fitting : Narrowed(fitting, payment);
    }

    /// <summary>Without a holder, it means the direct payment if there is one; it never means a funder who pays nothing.</summary>
    private static PayoutPart[] Narrowed(PayoutPart[] fitting, PayoutMade payment)
    {
        PayoutPart[] paying = [.. fitting.Where(part => part.Recurring != Money.Zero || part.Once.Count > 0 || part.PayPeriods.Count > 0)];
        PayoutPart[] some = paying.Length > 0 ? paying : fitting[..1];
        PayoutPart[] direct = [.. some.Where(part => payment.Holder is null && part.Held == Holding.DirectPayment)];
        return direct.Length > 0 ? direct : some;
    }
}
