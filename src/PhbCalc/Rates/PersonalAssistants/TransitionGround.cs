namespace PhbCalc.Rates;

/// <summary>Why a personal assistant is paid another rate than the indicative one for a time.</summary>
/// <remarks>Rule: spec 3, Transition.</remarks>
public enum TransitionGround
{
    /// <summary>The PA was already paid it when the indicative rate came in; it ends on a day.</summary>
    AlreadyPaid,

    /// <summary>There is evidence that nobody can be recruited at the indicative rate; it is reviewed on a day.</summary>
    CannotRecruit,
}
