namespace PhbCalc.TopDown;

/// <summary>Which way amounts may be scaled to fit an envelope.</summary>
/// <remarks>Rule: spec 4, The envelope.</remarks>
public enum Scaling
{
    /// <summary>Up or down, so that the envelope is used to the penny (the default).</summary>
    Both,

    /// <summary>Down only: where the amounts come to less than the envelope, the rest stays unallocated.</summary>
    DownOnly,

    /// <summary>Up only: an envelope that is short of the amounts cannot be fitted.</summary>
    UpOnly,
}
