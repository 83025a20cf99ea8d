namespace PhbCalc.BottomUp;

/// <summary>What a notice about a plan or a rate card says: notices of one kind are counted together.</summary>
internal enum PlanNoticeKind
{
    /// <summary>The person's dates miss the period.</summary>
    PersonMisses,

    /// <summary>The plan comes to £0.00.</summary>
    ComesToNothing,

    /// <summary>The plan has no visit.</summary>
    NoVisit,

    /// <summary>The person is here for part of the period.</summary>
    PartOfPeriod,

    /// <summary>The dates of a visit miss the period or the person's own.</summary>
    VisitMisses,

    /// <summary>The date of an item that comes once misses them.</summary>
    OnceMisses,

    /// <summary>The dates of another item miss them.</summary>
    ItemMisses,

    /// <summary>The dates of an absence miss them.</summary>
    AbsenceMisses,

    /// <summary>Most visits are not in force on the pricing date.</summary>
    FewVisitsPriced,

    /// <summary>A visit lasts over 16 hours.</summary>
    LongVisit,

    /// <summary>A visit has more than four carers.</summary>
    ManyCarers,

    /// <summary>Two visits are the same.</summary>
    SameVisit,

    /// <summary>Visits of one card overlap beyond its carers.</summary>
    Overlap,

    /// <summary>Days are given to a price by the week.</summary>
    DaysOfWeekPrice,

    /// <summary>A visit starts in a week that its pattern leaves out.</summary>
    StartsInOtherWeek,

    /// <summary>A rate an hour is under £5 or over £200.</summary>
    OddRate,

    /// <summary>A version of rates lacks the bank-holiday row that the one before it had.</summary>
    LostBankHoliday,
}
