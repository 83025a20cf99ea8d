namespace PhbCalc.Data;

/// <summary>The names of policies in JSON.</summary>
internal static class PolicyNames
{
    internal const string WeeksPerYear = "weeks_per_year";
    internal const string BankHolidayDates = "bank_holiday_dates";
    internal const string ClockChanges = "clock_changes";
    internal const string ContingencyWeeks = "contingency_weeks";
    internal const string ContingencyShare = "contingency_share";
    internal const string ContingencyPlace = "contingency_place";

    internal const string BankHolidayEves = "bank_holiday_eves";
    internal const string CallLength = "call_length";
    internal const string RoundMinutes = "round_minutes";
    internal const string RoundEachVisit = "round_each_visit";
    internal const string TypicalWeek = "typical_week";
    internal const string PlausibleItemMost = "plausible_item_most";

    internal const string HolidayPay = "holiday_pay";
    internal const string SicknessCoverShare = "sickness_cover_share";
    internal const string PensionPercent = "pension_percent";

    internal const string PayFrom = "pay_from";
    internal const string PayDayAfter = "pay_day_after";
    internal const string HolidayDays = "holiday_days";
    internal const string PostponementMonths = "postponement_months";
    internal const string SickWeeks = "sick_weeks";
    internal const string SickPay = "sick_pay";
    internal const string RedundancyReserve = "redundancy_reserve";
    internal const string ReserveIsInside = "reserve_is_inside";
    internal const string NoticeAtEnd = "notice_at_end";
    internal const string IndicativeRate = "indicative_rate";

    internal const string AgencyAverage = "agency_average";
    internal const string TrimShare = "trim_share";

    internal const string PaRateMethod = "pa_rate_method";
    internal const string PaWeightPrefix = "pa_weight_";
    internal const string PaWeightAgendaForChange = PaWeightPrefix + "agenda_for_change";
    internal const string PaWeightMinimumWage = PaWeightPrefix + "minimum_wage";
    internal const string PaWeightLocalResearch = PaWeightPrefix + "local_research";
    internal const string PaRateStep = "pa_rate_step";
    internal const string PaWork = "pa_work";
    internal const string AgendaForChangeBand = "agenda_for_change_band";
    internal const string AgendaForChangeStep = "agenda_for_change_step";
    internal const string PaAge = "pa_age";

    internal const string Scaling = "scaling";
    internal const string Several = "several";
    internal const string Extend = "extend";

    internal const string InitialAssessment = "initial_assessment";
    internal const string PayOnAdmittedDays = "pay_on_admitted_days";
    internal const string DischargeDay = "discharge_day";
    internal const string CrisisClusters = "crisis_clusters";
    internal const string OfferedClusters = "offered_clusters";
    internal const string LocalIndex = "local_index";
    internal const string PlausibleDayRateLeast = "plausible_day_rate_least";
    internal const string PlausibleDayRateMost = "plausible_day_rate_most";

    internal const string AllowedTeamClasses = "allowed_team_classes";
    internal const string GroupContactRule = "group_contact_rule";
    internal const string GroupContactWeight = "group_contact_weight";
    internal const string GroupContactShare = "group_contact_share";

    internal const string Phasing = "phasing";
    internal const string AllowRisingShares = "allow_rising_shares";

    internal const string WakingNightServices = "waking_night_services";
    internal const string LiveInBreakHours = "live_in_break_hours";
    internal const string MostHoursOfPersonalAssistant = "most_hours_of_personal_assistant";
    internal const string ShortfallService = "shortfall_service";

    internal const string PaymentInterval = "payment_interval";
    internal const string PaymentStart = "payment_start";
    internal const string PaymentIn = "payment_in";
    internal const string PaymentDay = "payment_day";
    internal const string EqualPayments = "equal_payments";
    internal const string RoundEachPayment = "round_each_payment";
    internal const string OnceItems = "once_items";
    internal const string ContingencyPaid = "contingency_paid";
    internal const string ArrearsInterest = "arrears_interest";

    internal const string Tolerance = "tolerance";
    internal const string PanelAbove = "panel_above";
    internal const string FarBelow = "far_below";

    internal const string ReclaimWeeks = "reclaim_weeks";
    internal const string QuietWeeks = "quiet_weeks";
    internal const string OverspendShare = "overspend_share";
    internal const string KeptFor = "kept_for";
    internal const string WeightRefused = "weight_refused";
    internal const string WeightAfterEnd = "weight_after_end";
    internal const string WeightNotInPlan = "weight_not_in_plan";
    internal const string WeightOther = "weight_other";
    internal const string FullCheckFrom = "full_check_from";
    internal const string ReviewsFrom = "reviews_from";

    internal const string WheelchairYears = "wheelchair_years";
    internal const string WheelchairYearsForChild = "wheelchair_years_for_child";
    internal const string WheelchairVat = "wheelchair_vat";

    internal const string SpendingColumns = "spending_columns";
    internal const string SpendingCategories = "spending_categories";
    internal const string SpendingPayments = "spending_payments";

    internal const string AgencyCard = "agency_card";
    internal const string PaCard = "pa_card";
    internal const string SuppressBelow = "suppress_below";
    internal const string AverageGroup = "average_group";
    internal const string AverageWeight = "average_weight";

    /// <summary>The names of the costing policy.</summary>
    internal static string[] Costing { get; } =
    [
        WeeksPerYear, BankHolidayDates, ClockChanges, ContingencyWeeks, ContingencyShare, ContingencyPlace,
        BankHolidayEves, CallLength, RoundMinutes, RoundEachVisit, TypicalWeek, PlausibleItemMost,
    ];

    /// <summary>The names of the policy of employment costs.</summary>
    internal static string[] Employment { get; } = [HolidayPay, SicknessCoverShare, PensionPercent];

    /// <summary>The names of the policy of employing by the calendar.</summary>
    internal static string[] Rota { get; } = [PayFrom, PayDayAfter, HolidayDays, PostponementMonths, SickWeeks, SickPay, RedundancyReserve, ReserveIsInside, NoticeAtEnd, IndicativeRate];

    /// <summary>The names of the weights of a PA rate.</summary>
    internal static string[] PaWeights { get; } = [PaWeightAgendaForChange, PaWeightMinimumWage, PaWeightLocalResearch];

    /// <summary>The names of the policy of the PA rate.</summary>
    internal static string[] PaRate { get; } = [PaRateMethod, .. PaWeights, PaRateStep, PaWork, AgendaForChangeBand, AgendaForChangeStep, PaAge];

    /// <summary>The names of the policy of clusters.</summary>
    internal static string[] Clusters { get; } =
        [InitialAssessment, PayOnAdmittedDays, DischargeDay, CrisisClusters, OfferedClusters, LocalIndex, PlausibleDayRateLeast, PlausibleDayRateMost];

    /// <summary>The names of the policy of contacts.</summary>
    internal static string[] Contacts { get; } = [AllowedTeamClasses, GroupContactRule, GroupContactWeight, GroupContactShare];

    /// <summary>The names of the policy of the check of needs.</summary>
    internal static string[] Sufficiency { get; } = [WakingNightServices, LiveInBreakHours, MostHoursOfPersonalAssistant, ShortfallService];

    /// <summary>The names of the policy of payments.</summary>
    internal static string[] Payments { get; } = [PaymentInterval, PaymentStart, PaymentIn, PaymentDay, EqualPayments, RoundEachPayment, OnceItems, ContingencyPaid, ArrearsInterest];

    /// <summary>The names of the policies of sense checks and of reviewing spending.</summary>
    internal static string[] Review { get; } =
        [Tolerance, PanelAbove, FarBelow, ReclaimWeeks, QuietWeeks, OverspendShare, KeptFor, WeightRefused, WeightAfterEnd, WeightNotInPlan, WeightOther, FullCheckFrom, ReviewsFrom, SpendingColumns, SpendingCategories, SpendingPayments];

    /// <summary>The names of the policy of personal wheelchair budgets.</summary>
    internal static string[] Wheelchairs { get; } = [WheelchairYears, WheelchairYearsForChild, WheelchairVat];

    /// <summary>The names of policies that are true or false.</summary>
    internal static string[] TrueOrFalse { get; } = [RoundEachVisit, ReserveIsInside, NoticeAtEnd, Extend, PayOnAdmittedDays, AllowRisingShares, EqualPayments, RoundEachPayment, ContingencyPaid];

    internal static string[] All { get; } =
        [.. Costing, .. Employment, .. Rota, AgencyAverage, TrimShare, .. PaRate, Scaling, Several, Extend, .. Clusters, .. Contacts, Phasing, AllowRisingShares, .. Sufficiency, .. Payments, .. Review, .. Wheelchairs, AgencyCard, PaCard, SuppressBelow, AverageGroup, AverageWeight];
}
