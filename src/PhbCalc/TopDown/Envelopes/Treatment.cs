namespace PhbCalc.TopDown;

/// <summary>How an allocation came about, in the order in which explanations have them.</summary>
internal enum Treatment
{
    InProportion,
    AtFloor,
    AtCap,
    Overridden,
}
