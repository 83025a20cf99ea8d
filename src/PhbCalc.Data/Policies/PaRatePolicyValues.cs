using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Reads the policy of the PA rate from the values of policy.json.</summary>
internal static class PaRatePolicyValues
{
    private const int YoungestAge = 13;
    private const int OldestAge = 120;

    internal static PaRatePolicy Read(PolicyValues values)
    {
        PaRateMethod? method = values.Has(PolicyNames.PaRateMethod) ? values.Word(PolicyNames.PaRateMethod, RateWords.PaRateMethods) : PaRatePolicy.Default.Method;
        return new()
        {
            Method = method ?? default,
            Weights = Weights(values, method),
            Step = Step(values),
            Work = values.Word(PolicyNames.PaWork, RateWords.PaWorks) ?? default,
            Band = values.Text(PolicyNames.AgendaForChangeBand),
            PayStep = values.Text(PolicyNames.AgendaForChangeStep) ?? PaRatePolicy.Default.PayStep,
            Age = Age(values),
        };
    }

    private static PaRateWeights? Weights(PolicyValues values, PaRateMethod? method)
    {
        string[] given = [.. PolicyNames.PaWeights.Where(values.Has)];
        decimal?[] read = [.. PolicyNames.PaWeights.Select(values.Number)];
        if (method != PaRateMethod.Weighted)
        {
            IEnumerable<string> unused = method is null ? [] : given;
            foreach (string name in unused)
            {
                values.Refuse(name, PolicyFaults.WeightWithoutMethod(name));
            }

            return null;
        }

        PaRateWeights weights = new(read[0] ?? 0m, read[1] ?? 0m, read[2] ?? 0m);
        if (given.Length == 0)
        {
            values.Refuse(PolicyNames.PaRateMethod, PolicyFaults.NoWeights());
        }
        else if (read.Count(weight => weight is not null) == given.Length)
        {
            PaRateFaults.In(weights)?.ForEach(fault => Refuse(values, fault, given[0]));
        }

        return weights;
    }

    /// <summary>Reports a fault of weights at the name of the weight, or of the first one given if all are at fault.</summary>
    private static void Refuse(PolicyValues values, Fault fault, string firstGiven)
    {
        string? name = PolicyNames.PaWeights.FirstOrDefault(name => name == PolicyNames.PaWeightPrefix + fault.Field);
        values.Refuse(name ?? firstGiven, name is null ? PolicyFaults.NoWeightCounts(firstGiven) : fault with { Field = name, Subject = null });
    }

    private static Money Step(PolicyValues values)
    {
        Money usual = PaRatePolicy.Default.Step;
        if (values.Number(PolicyNames.PaRateStep) is not { } pounds)
        {
            return usual;
        }

        Money step = Money.FromPounds(pounds);
        if (PaRateFaults.InStep(step) is not { } fault)
        {
            return step;
        }

        values.Refuse(PolicyNames.PaRateStep, fault with { Field = PolicyNames.PaRateStep });
        return usual;
    }

    private static int? Age(PolicyValues values)
    {
        int? age = values.Whole(PolicyNames.PaAge, PolicyFaults.NotAnAge);
        if (age is null or (>= YoungestAge and <= OldestAge))
        {
            return age;
        }

        values.Refuse(PolicyNames.PaAge, PolicyFaults.NotAnAge(PolicyNames.PaAge, Iso.Number(age.Value)));
        return null;
    }
}

/// <summary>Reads the policy of agency rates from the values of policy.json.</summary>
internal static class AgencyRatePolicyValues
{
    internal static AgencyRatePolicy Read(PolicyValues values)
    {
        QuoteAverage? average = values.Word(PolicyNames.AgencyAverage, RateWords.Averages);
        if (average == QuoteAverage.TrimmedMean && !values.Has(PolicyNames.TrimShare))
        {
            values.Refuse(PolicyNames.AgencyAverage, PolicyFaults.NoTrimShare());
        }

        decimal share = values.Share(PolicyNames.TrimShare) is { } given
            ? values.Checked(PolicyNames.TrimShare, () => new AgencyRatePolicy { TrimShare = given }.TrimShare, 0m)
            : 0m;
        return new() { Average = average, TrimShare = share };
    }
}
