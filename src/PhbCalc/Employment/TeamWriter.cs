namespace PhbCalc.Employment;

/// <summary>Puts the lines of a team together: each PA's own, then the employer's own costs, shared over the PAs.</summary>
/// <param name="costing">The costing.</param>
/// <param name="team">The team.</param>
internal sealed class TeamWriter(EmploymentCosting costing, Team team)
{
    private readonly TeamCalculation calculation = new(costing, team);
    private readonly List<CostLine>[] own = [.. team.Assistants.Select(assistant => new AssistantWriter(costing, new(costing, assistant)).Write())];
    private readonly List<CostLine> whole = [];
    private readonly string[] ids = [.. team.Assistants.Select(assistant => assistant.Id)];

    internal EmploymentCost Write()
    {
        CostLine[] each = [.. own.SelectMany(lines => lines)];
        WriteAllowance();
        OnCostYear year = calculation.Year(new CostBreakdown([.. each.Where(line => line.Kind is CostLineKind.Pay or CostLineKind.HolidayPay)]).Total);
        long[] hours = Weights([.. team.Assistants.Select(assistant => assistant.HoursPerWeek)]);
        foreach (OnCost cost in team.OnCosts.Where(cost => cost.IsIn(costing.Year.Start, costing.Year.End)))
        {
            WriteOnCost(cost, year, hours);
        }

        CostBreakdown all = new([.. each, .. whole]);
        return new(team, costing.Year, costing.Policy, [.. team.Assistants.Select((assistant, i) => new PersonalAssistantCost(assistant, new([.. own[i]])))], all)
        {
            MostAllowance = calculation.MostAllowance,
            NationalInsuranceOfOne = NationalInsuranceOfOne(),
            Notices = EmploymentNotices.Of(costing, team, all),
        };
    }

    /// <summary>Step 5: once per employer, off the year's contributions, down to zero at most; shared over the PAs by their contributions.</summary>
    private void WriteAllowance()
    {
        Dated<EmploymentAllowance> allowance = costing.Allowance;
        Money[] contributed = [.. own.Select(lines => EmploymentTotals.Of(new([.. lines])).NationalInsurance)];
        Money used = calculation.Allowance(contributed.Aggregate((sum, next) => sum + next));
        string? none = !team.ClaimsEmploymentAllowance ? "not claimed"
            : !allowance.Value.IsOpenToCareEmployers ? "not open to employers of care workers in this tax year"
            : null;
        string note = none ?? $"up to {allowance.Value.Amount} a year, off the employer's National Insurance";
        CostLine line = new(CostLineKind.EmploymentAllowance, string.Empty, EmploymentText.Allowance, CostUnit.Year, 1, -used, -used)
        {
            Note = note,
            Source = allowance.Source,
            RateValidFrom = allowance.ValidFrom,
            RateValidTo = allowance.ValidTo,
        };
        whole.Add(line);
        Share(line, Parts(used, [.. contributed.Select(money => money.ToPence())]), part => -part, "its share, by contributions");
    }

    /// <summary>Step 7, the costs of the team, shared over the PAs by their hours.</summary>
    private void WriteOnCost(OnCost cost, OnCostYear year, long[] hours)
    {
        CostLine line = cost.Line(year);
        whole.Add(line);
        Share(line, Parts(line.Amount, hours), part => part, "its share, by hours");
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

    private Money? NationalInsuranceOfOne()
    {
        PersonalAssistant first = team.Assistants[0];
        bool areAlike = team.Assistants.All(assistant => assistant.Frequency == first.Frequency
            && costing.Category(assistant).Letter == costing.Category(first).Letter
            && costing.HasSameHoliday(assistant, first));
        if (team.Assistants.Count == 1 || !areAlike)
        {
            return null;
        }

        Ratio pay = team.Assistants.SumOf(assistant => assistant.WeeklyPay);
        bool startsAtUpper = costing.Category(first).StartsAtUpperThreshold;
        Money total = Money.Zero;
        foreach (PayStretch stretch in costing.Stretches(first.Frequency))
        {
            (Money worked, Money holiday) = AssistantCalculation.PayOf(pay, first, stretch.Holiday.Value, costing.Policy.HolidayPay);
            total += NationalInsuranceContributions.Of(stretch.NationalInsurance.Value, startsAtUpper, first.Frequency, worked + holiday) * stretch.Count;
        }

        return total;
    }

    /// <summary>Fractions as whole numbers in the same proportion.</summary>
    internal static long[] Weights(Ratio[] parts)
    {
        long common = parts.Aggregate(1L, (multiple, part) => multiple / (long)System.Numerics.BigInteger.GreatestCommonDivisor(multiple, part.Denominator) * part.Denominator);
        return Array.ConvertAll(parts, part => part.Numerator * (common / part.Denominator));
    }
}
