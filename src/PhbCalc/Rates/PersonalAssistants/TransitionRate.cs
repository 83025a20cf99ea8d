namespace PhbCalc.Rates;

/// <summary>A rate that a personal assistant is paid for a time instead of the indicative one.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Transition.</remarks>
public sealed record TransitionRate
{
    /// <summary>Makes a transition rate.</summary>
    /// <param name="rate">Pounds an hour, from 0 to under £1,000,000, with at most six decimals.</param>
    /// <param name="ground">Why it is allowed.</param>
    /// <param name="reason">The reason, in words.</param>
    /// <param name="evidence">The reference of the evidence.</param>
    /// <param name="until">The last day it applies for staff already paid it, or the day of its review.</param>
    /// <exception cref="InvalidInputException">The reason or the evidence is blank, or the rate out of range: all faults are reported.</exception>
    public TransitionRate(Money rate, TransitionGround ground, string reason, string evidence, LocalDate until)
    {
        (Rate, Ground, Reason, Evidence, Until) = (rate, ground, reason, evidence, until);
        InvalidInputException.ThrowIfAny(PaRateFaults.In(this));
    }

    /// <summary>Pounds an hour.</summary>
    public Money Rate { get; }

    /// <summary>Why it is allowed.</summary>
    public TransitionGround Ground { get; }

    /// <summary>The reason, in words.</summary>
    public string Reason { get; }

    /// <summary>The reference of the evidence.</summary>
    public string Evidence { get; }

    /// <summary>The last day it applies for staff already paid it, or the day of its review.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Until { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Why a personal assistant is paid another rate than the indicative one for a time.</summary>
/// <remarks>Rule: spec 3, Transition.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<TransitionGround>))]
public enum TransitionGround
{
    /// <summary>The PA was already paid it when the indicative rate came in; it ends on a day.</summary>
    AlreadyPaid,

    /// <summary>There is evidence that no PA can be recruited at the indicative rate; it is reviewed on a day.</summary>
    CannotRecruit,
}
