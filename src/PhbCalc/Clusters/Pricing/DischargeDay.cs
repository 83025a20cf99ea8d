namespace PhbCalc.Clusters;

/// <summary>Whether the day on which a person leaves hospital counts as a day in hospital.</summary>
/// <remarks>Rule: spec 5, Episodes.</remarks>
public enum DischargeDay
{
    /// <summary>It counts: a stay from the 2nd to the 21st is 20 days. It is the default.</summary>
    Admitted,

    /// <summary>It does not, as in the NHS's bed days, which count midnights: a stay from the 2nd to the 21st is 19 days, and one that ends on its first day is none.</summary>
    NotAdmitted,
}
