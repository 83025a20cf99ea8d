namespace PhbCalc.Budgets;

/// <summary>Payments as plain text.</summary>
/// <remarks>Rule: spec 7, The payment plan.</remarks>
public static class PaymentText
{
    /// <summary>Each payment to come with its parts, the payments made before, and the sum to recover.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this PaymentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        bool hasOnce = plan.Payments.Any(payment => payment.Once != Money.Zero);
        bool hasContribution = plan.Payments.Any(payment => payment.Contribution != Money.Zero);
        bool hasEarlier = plan.Payments.Any(payment => payment.Adjustment != Money.Zero || payment.BroughtForward != Money.Zero || payment.CarriedForward != Money.Zero);
        CostText text = new();
        text.Line("Payments");
        TextTable table = new([false, false, .. Enumerable.Repeat(true, 2 + (hasContribution ? 1 : 0) + (hasOnce ? 1 : 0) + (hasEarlier ? 2 : 0))]);
        table.Add(["Paid on", "For", "Regular", .. hasContribution ? ["Contribution"] : Array.Empty<string>(), .. hasOnce ? ["Once"] : Array.Empty<string>(), .. hasEarlier ? ["Earlier days", "Carried on"] : Array.Empty<string>(), "Payment"]);
        foreach (Payment payment in plan.Payments)
        {
            table.Add(
            [
                Iso.Text(payment.On),
                $"{Iso.Text(payment.Days.Start)} to {Iso.Text(payment.Days.End)}",
                payment.Regular.ToString(),
                .. hasContribution ? [(-payment.Contribution).ToString()] : Array.Empty<string>(),
                .. hasOnce ? [payment.Once.ToString()] : Array.Empty<string>(),
                .. hasEarlier ? [(payment.Adjustment - payment.BroughtForward).ToString(), payment.CarriedForward.ToString()] : Array.Empty<string>(),
                payment.Amount.ToString(),
            ]);
        }

        table.Add(["Sum", "", .. Enumerable.Repeat(string.Empty, 1 + (hasContribution ? 1 : 0) + (hasOnce ? 1 : 0) + (hasEarlier ? 2 : 0)), plan.Planned.ToString()]);
        text.Table(table);
        if (plan.Made.Count > 0)
        {
            text.Line($"  Paid before: {plan.Paid}");
        }

        if (plan.Made.Sum(made => made.Interest) is var before && before != Money.Zero)
        {
            text.Line($"  Interest paid before: {before}");
        }

        if (plan.Interest is { } interest)
        {
            text.Line($"  Interest on arrears, paid on {Iso.Text(interest.On)} beside the budget: {interest.Amount}");
        }

        text.Line(plan.Contributed > Money.Zero
            ? $"  The budget comes to {plan.Entitled + plan.Contributed}, of which the person pays {plan.Contributed}."
            : $"  The budget comes to {plan.Entitled}.");
        if (plan.Recoverable > Money.Zero)
        {
            text.Line($"  To come back: {plan.Recoverable}");
        }

        return text.ToString();
    }
}
