namespace PhbCalc.Data.Tests;

/// <summary>What is wrong with a file of figures is told with its row, its column and what to write; the file is never read in part.</summary>
public sealed class FigureRefusalTests
{
    private const string S = FigureFiles.Sourced;
    private const string Adult = "National Living Wage (21 and over)";
    private const string BelowZero = "is a sum below zero; write a sum of 0 or more";
    private const string NotMoney = "is not a sum of money; write it like 1234.56 or £1,234.56";
    private const string NotPercent = "is not a percentage from 0 to 100; write it like 13.8, with at most six decimals";
    private const string NotIso = "is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06";
    private const string NotADay = "is not a day from 1948-04-01 to 2200-03-31; write such a day; leave a last day blank if none is published";
    private const string Blank = "is blank; give it a value";

    [Theory]
    [InlineData("minimum-wage", $"2027-13-01,x,{Adult},21,,13,hour{S}", $"2 valid_from: '2027-13-01' {NotIso}", $"2 valid_to: 'x' {NotIso}")]
    [InlineData("minimum-wage", $"2027-04-01,9999-12-31,{Adult},21,,13,hour{S}", $"2 valid_to: '9999-12-31' {NotADay}")]
    [InlineData("minimum-wage", $"1900-04-01,,{Adult},21,,13,hour{S}", $"2 valid_from: '1900-04-01' {NotADay}")]
    [InlineData("minimum-wage", $"2027-04-01,,{Adult},21,,13,hour,a gazette,official,9999-01-01", $"2 checked_on: '9999-01-01' {NotADay}")]
    [InlineData("minimum-wage", $"2027-04-01,2027-03-01,{Adult},21,,13,hour{S}",
        "2 valid_to: '2027-03-01' is before valid_from 2027-04-01; write the last day the figure holds, or leave it blank")]
    [InlineData("minimum-wage", $",,,,,,{S}", $"2 valid_from: {Blank}", $"2 band: {Blank}", $"2 rate_gbp: {Blank}", $"2 unit: {Blank}")]
    [InlineData("minimum-wage", $"2027-04-01,,{Adult},21,,-1,hour{S}", $"2 rate_gbp: '-1' {BelowZero}")]
    [InlineData("minimum-wage", $"2027-04-01,,{Adult},21,,1.2.3,hour{S}", $"2 rate_gbp: '1.2.3' {NotMoney}")]
    [InlineData("minimum-wage", $"2027-04-01,,{Adult},21,,13,houer{S}", "2 unit: 'houer' is not a unit of the minimum wage; did you mean 'hour'? allowed: hour, day")]
    [InlineData("minimum-wage", $"2027-04-01,,{Adult},21,,13,week{S}", "2 unit: 'week' is not a unit of the minimum wage; allowed: hour, day")]
    [InlineData("minimum-wage", $"2027-04-01,,New,x,y,13,hour{S}", "2 min_age: 'x' is not a whole number; write it like 2", "2 max_age: 'y' is not a whole number; write it like 2")]
    [InlineData("minimum-wage", $"2027-04-01,,New,-1,121,13,hour{S}",
        "2 min_age: '-1' is out of range; write a whole number from 0 to 120", "2 max_age: '121' is out of range; write a whole number from 0 to 120")]
    [InlineData("minimum-wage", $"2027-04-01,,New,19,18,13,hour{S}", "2 max_age: '18' is not an age of min_age or more; write the oldest age the band is for, or leave it blank")]
    [InlineData("minimum-wage", $"2027-04-01,,New,,18,13,hour{S}", "2 max_age: '18' is not an age of min_age or more; write the oldest age the band is for, or leave it blank")]
    [InlineData("minimum-wage", $"2027-04-01,,New,14,15,13,day{S}", "2 unit: 'day' is the unit of a band for an age; write hour: wages at an age are by the hour")]
    [InlineData("minimum-wage", $"2027-04-01,,{Adult},22,,13,hour{S}",
        $"2 min_age: '22' gives '{Adult}' other ages than its other rows, 21 and over; write the same ages, or another name of the band")]
    [InlineData("minimum-wage", $"2027-04-01,,NMW 18-20,18,,13,hour{S}",
        "2 max_age: 'blank' gives 'NMW 18-20' other ages than its other rows, 18-20; write the same ages, or another name of the band")]
    [InlineData("minimum-wage", $"2027-04-01,,Accommodation offset (per day),,,13,hour{S}",
        "2 unit: 'hour' is not the unit of the other rows of 'Accommodation offset (per day)', day; write the same unit, or another name of the band")]
    [InlineData("agenda-for-change-pay", $"2027-04-01,,2027/28,,,,{S}", $"2 band: {Blank}", $"2 step: {Blank}", $"2 annual_gbp: {Blank}", $"2 hours_per_week: {Blank}")]
    [InlineData("agenda-for-change-pay", $"2027-04-01,,2027/28,3,entry,-1,x{S}",
        $"2 annual_gbp: '-1' {BelowZero}", "2 hours_per_week: 'x' is not a number; write it like 1234.56, with digits and a point only")]
    [InlineData("agenda-for-change-pay", $"2027-04-01,,2027/28,3,entry,26000,0{S}",
        "2 hours_per_week: '0' is out of range; write a number over 0 and at most 168, with at most two decimals")]
    [InlineData("agenda-for-change-pay", $"2027-04-01,,2026/27,3,entry,26000,37.5{S}",
        "2 pay_year: '2026/27' is not the year of valid_from 2027-04-01; write 2027/28, or another valid_from")]
    [InlineData("agenda-for-change-unsocial-hours", $"2027-04-01,,9-4,30,60{S}", "2 band: '9-4' is not a range of pay bands; write a band such as 3, or a range such as 4-9")]
    [InlineData("agenda-for-change-unsocial-hours", $"2027-04-01,,3-4-5,30,60{S}", "2 band: '3-4-5' is not a range of pay bands; write a band such as 3, or a range such as 4-9")]
    [InlineData("agenda-for-change-unsocial-hours", $"2027-04-01,,8a,30,60{S}", "2 band: '8a' is not a range of pay bands; write a band such as 3, or a range such as 4-9")]
    [InlineData("agenda-for-change-unsocial-hours", $"2027-04-01,,,-1,100.5{S}",
        $"2 band: {Blank}", $"2 saturday_and_weeknight_pct: '-1' {NotPercent}", $"2 sunday_and_public_holiday_pct: '100.5' {NotPercent}")]
    [InlineData("employer-national-insurance", $"2027-04-06,,2027/28,101,a,-2,,,1,1{S}",
        $"2 secondary_rate_pct: '101' {NotPercent}", $"2 secondary_threshold_weekly_gbp: 'a' {NotMoney}", $"2 secondary_threshold_monthly_gbp: '-2' {BelowZero}",
        $"2 secondary_threshold_annual_gbp: {Blank}", $"2 upper_threshold_weekly_gbp: {Blank}")]
    [InlineData("employer-national-insurance", $"2027-04-06,,2027/28,15,96,417,5000,95,4189,4999{S}",
        "2 upper_threshold_weekly_gbp: '£95.00' is under secondary_threshold_weekly_gbp, £96.00; check which of the two is right",
        "2 upper_threshold_annual_gbp: '£4,999.00' is under secondary_threshold_annual_gbp, £5,000.00; check which of the two is right")]
    [InlineData("employer-national-insurance", $"2027-04-05,,2027/28,15,96,417,5000,967,4189,50270{S}",
        "2 tax_year: '2027/28' is not the year of valid_from 2027-04-05; write 2026/27, or another valid_from")]
    [InlineData("national-insurance-categories", $"a,apprentices,uper,2027-04-06,{S}",
        "2 letter: 'a' is not a category letter; write one capital letter, such as A",
        "2 employer_contributions_start: 'uper' is not a threshold from which employers contribute; did you mean 'upper'? allowed: secondary, upper")]
    [InlineData("national-insurance-categories", $",,,2027-04-06,{S}", $"2 letter: {Blank}", $"2 name: {Blank}", $"2 employer_contributions_start: {Blank}")]
    [InlineData("employment-allowance", $"2027-04-06,,2027-28,-1,maybe{S}",
        "2 tax_year: '2027-28' is not the year of valid_from 2027-04-06; write 2027/28, or another valid_from", $"2 allowance_gbp: '-1' {BelowZero}",
        "2 open_to_care_employers: 'maybe' is not yes or no; allowed: yes, no")]
    [InlineData("employment-allowance", $"2027-04-06,,,,{S}", $"2 tax_year: {Blank}", $"2 allowance_gbp: {Blank}", $"2 open_to_care_employers: {Blank}")]
    [InlineData("pension-auto-enrolment-thresholds", $"2027-04-06,,2027/28,10000,6240,6239,192,120,x,833,-1,{S}",
        "2 upper_qualifying_annual_gbp: '£6,239.00' is under lower_qualifying_annual_gbp, £6,240.00; check which of the two is right",
        $"2 upper_weekly_gbp: 'x' {NotMoney}", $"2 lower_monthly_gbp: '-1' {BelowZero}", $"2 upper_monthly_gbp: {Blank}")]
    [InlineData("pension-employer-contribution", $"2027-04-06,,100.0000001{S}", $"2 employer_minimum_pct_of_qualifying_earnings: '100.0000001' {NotPercent}")]
    [InlineData("pension-employer-contribution", $"2027-04-06,,-0.1{S}", $"2 employer_minimum_pct_of_qualifying_earnings: '-0.1' {NotPercent}")]
    [InlineData("statutory-holiday", $"2027-04-01,,0,28.5{S}",
        "2 weeks: '0' is out of range; write a number over 0 and at most 52, with at most two decimals", "2 day_cap: '28.5' is not a whole number; write it like 2")]
    [InlineData("statutory-holiday", $"2027-04-01,,52.01,-1{S}",
        "2 weeks: '52.01' is out of range; write a number over 0 and at most 52, with at most two decimals", "2 day_cap: '-1' is out of range; write a whole number from 0 to 366")]
    [InlineData("statutory-sick-pay", $"2027-04-06,,-1,-1,8,{S}",
        $"2 weekly_rate_gbp: '-1' {BelowZero}", $"2 lower_earnings_limit_weekly_gbp: '-1' {BelowZero}",
        "2 waiting_days: '8' is out of range; write a whole number from 0 to 7", $"2 rate_basis: {Blank}")]
    [InlineData("redundancy-weekly-cap", $"2027-04-06,,-1{S}", $"2 max_weeks_pay_gbp: '-1' {BelowZero}")]
    [InlineData("homecare-minimum-price", $"2027-04-01,,2027/8,-1,{S}",
        "2 financial_year: '2027/8' is not the year of valid_from 2027-04-01; write 2027/28, or another valid_from",
        $"2 price_gbp_per_contact_hour: '-1' {BelowZero}", $"2 scope: {Blank}")]
    [InlineData("bank-holidays-england-wales", $"01/01/2029,,maybe{S}",
        "2 date: '01/01/2029' is not a date as yyyy-MM-dd; write 2029-01-01, or use --dates uk", $"2 name: {Blank}", "2 substitute_day: 'maybe' is not yes or no; allowed: yes, no")]
    [InlineData("decision-support-tool-domains", $"0,,N X{S}",
        "2 domain_no: '0' is out of range; write a whole number from 1 to 99", $"2 domain: {Blank}",
        "2 levels: 'X' is not a level of need; did you mean 'N'? allowed: N, L, M, H, S, P")]
    [InlineData("decision-support-tool-domains", $"one,Breathing,{S}", "2 domain_no: 'one' is not a whole number; write it like 2", $"2 levels: {Blank}")]
    [InlineData("norfolk-children-allocation-bands", $",x,-1{S}",
        $"2 score_min: {Blank}", "2 score_max: 'x' is not a number; write it like 1234.56, with digits and a point only", $"2 annual_gbp: '-1' {BelowZero}")]
    [InlineData("nhs-cost-uplift", $"2027/8,,-101,-1,1.23456{S}",
        "2 year: '2027/8' is not a financial year; write it like 2024/25", $"2 basis: {Blank}",
        "2 cost_uplift_pct: '-101' is not a percentage from -100 to 100; write it like 4.15, with at most four decimals, or leave it blank if none is published",
        "2 efficiency_pct: '-1' is not a percentage from 0 to 100; write it like 4.15, with at most four decimals, or leave it blank if none is published",
        "2 net_published_pct: '1.23456' is not a percentage from -100 to 100; write it like 4.15, with at most four decimals, or leave it blank if none is published")]
    [InlineData("nhs-cost-uplift", $",a,,x,{S}", $"2 year: {Blank}", "2 efficiency_pct: 'x' is not a number; write it like 1234.56, with digits and a point only")]
    [InlineData("nhs-cost-uplift", $"2027/28,a,,,{S}", "2 cost_uplift_pct: is blank, and so are the other figures of the row; give at least one of them, or take the row out")]
    [InlineData("mental-health-care-clusters", $"09,,psychotic,weeks,0,maybe,{S}",
        "2 code: '09' was never used as a cluster; look up which cluster is meant: 00 to 08, or 10 to 21", $"2 name: {Blank}",
        "2 super_class: 'psychotic' is not a super class of clusters; did you mean 'psychosis'? allowed: variance, non-psychotic, psychosis, organic",
        "2 maximum_review_unit: 'weeks' is not a unit of the time until a review; allowed: days, months",
        "2 maximum_review_value: '0' is out of range; write a whole number from 1 to 1200",
        "2 crisis_cluster: 'maybe' is not yes or no; allowed: yes, no", $"2 northamptonshire_phb_cluster: {Blank}")]
    [InlineData("mental-health-cluster-day-cost-anchors", $"2014,99,admited,-1{S}",
        "2 year: '2014' is not a financial year; write it like 2024/25",
        "2 cluster_or_statistic: '99' is not a cluster: cost collections use it for care without a cluster; write 00 for variance, or the cluster that the person is in, "
        + "or one of: all_clusters_mean, min_over_clusters, max_over_clusters, provider_mean",
        "2 setting: 'admited' is not whether people were admitted; did you mean 'admitted'? allowed: admitted, non_admitted", $"2 cost_per_day_gbp: '-1' {BelowZero}")]
    [InlineData("mental-health-cluster-day-cost-anchors", $"2014/15,,admitted,x{S}", $"2 cluster_or_statistic: {Blank}", $"2 cost_per_day_gbp: 'x' {NotMoney}")]
    [InlineData("mental-health-team-types", $",,2027-04-01,2027-03-31,comunity,{S}", $"2 code: {Blank}", $"2 name: {Blank}",
        "2 valid_to: '2027-03-31' is before valid_from 2027-04-01; write the last day the figure holds, or leave it blank",
        "2 setting_class: 'comunity' is not a setting class of teams; did you mean 'community'? allowed: community, access, crisis, inpatient, forensic_justice, other, "
        + "ld_neurodevelopmental, children_education, talking_therapies",
        $"2 suggested_phb_treatment: {Blank}")]
    [InlineData("mental-health-national-cost-collection-2024-25", $",,,,,0,,,home,{S}",
        $"2 year: {Blank}", $"2 department: {Blank}", $"2 code: {Blank}", $"2 description: {Blank}", $"2 activity_unit: {Blank}",
        "2 activity: '0' is out of range; write a whole number from 1 to 2147483647", $"2 unit_cost_gbp: {Blank}", $"2 total_cost_gbp: {Blank}",
        "2 setting_class: 'home' is not a setting class of teams; allowed: community, access, crisis, inpatient, forensic_justice, other, "
        + "ld_neurodevelopmental, children_education, talking_therapies",
        $"2 suggested_phb_treatment: {Blank}")]
    [InlineData("mental-health-national-cost-collection-2024-25", $"2025/26,Contact,A06,a team,care contact,1000,290.5,290500.06,community,included{S}",
        "2 total_cost_gbp: '290500.06' is not 1000 x 290.50, the activity times the unit cost; check which of the three is right")]
    [InlineData("norfolk-children-allocation-bands", $"186,180,7000{S}", "2 score_max: '180' is less than the start of the band; write 186 or more")]
    public void A_cell_that_is_wrong(string name, string row, params string[] faults) =>
        Assert.Equal(Report(name, faults), FigureFiles.None.With(name, row).Refused());

    [Theory]
    [InlineData("statutory-holiday", "2027-04-01,,5.6,28", "2027-04-01,,5.6,28",
        "3 valid_from: '2027-04-01' does not come after row 2, the one before it; put the rows in date order, one for each start date")]
    [InlineData("redundancy-weekly-cap", "2028-04-06,,800", "2027-04-06,,775",
        "3 valid_from: '2027-04-06' does not come after row 2, the one before it; put the rows in date order, one for each start date")]
    [InlineData("minimum-wage", $"2028-04-01,,{Adult},21,,14,hour", $"2027-04-01,,{Adult},21,,13,hour",
        $"3 valid_from: '2027-04-01' does not come after row 2, the one before it of '{Adult}'; put the rows in date order, one for each start date")]
    [InlineData("decision-support-tool-domains", "3,Continence,N L M H", "3,Continence,N L M H", "3 domain_no: is in row 2 too; give each row its own")]
    [InlineData("bank-holidays-england-wales", "2027-05-10,A day,no", "2027-05-10,A day,no",
        "3 date: '2027-05-10' does not come after row 2, the one before it; put the rows in date order, one for each start date")]
    [InlineData("employment-allowance", "2027-04-06,2028-04-06,2027/28,1,yes", "2028-04-06,,2028/29,1,yes",
        "2 valid_to: '2028-04-06' overlaps the version that starts on 2028-04-06; write 2028-04-05 or an earlier day, or leave it blank: a version lasts until the next one")]
    [InlineData("minimum-wage", "2027-04-01,2028-03-31,Young,16,18,9,hour", "2028-03-31,,Middle,18,19,9,hour",
        "3 min_age: '18-19' are ages that 'Young' is for too from 2027-04-01 to 2028-03-31; give each age one band a day; to end an existing row, add it again with its last day")]
    [InlineData("minimum-wage", "2027-04-01,,Younger,14,16,8,hour", "2027-04-01,,Young,16,17,9,hour",
        "3 min_age: '16-17' are ages that 'Younger' is for too from 2027-04-01 on; give each age one band a day; to end an existing row, add it again with its last day")]
    [InlineData("minimum-wage", "2027-04-01,,Young,16,17,9,hour", "2027-04-01,,Younger,14,16,8,hour",
        "3 min_age: '14-16' are ages that 'Young' is for too from 2027-04-01 on; give each age one band a day; to end an existing row, add it again with its last day")]
    [InlineData("minimum-wage", "2027-04-01,,Old,60,,9,hour", "2028-04-01,,Older,65,,9,hour",
        "3 min_age: '65 and over' are ages that 'Old' is for too from 2027-04-01 on; give each age one band a day; to end an existing row, add it again with its last day")]
    [InlineData("agenda-for-change-unsocial-hours", "2027-04-01,,10-12,30,60", "2027-04-01,,12,30,60",
        "3 band: '12' are bands that 'bands 10-12' is for too from 2027-04-01 on; give each band one row a day; to end an existing row, add it again with its last day")]
    [InlineData("nhs-cost-uplift", "2027/28,final,3,2,1", "2027/28,final,3,2,1",
        "3 year: '2027/28' does not come after row 2, the one before it of 'final'; put the rows in the order of their years, one for each year")]
    [InlineData("mental-health-care-clusters", "8,a name,psychosis,days,28,no,no", "08,a name,psychosis,days,28,no,no", "3 code: is in row 2 too; give each row its own")]
    [InlineData("mental-health-cluster-day-cost-anchors", "2016/17,08,admitted,350", "2015/16,8,admitted,345",
        "3 year: '2015/16' does not come after row 2, the one before it of 'cluster 08, admitted'; put the rows in the order of their years, one for each year")]
    [InlineData("mental-health-team-types", "G01,A team,2027-04-01,2028-04-01,community,included", "G01,A team,2028-04-01,,crisis,excluded",
        "2 valid_to: '2028-04-01' overlaps the version that starts on 2028-04-01; write 2028-03-31 or an earlier day, or leave it blank: a version lasts until the next one")]
    [InlineData("norfolk-children-allocation-bands", "201,210,8000", "186,201,7000",
        "2 score_min: '201' is in the band before, which ends at 201, or under it; write the bands from the lowest, so that none overlaps the one before")]
    public void Rows_of_a_file_that_contradict_each_other(string name, string first, string second, string fault) =>
        Assert.Equal(Report(name, fault), FigureFiles.None.With(name, first + S, second + S).Refused());

    [Theory]
    [InlineData("minimum-wage", $"2026-10-01,,{Adult},21,,13,hour",
        "2 valid_from: '2026-10-01' overlaps the row from 2026-04-01 to 2027-03-31, which exists already; "
        + "write 2027-04-01 or a later day, or add that row too, with valid_from 2026-04-01 and an earlier valid_to")]
    [InlineData("minimum-wage", $"2025-04-01,2026-04-01,{Adult},21,,12,hour",
        "2 valid_to: '2026-04-01' overlaps the version that starts on 2026-04-01; write 2026-03-31 or an earlier day, or leave it blank: a version lasts until the next one")]
    [InlineData("minimum-wage", "2026-10-01,,Adults,21,,13,hour",
        $"2 min_age: '21 and over' are ages that '{Adult}' is for too from 2026-04-01 to 2027-03-31; give each age one band a day; to end an existing row, add it again with its last day")]
    [InlineData("agenda-for-change-unsocial-hours", "2027-04-01,,2-3,30,60",
        "2 band: '2-3' are bands that 'band 2' is for too from 2020-04-01 on; give each band one row a day; to end an existing row, add it again with its last day")]
    [InlineData("employer-national-insurance", "2022-10-06,2022-11-05,2022/23,14,175,758,9100,967,4189,50270",
        "2 valid_from: '2022-10-06' overlaps the row from 2022-04-06 to 2022-11-05, which exists already; "
        + "write 2022-11-06 or a later day, or add that row too, with valid_from 2022-04-06 and an earlier valid_to")]
    [InlineData("bank-holidays-england-wales", "2030-01-01,New Year's Day,no",
        "2 date: '2030-01-01' gives 2029 only 0 bank holidays, but every year has at least 8; give every bank holiday of each calendar year from the first to the last",
        "2 date: '2030-01-01' gives 2030 only 1 bank holidays, but every year has at least 8; give every bank holiday of each calendar year from the first to the last")]
    [InlineData("bank-holidays-england-wales", "2010-12-27,Christmas Day,yes",
        "2 date: '2010-12-27' gives 2010 only 1 bank holidays, but every year has at least 8; give every bank holiday of each calendar year from the first to the last",
        "2 date: '2010-12-27' gives 2011 only 0 bank holidays, but every year has at least 8; give every bank holiday of each calendar year from the first to the last")]
    [InlineData("norfolk-children-allocation-bands", "185,190,7000",
        "2 score_min: '185' is in the band before, which ends at 185, or under it; write the bands from the lowest, so that none overlaps the one before")]
    [InlineData("norfolk-children-allocation-bands", "69.5,70,100", "2 score_max: '70' reaches the band that starts at 70, which exists already; write a lower score, or replace the whole file")]
    public void A_row_that_contradicts_one_that_is_there(string name, string row, params string[] faults) =>
        Assert.Equal(Report(name, faults), FigureFiles.None.With(name, row + S).Refused());

    [Fact]
    public void Wages_for_no_age_at_all() =>
        Assert.Equal(
            "minimum-wage.csv min_age: is blank in every row; give at least one band with the ages it is for",
            FigureFiles.None.With("minimum-wage", $"2027-04-01,,Apprentice rate,,,9,hour{S}").RefusedInPlace());

    [Fact]
    public void A_file_of_a_header_alone()
    {
        FigureFiles files = FigureFiles.None.With("statutory-holiday").With("minimum-wage");
        string report = Lines("minimum-wage.csv: has no row below its header; add the rows, or remove the file", "statutory-holiday.csv: has no row below its header; add the rows, or remove the file");
        Assert.Equal(report, files.Refused());
        Assert.Equal(report, files.RefusedInPlace());
    }

    [Fact]
    public void All_faults_of_all_files_are_told_at_once_in_the_order_of_the_catalogue() =>
        Assert.Equal(
            Lines(
                $"minimum-wage.csv:2 rate_gbp: '-1' {BelowZero}",
                "minimum-wage.csv:4 valid_from: '2027-04-01' does not come after row 3, the one before it of 'NMW 18-20'; put the rows in date order, one for each start date",
                $"statutory-holiday.csv:2 weeks: {Blank}",
                $"redundancy-weekly-cap.csv:3 max_weeks_pay_gbp: 'x' {NotMoney}"),
            FigureFiles.None
                .With("redundancy-weekly-cap", $"2027-04-06,,800{S}", $"2028-04-06,,x{S}")
                .With("statutory-holiday", $"2027-04-01,,,28{S}")
                .With("minimum-wage", $"2027-04-01,,{Adult},21,,-1,hour{S}", $"2027-04-01,,NMW 18-20,18,20,11,hour{S}", $"2027-04-01,,NMW 18-20,18,20,12,hour{S}")
                .Refused());

    [Fact]
    public void Where_a_row_ends_that_the_next_one_would_end_is_not_known_if_rows_could_not_be_read() =>
        Assert.Equal(
            $"minimum-wage.csv:3 rate_gbp: {Blank}",
            FigureFiles.None.With("minimum-wage",
                $"2027-04-01,,{Adult},21,,13,hour{S}", $"2028-04-01,2028-12-31,{Adult},21,,,hour{S}", $"2029-01-01,,Adults,21,,14,hour{S}").Refused());

    [Fact]
    public void Bytes_that_are_no_text() =>
        Assert.Equal(
            "statutory-holiday.csv: has bytes that are not UTF-8; save as CSV UTF-8: in Excel, save it as CSV UTF-8 (Comma delimited)",
            FigureFiles.None.WithBytes("statutory-holiday", [0xFF, 0xFE, 0x61, 0]).Refused());

    private static string Report(string name, params string[] faults) => Lines([.. faults.Select(fault => $"{name}.csv:{fault}")]);

    private static string Lines(params string[] lines) => string.Join('\n', lines);
}
