namespace PhbCalc.Clusters;

/// <summary>Adds lines up and forgets them.</summary>
internal struct ActivitySum : IActivitySink
{
    /// <summary>How many days are in the budget.</summary>
    internal int Days { get; private set; }

    /// <summary>What they cost.</summary>
    internal long DayPence { get; private set; }

    /// <summary>What is in the budget by other units.</summary>
    internal long UnitPence { get; private set; }

    /// <summary>What was left out.</summary>
    internal long ExcludedPence { get; private set; }

    public void AddDays(int activity, SettingTreatment treatment, PricedRate? rate, DayRange days, int count, long pence)
    {
        if (treatment.Treatment == Treatment.Excluded)
        {
            ExcludedPence += pence;
        }
        else
        {
            Days += count;
            DayPence += pence;
        }
    }

    public void AddUnits(int activity, SettingTreatment treatment, PricedRate? rate, int day, decimal quantity, long pence)
    {
        if (treatment.Treatment == Treatment.Excluded)
        {
            ExcludedPence += pence;
        }
        else
        {
            UnitPence += pence;
        }
    }
}
