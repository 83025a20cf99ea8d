namespace PhbCalc.Rates;

/// <summary>The rate of a personal assistant as plain text.</summary>
public static class PaRateText
{
    /// <summary>The rate, every reference with its source, what decided, a transition rate with its reason, and rates at unsocial hours.</summary>
    /// <param name="rate">The rate.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this PaRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        CostText text = new();
        text.Line($"Personal assistant rate on {Iso.Text(rate.PricingDate)}: {rate.Rate} an hour");
        text.Paragraph("References");
        PaRateWeights? weights = rate.Policy.Weights;
        TextTable table = new(weights is null ? [false, true, false] : [false, true, false, false]);
        foreach (PaRateReference reference in rate.References)
        {
            string[] weight = weights is null ? [] : [$"counts {Iso.Number(weights.Of(reference.Kind))}"];
            table.Add([reference.Label, $"{reference.Rate}/hour", .. weight, reference.Source is { } source ? text.Footnote(source) : string.Empty]);
        }

        text.Table(table);
        string raised = rate.IsRaisedToLegalMinimum ? $", raised to the first step at or above the minimum wage of {rate.LegalMinimum.Value}" : string.Empty;
        text.Paragraph($"Indicative rate: {rate.Indicative} an hour, {Words(rate.Policy.Method)}, to the nearest {rate.Policy.Step}{raised}.");
        Transition(text, rate);
        Unsocial(text, rate);
        text.Sources();
        return text.ToString();
    }

    private static void Transition(CostText text, PaRate rate)
    {
        if (rate.Transition is not { } transition)
        {
            return;
        }

        bool isEnding = transition.Ground == TransitionGround.AlreadyPaid;
        text.Paragraph($"Transition rate: {transition.Rate} an hour instead, {(isEnding ? "for staff already paid it" : "as nobody can be recruited at the indicative rate")}.");
        TextTable table = new(false, false);
        table.Add("Reason", transition.Reason);
        table.Add("Evidence", transition.Evidence);
        bool isOverdue = !isEnding && transition.Until < rate.PricingDate;
        table.Add(isEnding ? "Ends after" : "Review on", isOverdue ? $"{Iso.Text(transition.Until)}, which has passed: it is due for review" : Iso.Text(transition.Until));
        text.Table(table);
    }

    private static void Unsocial(CostText text, PaRate rate)
    {
        if (rate.UnsocialHours is not { } unsocial)
        {
            return;
        }

        text.Paragraph("At unsocial hours, if Agenda for Change percentages are used");
        TextTable table = new(false, true, true, false);
        string footnote = unsocial.Source is { } source ? text.Footnote(source) : string.Empty;
        Row("Saturdays, and other weekdays 20:00-06:00", unsocial.Value.SaturdayAndWeeknightPercent);
        Row("Sundays and public holidays", unsocial.Value.SundayAndPublicHolidayPercent);
        text.Table(table);

        void Row(string when, decimal percent) => table.Add(when, $"+{Iso.Number(percent)}%", $"{rate.With(percent)}/hour", footnote);
    }

    private static string Words(PaRateMethod method) => method switch
    {
        PaRateMethod.Highest => "the highest of the references",
        PaRateMethod.Average => "the mean of the references",
        PaRateMethod.Weighted => "the weighted mean of the references",
        PaRateMethod.AgendaForChange => "the Agenda for Change rate",
        PaRateMethod.MinimumWage => "the minimum wage",
        PaRateMethod.LocalResearch => "local research",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}
