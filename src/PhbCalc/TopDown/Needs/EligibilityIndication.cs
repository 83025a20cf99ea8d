namespace PhbCalc.TopDown;

/// <summary>What the levels of the Decision Support Tool point to. The team decides; this never feeds a sum.</summary>
/// <remarks>Rule: spec 4, Questionnaire; National Framework for NHS Continuing Healthcare.</remarks>
public enum EligibilityIndication
{
    /// <summary>The levels do not by themselves point to a primary health need.</summary>
    NotIndicated,

    /// <summary>The levels may point to a primary health need: for the team to judge.</summary>
    MayIndicate,

    /// <summary>A level of Priority, or two of Severe: the person is expected to be eligible.</summary>
    ExpectedEligible,
}
