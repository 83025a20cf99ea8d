namespace PhbCalc.TopDown;

/// <summary>What can be wrong with cases to measure an allocation by.</summary>
internal static class AccuracyFaults
{
    private const decimal TooMuch = 1_000_000_000_000_000m;

    internal static List<Fault>? In(ValueList<AccuracyCase> cases)
    {
        FaultList faults = new("accuracy");
        for (int i = 0; i < cases.Count; i++)
        {
            FaultList own = new("case", Iso.Number(i + 1));
            own.AddIfOutside("indicative", cases[i].Indicative.Pounds, TooMuch);
            own.AddIfOutside("final", cases[i].Final.Pounds, TooMuch);
            faults.AddOfPart(own.All, i);
        }

        return faults.All;
    }
}
