using PhbCalc.BlockContracts;
using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Rates;
using PhbCalc.Rates.Employment;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>What a commissioner decides once for all its budgets, where practice differs: what policy.json says.</summary>
/// <remarks>This type is immutable. <see cref="PolicyFile"/> reads it. Rule: spec 8, policy.json.</remarks>
public sealed record Policies
{
    /// <summary>The policies with every default.</summary>
    public static Policies Default { get; } = new();

    /// <summary>How care plans are costed; <see cref="CostingPolicy.Default"/> by default.</summary>
    public CostingPolicy Costing
    {
        get;
        init => field = Given.NotNull(value, "costing");
    }
    = CostingPolicy.Default;

    /// <summary>How employment costs are worked out; <see cref="EmploymentPolicy.Default"/> by default.</summary>
    public EmploymentPolicy Employment
    {
        get;
        init => field = Given.NotNull(value, "employment");
    }
    = EmploymentPolicy.Default;

    /// <summary>How quotes of agencies make a rate; <see cref="AgencyRatePolicy.Default"/> by default.</summary>
    public AgencyRatePolicy AgencyRate
    {
        get;
        init => field = Given.NotNull(value, "agency_rate");
    }
    = AgencyRatePolicy.Default;

    /// <summary>How references make the rate of a PA; <see cref="PaRatePolicy.Default"/> by default.</summary>
    public PaRatePolicy PaRate
    {
        get;
        init => field = Given.NotNull(value, "pa_rate");
    }
    = PaRatePolicy.Default;

    /// <summary>How needs are scored, looked up and made to fit an envelope; <see cref="TopDownPolicy.Default"/> by default.</summary>
    public TopDownPolicy TopDown
    {
        get;
        init => field = Given.NotNull(value, "top_down");
    }
    = TopDownPolicy.Default;

    /// <summary>How the clusters that people were in are priced; <see cref="ClusterPolicy.Default"/> by default.</summary>
    public ClusterPolicy Clusters
    {
        get;
        init => field = Given.NotNull(value, "clusters");
    }
    = ClusterPolicy.Default;

    /// <summary>How contacts with teams are priced; <see cref="ContactPolicy.Default"/> by default.</summary>
    public ContactPolicy Contacts
    {
        get;
        init => field = Given.NotNull(value, "contacts");
    }
    = ContactPolicy.Default;

    /// <summary>How a block contract is released; <see cref="ReleasePolicy.Default"/> by default.</summary>
    public ReleasePolicy Release
    {
        get;
        init => field = Given.NotNull(value, "release");
    }
    = ReleasePolicy.Default;

    /// <summary>The number of people below which a group is not shown where models are compared, since one could tell who is meant; 5 by default, 0 to show all.</summary>
    public int SuppressBelow { get; init; } = 5;

    /// <summary>The name of the rate card of agencies, when they are compared with PAs; <c>agency</c> by default.</summary>
    public string AgencyCard
    {
        get;
        init => field = Given.NotNull(value, "agency_card");
    }
    = "agency";

    /// <summary>The name of the rate card of PAs, when they are compared with agencies; <c>pa</c> by default.</summary>
    public string PaCard
    {
        get;
        init => field = Given.NotNull(value, "pa_card");
    }
    = "pa";
}
