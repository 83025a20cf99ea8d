namespace PhbCalc.TopDown;

/// <summary>Why a caseload cannot be made to fit an envelope.</summary>
/// <remarks>Rule: spec 4, The envelope.</remarks>
public enum EnvelopeProblemCause
{
    /// <summary>The sums that were set by override come to more than there is.</summary>
    OverridesAboveEnvelope,

    /// <summary>The floors come to more than there is beside the overrides.</summary>
    FloorsAboveEnvelope,

    /// <summary>The caps come to less than there is beside the overrides.</summary>
    CapsBelowEnvelope,

    /// <summary>Nobody has an amount to share by, and money is left.</summary>
    NoAmounts,

    /// <summary>The amounts, held within their bounds, come to more than there is, and may only be scaled up.</summary>
    AmountsAboveEnvelope,
}
