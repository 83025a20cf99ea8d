namespace PhbCalc;

/// <summary>What a line of a budget is for.</summary>
/// <remarks>Rule: spec 2, Around the sum; spec 3, What employing someone costs; spec 4, The envelope; spec 5, Tariff.</remarks>
public enum CostLineKind
{
    /// <summary>A visit: hours, nights, days or weeks of care.</summary>
    Visit,

    /// <summary>An item: anything not by the visit, such as equipment or therapy.</summary>
    Item,

    /// <summary>A contingency, kept for what cannot be foreseen.</summary>
    Contingency,

    /// <summary>What somebody who is employed is paid for the hours and nights worked.</summary>
    Pay,

    /// <summary>What somebody who is employed is paid while on holiday.</summary>
    HolidayPay,

    /// <summary>The employer's National Insurance contributions.</summary>
    NationalInsurance,

    /// <summary>The Employment Allowance, which lessens those contributions: an amount below zero.</summary>
    EmploymentAllowance,

    /// <summary>The employer's contributions to a workplace pension.</summary>
    Pension,

    /// <summary>What else employing somebody costs: insurance, payroll, training, sickness cover and the like.</summary>
    OnCost,

    /// <summary>What an allocation table gives for a score of needs.</summary>
    TableAmount,

    /// <summary>What changes that amount for one person: an area index, an uplift, unpaid support, a floor, a cap or an addition.</summary>
    Adjustment,

    /// <summary>What an override changes: a sum that somebody set in place of all the rest.</summary>
    Override,

    /// <summary>What making a caseload's amounts fit an envelope changes.</summary>
    Scaling,

    /// <summary>What a floor or a cap changes after scaling.</summary>
    Bound,

    /// <summary>A penny that was left over after everybody's whole pence.</summary>
    LeftoverPenny,

    /// <summary>Something counted in a currency and priced by its tariff: days in a cluster, assessments, or contacts with a team.</summary>
    Activity,
}
