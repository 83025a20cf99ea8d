namespace PhbCalc.BottomUp;

/// <summary>A notice about a plan or a rate card, with what it says and where the visit, item or absence stands.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">The sentence, without a full stop. It names no person.</param>
/// <param name="Visit">The position of the visit in the plan; null if it is about no single visit.</param>
internal readonly record struct PlanNotice(PlanNoticeKind Kind, string Text, int? Visit = null);
