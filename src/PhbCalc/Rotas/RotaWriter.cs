using PhbCalc.BottomUp;
using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>Turns the results of the engine into lines that people can read: each PA's own, then the employer's own costs, shared over the PAs.</summary>
/// <param name="costing">The costing.</param>
/// <param name="terms">The costing, as the engine needs it.</param>
/// <param name="rota">The rota.</param>
internal sealed class RotaWriter(RotaCosting costing, RotaTerms terms, Rota rota)
{
    private readonly AssistantSums[] sums = new AssistantSums[rota.Assistants.Count];
    private readonly long[] contributions = new long[terms.TaxYears];
    private readonly List<CostLine>[] own = [.. rota.Assistants.Select(_ => new List<CostLine>())];
    private readonly List<CostLine> whole = [];
    private readonly RunList runs = new();
    private readonly string[] ids = [.. rota.Assistants.Select(assistant => assistant.Id)];

    internal RotaCost Write()
    {
        RunList list = runs;
        RotaTotals totals = RotaTotals.Run(terms, rota, Steps.RealYear, sums, contributions, ref list);
        return totals.Budget.IsEmpty
            ? new(rota.Plan.PersonId, costing.Period, [.. rota.Assistants.Select(assistant => new RotaAssistantCost(assistant, [], new([])))], new([]))
            {
                Policy = costing.Policy,
                Employment = costing.Employment,
                Notices = ["The person's dates miss the period, so nothing is paid in it."],
            }
            : Write(totals);
    }

    private RotaCost Write(RotaTotals totals)
    {
        RotaExtras extras = new(terms, rota, totals.Budget);
        foreach ((PaidRun run, List<WorkDetail> work) in runs.All)
        {
            own[run.Assistant].AddRange(new RunLines(rota.Assistants[run.Assistant], run, work, terms, terms.IsAbove(sums[run.Assistant].LowestHourly)).All());
        }

        for (int i = 0; i < sums.Length; i++)
        {
            own[i].AddRange(new ExtraLines(terms, rota, extras, i, sums[i]).All());
        }

        CostLine[] each = [.. own.SelectMany(lines => lines)];
        WriteAllowances(totals);
        long[] minutes = TeamWriter.Weights([.. sums.Select(sum => sum.Minutes.Times(new(1)))]);
        foreach (OnCost cost in rota.OnCosts)
        {
            if (totals.Charge(cost) is not { } charge)
            {
                continue;
            }

            CostLine line = cost.Line(charge.Quantity, Money.FromPence(charge.Gross));
            whole.Add(line);
            Share(line, Parts(line.Amount, minutes), part => part, "its share, by hours");
        }

        CostBreakdown all = new([.. each, .. whole]);
        TypicalYear typical = new(costing, terms, rota);
        EmploymentCost? year = typical.Cost();
        ValueList<RotaAssistantCost> assistants = [.. rota.Assistants.Select((assistant, i) => new RotaAssistantCost(assistant, PayPeriods(i), new([.. own[i]])))];
        return new(rota.Plan.PersonId, costing.Period, assistants, all)
        {
            Days = rota.Plan.DaysIn(costing.Period),
            Policy = costing.Policy,
            Employment = costing.Employment,
            TypicalYear = year,
            ConstantHours = typical.ConstantHours(),
            ConstantHoursInPeriod = assistants.Index().Where(one => typical.IsConstant(one.Index)).ToValueList().SumOf(one => one.Item.Hours),
            Differences = year is null ? [] : typical.Differences(year.Totals.Total, EmploymentTotals.Of(all).Total),
            Notices = RotaNotices.Of(terms, rota, totals, sums, [.. runs.All.Select(run => run.Work)], all),
        };
    }

    private ValueList<PayPeriodCost> PayPeriods(int assistant) =>
    [
        .. from run in runs.All
           where run.Run.Assistant == assistant
           let paid = run.Run
           select new PayPeriodCost(DayNumber.Date(paid.Own.First), DayNumber.Date(paid.Own.Last), DayNumber.Date(paid.Run.PayDay))
           {
               IsCut = paid.Pay != paid.Whole,
               Hours = paid.Minutes.Times(new(1, 60)),
               Worked = Money.FromPence(paid.Pay.Worked),
               SleepIns = Money.FromPence(paid.Pay.SleepIn),
               Retainer = Money.FromPence(paid.Pay.Retainer),
               Holiday = Money.FromPence(paid.Pay.Holiday),
               NationalInsurance = Money.FromPence(paid.NationalInsurance),
               Category = paid.Category.Letter,
               Pension = Money.FromPence(paid.Pension),
           },
    ];

    /// <summary>Once a tax year, off the contributions of its pay days, down to zero at most; shared over the PAs by their contributions.</summary>
    private void WriteAllowances(RotaTotals totals)
    {
        for (int year = 0; year < contributions.Length; year++)
        {
            long[] contributed = new long[sums.Length];
            bool isPaid = false;
            TaxYear taxYear = new(terms.ByDay.On(totals.Budget.First).Year.StartYear + year);
            foreach ((PaidRun run, _) in runs.All.Where(run => run.Run.Figures.Year == taxYear))
            {
                isPaid = true;
                contributed[run.Assistant] += run.NationalInsurance;
            }

            if (isPaid)
            {
                WriteAllowance(totals, year, taxYear, contributed);
            }
        }
    }

    /// <summary>The name of the allowance of a tax year.</summary>
    internal static string AllowanceLabel(TaxYear year) => $"{EmploymentText.Allowance} {year}";

    private void WriteAllowance(RotaTotals totals, int year, TaxYear taxYear, long[] contributed)
    {
        Dated<EmploymentAllowance> allowance = totals.Allowance(year)!;
        long most = totals.MostAllowance(year, sums);
        Money used = Money.FromPence(Math.Min(contributions[year], most));
        string note = !rota.ClaimsEmploymentAllowance ? "not claimed"
            : !allowance.Value.IsOpenToCareEmployers ? "not open to employers of care workers in this tax year"
            : most < allowance.Value.Amount.ToPence() ? $"up to {Money.FromPence(most)}: of {allowance.Value.Amount} a year, {rota.AllowanceUsed} is used elsewhere"
            : $"up to {allowance.Value.Amount} a year, off the employer's National Insurance";
        CostLine line = new(CostLineKind.EmploymentAllowance, string.Empty, AllowanceLabel(taxYear), CostUnit.Year, 1, -used, -used)
        {
            Note = note,
            Source = allowance.Source,
            RateValidFrom = allowance.ValidFrom,
            RateValidTo = allowance.ValidTo,
        };
        whole.Add(line);
        Share(line, Parts(used, contributed), part => -part, "its share, by contributions");
    }

    /// <summary>Gives each PA its part of a line; the only PA of a team gets the whole line.</summary>
    private void Share(CostLine line, ValueList<Money> parts, Func<Money, Money> signed, string note)
    {
        for (int i = 0; i < own.Length; i++)
        {
            Money part = signed(parts[i]);
            own[i].Add(own.Length == 1 ? line with { Id = ids[i] } : line with { Id = ids[i], Quantity = 1, Unit = CostUnit.Share, Rate = part, Amount = part, Note = note });
        }
    }

    /// <summary>A sum shared over the PAs; if no PA has a weight, all count alike.</summary>
    private ValueList<Money> Parts(Money sum, long[] weights) =>
        Apportionment.Share(sum, Array.TrueForAll(weights, weight => weight == 0) ? Array.ConvertAll(weights, _ => 1L) : weights, ids);
}
