namespace PhbCalc.Budgets;

/// <summary>Why a budget changed from one version to another, in the order in which reasons are listed.</summary>
/// <remarks>Rule: spec 7, Stages.</remarks>
public enum BudgetChangeReason
{
    /// <summary>The sum is worked out in another way.</summary>
    Method,

    /// <summary>The score of needs changed.</summary>
    Points,

    /// <summary>The allocation table gives another amount for the same score.</summary>
    AllocationTable,

    /// <summary>An adjustment of the table's amount: an area index, an uplift, unpaid support, a floor, a cap, an addition or an override.</summary>
    Adjustment,

    /// <summary>Fitting the envelope: scaling, a bound or a leftover penny.</summary>
    Envelope,

    /// <summary>A visit, or a member of a team, came or went.</summary>
    Service,

    /// <summary>More or fewer hours (or nights, days, carers) of something that was there before.</summary>
    Hours,

    /// <summary>Another rate for something that was there before.</summary>
    Rate,

    /// <summary>Rates of bank holidays.</summary>
    BankHolidays,

    /// <summary>Days: parts of a year, absences, clock changes, rates that change within the period.</summary>
    Days,

    /// <summary>Items: anything bought that is not an hour of care.</summary>
    Items,

    /// <summary>What employing somebody costs beside pay.</summary>
    OnCosts,

    /// <summary>The contingency.</summary>
    Contingency,
}
