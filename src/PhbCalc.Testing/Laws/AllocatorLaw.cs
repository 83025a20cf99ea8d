namespace PhbCalc.Testing;

/// <summary>A law of dividing a sum.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Check">Throws where it does not hold.</param>
internal sealed record AllocatorLaw(string Name, Action<AllocatorTrial> Check)
{
    /// <summary>Whether it gives floors and caps, which not every allocator knows.</summary>
    internal bool NeedsBounds { get; init; }

    /// <summary>Holds the law against a case. A case that has no shares to judge breaks no law but the one that is about it; one that has none only as the law changes it does.</summary>
    internal void Hold(AllocatorTrial trial)
    {
        try
        {
            Check(trial);
        }
        catch (NoSharesException exception)
        {
            if (trial.WhyNoShares() is null)
            {
                throw new LawBrokenException($"{exception.Message.TrimEnd('.')}, where the case is changed so.");
            }
        }
    }
}
