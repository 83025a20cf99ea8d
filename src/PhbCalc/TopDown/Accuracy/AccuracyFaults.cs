namespace PhbCalc.TopDown;

/// <summary>What can be wrong with cases to measure an allocation by.</summary>
internal static class AccuracyFaults
{
    internal static List<Fault> In(ValueList<AccuracyCase> cases)
    {
        List<Fault> faults = [];
        for (int i = 0; i < cases.Count; i++)
        {
            AddIfNegative(faults, "indicative", cases[i].Indicative, i);
            AddIfNegative(faults, "final", cases[i].Final, i);
        }

        return faults;
    }

    private static void AddIfNegative(List<Fault> faults, string field, Money sum, int position)
    {
        if (sum < Money.Zero)
        {
            faults.Add(new(field, "is below zero", "write 0 or more") { Value = sum.ToString(), Position = position });
        }
    }
}
