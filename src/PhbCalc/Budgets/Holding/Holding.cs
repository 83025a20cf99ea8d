namespace PhbCalc.Budgets;

/// <summary>How a budget is held.</summary>
/// <remarks>Rule: spec 7, How it is held.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<Holding>))]
public enum Holding
{
    /// <summary>The NHS keeps the money and arranges the care (the default).</summary>
    Notional,

    /// <summary>An organisation holds the money for the person.</summary>
    [JsonStringEnumMemberName("third-party")]
    ThirdParty,

    /// <summary>The person, or a person who acts for them, gets the money.</summary>
    [JsonStringEnumMemberName("direct-payment")]
    DirectPayment,
}

/// <summary>How some lines of a budget are held.</summary>
/// <remarks>This type is immutable. Rule: spec 7, How it is held.</remarks>
public sealed record HoldingRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="held">How the lines are held.</param>
    /// <param name="holder">The third party that holds them; null (the default) if there is none, or its name is not known.</param>
    /// <param name="on">The lines that the rule is for; the whole budget by default. The most specific rule that names a line applies to it.</param>
    /// <exception cref="InvalidInputException">The way to hold is undefined, the name is blank, or there is a name without a third party. All faults are reported at once.</exception>
    public HoldingRule(Holding held, string? holder = null, LineTarget on = default)
    {
        (Held, Holder, On) = (held, holder, on);
        InvalidInputException.ThrowIfAny(HoldingFaults.In(held, holder));
    }

    /// <summary>How the lines are held.</summary>
    public Holding Held { get; }

    /// <summary>The third party that holds them; null if there is none, or its name is not known.</summary>
    public string? Holder { get; }

    /// <summary>The lines that the rule is for.</summary>
    public LineTarget On { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What can be wrong with how budgets are held.</summary>
internal static class HoldingFaults
{
    internal static List<Fault>? In(Holding held, string? holder)
    {
        FaultList faults = new("holding");
        faults.AddIfUndefined("held", held);
        faults.AddIfAny(OfHolder(held, holder));
        return faults.All;
    }

    /// <summary>What is wrong with the name of a holder.</summary>
    internal static Fault? OfHolder(Holding held, string? holder) =>
        holder is null ? null
        : string.IsNullOrWhiteSpace(holder) ? new("holder", "is blank", "write the name of the third party, or leave it out")
        : held == Holding.ThirdParty ? null
        : new("holder", "is named, but no third party holds the money", "write third-party in held, or leave the holder blank") { Value = holder };

    /// <summary>What is wrong with rules together: one rule for each target.</summary>
    internal static List<Fault>? In(ValueList<HoldingRule> rules)
    {
        FaultList faults = new("holding");
        faults.AddNulls("rules", rules);
        HashSet<LineTarget> named = [];
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is { } rule && !named.Add(rule.On))
            {
                faults.Add("on", rule.On.ToString(), rule.On.Kind == LineTargetKind.Whole ? "for the whole budget appears twice" : "appears twice", "write one way to hold the same lines", $"/rules/{Iso.Number(i)}/on");
            }
        }

        return faults.All;
    }

    /// <summary>An employee has an employer, who needs the money.</summary>
    internal static Fault Employed(CostLine line, int position) =>
        new("held", "is notional, but the holder of the money employs personal assistants", "hold the costs of employing as a direct-payment, or by a third-party")
        {
            Value = line.Label,
            Path = $"/funded/lines/{Iso.Number(position)}/held",
        };
}
