using PhbCalc.Rates;

namespace PhbCalc.Rotas;

/// <summary>Raises what PAs are paid by a share, and to the minimum wage where the raised pay is under it.</summary>
/// <remarks>
/// A rate by the hour on a card is lifted to the wage for 21 and over, from the day on which that wage holds; not if it was under that wage on its own first day: then it is for younger PAs, or nobody is
/// paid by it. Pay by the hour in team.csv is lifted to the highest wage of the PA's age within the period; not with free lodging, which counts towards the wage.
/// Rule: spec 10, Change everybody; spec 3, Minimum wage.
/// </remarks>
/// <param name="share">The share, above -1: 0.03 is 3% more.</param>
/// <param name="wages">The minimum wages that are published or assumed; a day without one lifts nothing.</param>
/// <param name="period">The days that are costed, first and last included.</param>
internal sealed class RaisedPay(Ratio share, MinimumWages wages, DateInterval period)
{
    /// <summary>How many rates of cards were lifted so far.</summary>
    internal int LiftedRates { get; private set; }

    /// <summary>How many PAs' pay of team.csv was lifted so far.</summary>
    internal int LiftedAssistants { get; private set; }

    /// <summary>Raised cards of pay.</summary>
    /// <exception cref="InvalidInputException">The share is -1 or below, or a rate becomes too large.</exception>
    internal PayRates Of(PayRates pay) => new(pay.Cards.Raised(share, Lifted), pay.Terms);

    /// <summary>A rota whose PAs' own pay is raised.</summary>
    internal Rota Of(Rota rota) => rota.Assistants.Any(assistant => assistant.HourlyPay is not null) ? rota.With([.. rota.Assistants.Select(Of)]) : rota;

    private IEnumerable<RateRow> Lifted(RateVersion version, RateRow before, RateRow raised)
    {
        DatedSeries<Money> adults = wages.At(null);
        if (raised.Unit != RateUnit.Hour || adults.Find(version.ValidFrom) is not { } first || before.Rate < first.Value)
        {
            return [raised];
        }

        LocalDate[] starts =
        [
            version.ValidFrom,
            .. adults.Figures.Select(wage => wage.ValidFrom).Where(day => day > version.ValidFrom && day > period.Start && day <= period.End && !(version.ValidTo < day)),
        ];
        bool isLifted = false;
        RateRow[] rows = [.. starts.Select(day =>
        {
            RateRow row = raised with { ValidFrom = day };
            LocalDate worked = day > period.Start ? day : period.Start;
            if (worked > period.End || version.ValidTo < worked || adults.Find(worked) is not { } wage || row.Rate >= wage.Value)
            {
                return row;
            }

            isLifted = true;
            return row with { Rate = wage.Value, Source = new Source($"{row.Source!.Title}, lifted to the minimum wage", row.Source.CheckedOn, Source.Assumed) };
        })];
        LiftedRates += isLifted ? 1 : 0;
        return rows;
    }

    private RotaAssistant Of(RotaAssistant assistant)
    {
        if (assistant.HourlyPay is not { } pay)
        {
            return assistant;
        }

        Money raised = pay.TimesToPenny(new Ratio(1) + share);
        Money least = assistant.HasFreeLodging ? Money.Zero : Highest(assistant);
        LiftedAssistants += raised < least ? 1 : 0;
        return assistant with { HourlyPay = raised < least ? least : raised };
    }

    /// <summary>The highest minimum wage of a PA within the period; £0.00 if none is known.</summary>
    private Money Highest(RotaAssistant assistant)
    {
        int? age = assistant.Age ?? (assistant.DateOfBirth is { } born ? Period.Between(born, period.End, PeriodUnits.Years).Years : null);
        return age < wages.YoungestAge
            ? Money.Zero
            : wages.Of(age, assistant.IsApprentice == true).Figures
                .Where(wage => wage.ValidFrom <= period.End && !(wage.ValidTo < period.Start))
                .Select(wage => wage.Value)
                .Append(Money.Zero)
                .Max();
    }
}
