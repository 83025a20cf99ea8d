namespace PhbCalc.Rotas;

/// <summary>The lines of one PA beside those of pay periods: sickness, training, notice and redundancy; lines of £0.00 only if asked for.</summary>
/// <remarks>Rule: spec 3b, What statute adds.</remarks>
/// <param name="terms">The costing, as the engine needs it.</param>
/// <param name="rota">The rota.</param>
/// <param name="extras">Works out the sums.</param>
/// <param name="position">The position of the PA.</param>
/// <param name="sums">The sums of the pay periods.</param>
internal sealed class ExtraLines(RotaTerms terms, Rota rota, RotaExtras extras, int position, AssistantSums sums)
{
    private readonly RotaAssistant assistant = rota.Assistants[position];

    internal IEnumerable<CostLine> All()
    {
        if (terms.Employment.SicknessCoverShare is > 0m and var share)
        {
            yield return Line("Sickness cover", CostUnit.Share, Ratio.FromDecimal(share), Money.FromPence(sums.Paid), extras.SicknessCover(sums)) with { Note = $"{Iso.Percent(share)} of pay for work" };
        }

        if (assistant.TrainingHours > 0m)
        {
            yield return Line("Training", CostUnit.Hour, extras.TrainingHours(position, sums), Money.FromPounds(sums.LowestHourly / 1_000_000m), extras.Training(position, sums));
        }

        if (terms.Policy.SickWeeks > 0m)
        {
            string weeks = CostText.Exact(extras.SickWeeks(sums));
            foreach (CostLine line in Pay("Sick pay", extras.SickPay(sums), terms.Policy.SickPay == SickPayRule.Full ? $"{weeks} weeks at full pay" : $"{weeks} weeks of statutory sick pay"))
            {
                yield return line with { Source = sums.FirstPayDay == 0 ? null : terms.ByDay.On(sums.FirstPayDay).SickPay?.Source };
            }
        }

        if (extras.NoticeWeeks(position) is > 0 and var notice)
        {
            foreach (CostLine line in Pay("Notice", extras.Notice(position, sums), $"{Iso.Count(notice, "week", "weeks")} of pay (Employment Rights Act 1996, section 86)"))
            {
                yield return line;
            }
        }

        if (extras.Redundancy(position, sums) is > 0 and var redundancy)
        {
            yield return Redundancy(redundancy);
        }
    }

    private CostLine Redundancy(long pence)
    {
        Money amount = Money.FromPence(pence);
        bool isInside = terms.Policy.ReserveIsInside;
        Dated<Money>? cap = extras.Cap(sums);
        return Line("Redundancy reserve", CostUnit.Once, 1, amount, isInside ? pence : 0) with
        {
            NotInBudget = isInside ? Money.Zero : amount,
            Note = $"{CostText.Exact(extras.RedundancyWeeks(position, sums))} weeks' pay, each at most {cap?.Value} (Employment Rights Act 1996, section 162){(isInside ? string.Empty : "; held outside the budget")}",
            Source = cap?.Source,
        };
    }

    private IEnumerable<CostLine> Pay(string label, ExtraPay pay, string note)
    {
        yield return Line(label, CostUnit.Once, 1, Money.FromPence(pay.Wage), pay.Wage) with { Note = note };
        foreach ((string on, long pence) in new[] { ("holiday", pay.Holiday), ("National Insurance", pay.NationalInsurance), ("pension", pay.Pension) })
        {
            if (pence != 0)
            {
                yield return Line($"{label}: {on}", CostUnit.Once, 1, Money.FromPence(pence), pence) with { Note = "at the average of the budget" };
            }
        }
    }

    private CostLine Line(string label, CostUnit unit, Ratio quantity, Money rate, long pence) =>
        new(CostLineKind.OnCost, assistant.Id, label, unit, quantity, rate, Money.FromPence(pence));
}
