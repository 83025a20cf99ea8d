using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads policy.json: the choices that a commissioner makes once for all its budgets, where practice differs.</summary>
/// <remarks>
/// One JSON object, every name optional; a number may be written as text. For costing: <c>weeks_per_year</c> (52, 52.143 or "365/7"),
/// <c>bank_holiday_dates</c> ("substitute", "calendar", "both"), <c>clock_changes</c> ("elapsed", "ignored"), <c>contingency_weeks</c> or
/// <c>contingency_share</c>, <c>contingency_place</c> ("held_outside", "inside"), <c>bank_holiday_eves</c> ("12-24 12-31"), <c>call_length</c> ("refuse",
/// "next_longer", "pro_rata"), <c>round_minutes</c> ("none", "5_up", "15_nearest"), <c>round_each_visit</c> (true, false), <c>typical_week</c> ("pricing_date",
/// "by_season"), <c>plausible_item_most</c>. For employment: <c>holiday_pay</c> ("on_top",
/// "within_hours", "5.6/52", "12.07%"), <c>sickness_cover_share</c>, <c>pension_percent</c>; by the calendar <c>pay_from</c> ("2026-04-06"), <c>pay_day_after</c>, <c>holiday_days</c> ("given",
/// "rota"), <c>postponement_months</c>, <c>sick_weeks</c>, <c>sick_pay</c> ("statutory", "full"), <c>redundancy_reserve</c> ("none", "accrued", "at_end"), <c>reserve_is_inside</c> (true, false),
/// <c>notice_at_end</c> (true, false), <c>indicative_rate</c> ("note", "limit"). For agency rates: <c>agency_average</c> ("hours_weighted_mean",
/// "mean", "median", "trimmed_mean"), <c>trim_share</c>. For the PA rate: <c>pa_rate_method</c> ("highest", "average", "weighted",
/// "agenda_for_change", "minimum_wage", "local_research"), <c>pa_weight_agenda_for_change</c>, <c>pa_weight_minimum_wage</c>,
/// <c>pa_weight_local_research</c>, <c>pa_rate_step</c>, <c>pa_work</c> ("care", "registered_nurse"), <c>agenda_for_change_band</c>,
/// <c>agenda_for_change_step</c>, <c>pa_age</c>. For top-down allocation: <c>scaling</c> ("both", "down_only", "up_only"), <c>several</c>,
/// <c>extend</c> (true, false). For clusters: <c>initial_assessment</c> ("none", "first"), <c>pay_on_admitted_days</c> (true, false), <c>discharge_day</c> ("admitted", "not_admitted"),
/// <c>crisis_clusters</c> ("refused", "allowed"), <c>offered_clusters</c> ("08 10 17"), <c>local_index</c> (106.16),
/// <c>plausible_day_rate_least</c>, <c>plausible_day_rate_most</c>. For contacts: <c>allowed_team_classes</c> ("talking_therapies"),
/// <c>group_contact_rule</c> ("as_stated", "relative", "anchored"), <c>group_contact_weight</c> (0.25 or "3/8"), <c>group_contact_share</c>. For
/// block contracts: <c>phasing</c> ("equal", "days"), <c>allow_rising_shares</c> (true, false). For the check of needs:
/// <c>waking_night_services</c> ("waking-night"), <c>live_in_break_hours</c>, <c>most_hours_of_personal_assistant</c>, <c>shortfall_service</c>. For payments: <c>payment_interval</c> ("four-weekly", "weekly", "monthly", "quarterly", "payroll"), <c>payment_start</c>,
/// <c>payment_in</c> ("advance", "arrears"), <c>payment_day</c>, <c>equal_payments</c> or <c>round_each_payment</c> (true, false), <c>once_items</c> ("first", "when_due"), <c>contingency_paid</c> (true, false), <c>arrears_interest</c> ("2025-04-06 8% 2026-04-06 7.5%"). For sense checks: <c>tolerance</c>, <c>panel_above</c>,
/// <c>far_below</c>. For watching spending: <c>reclaim_weeks</c>, <c>quiet_weeks</c>, <c>overspend_share</c>, <c>kept_for</c> ("redundancy holiday"), <c>weight_refused</c>,
/// <c>weight_after_end</c>, <c>weight_not_in_plan</c>, <c>weight_other</c>, <c>full_check_from</c>, <c>reviews_from</c> ("start", "review"); for bank statements <c>spending_columns</c>, <c>spending_categories</c>, <c>spending_payments</c>. For personal wheelchair budgets: <c>wheelchair_years</c>,
/// <c>wheelchair_years_for_child</c>, <c>wheelchair_vat</c> ("20%"). To compare agencies with PAs: <c>agency_card</c>,
/// <c>pa_card</c>; to compare models <c>suppress_below</c>, <c>average_group</c> ("age"), <c>average_weight</c>. For the default and unit of each, see its policy ( <see cref="Policies"/>). Rule: spec 8, policy.json.
/// </remarks>
public static class PolicyFile
{
    /// <summary>The name of the file in a folder: <c>policy.json</c>.</summary>
    public const string Name = "policy.json";

    /// <summary>The name of the file in a folder that may stand in its place: <c>policy.csv</c>, with the columns <c>name</c> and <c>value</c>.</summary>
    public const string TableName = "policy.csv";

    /// <summary>Reads the policies; what the file does not name is the default.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>policy.json</c> by default. One that ends with <c>.csv</c> is read as a table of names and values.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once, each with its line.</exception>
    public static Policies Read(Stream stream, string fileName = Name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        Policies policies = IsTable(fileName) ? Rows(stream, faults) : PolicyReader.Read(stream, faults);
        FileFaults.ThrowIfAny(faults);
        return policies;
    }

    /// <summary>What a file of policies states, as the text of a policy.json: that file unchanged; for a table, each name with its value as text. It is not checked: see <see cref="Read"/>.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file; <c>policy.json</c> by default. One that ends with <c>.csv</c> is read as a table of names and values.</param>
    public static string Stated(Stream stream, string fileName = Name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fileName);
        if (!IsTable(fileName))
        {
            using StreamReader text = new(stream, leaveOpen: true);
            return text.ReadToEnd();
        }

        using CsvTable table = new(stream, PolicyTable.Columns.All, new(fileName), ReadOptions.Default);
        return PolicyTable.AsJson(table);
    }

    /// <summary>Whether a file of that name is read as a table.</summary>
    internal static bool IsTable(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>The policies beside other files, in policy.json or in policy.csv, not in both; every default if there are none.</summary>
    internal static Policies ReadPolicies(this InputFiles files, FileFaults faults)
    {
        using Stream? json = files.Open(faults);
        FileFaults ofTable = new(TableName);
        using Stream? table = files.Open(ofTable);
        if (table is null && ofTable.Found == 0)
        {
            return json is null ? Policies.Default : PolicyReader.Read(json, faults);
        }

        if (json is not null || faults.Found > 0)
        {
            faults.Add(0, PolicyFaults.InTwoFiles());
            return Policies.Default;
        }

        faults.TakeOver(ofTable);
        return table is null ? Policies.Default : Rows(table, faults);
    }

    private static Policies Rows(Stream stream, FileFaults faults)
    {
        using CsvTable table = new(stream, PolicyTable.Columns.All, faults, ReadOptions.Default);
        return PolicyReader.Of(PolicyTable.Read(table, faults));
    }
}

/// <summary>Reads policy.json, and finds the line of each fault.</summary>
/// <param name="faults">Where faults go.</param>
internal sealed class PolicyReader(FileFaults faults)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly PolicyValues values = new(faults);

    /// <summary>Reads the policies; every default if the file is faulty.</summary>
    internal static Policies Read(Stream stream, FileFaults faults)
    {
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        ReadOnlySpan<byte> json = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        json = json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
        PolicyReader reader = new(faults);
        if (!Utf8.IsValid(json))
        {
            faults.Add(0, PolicyFaults.NotUtf8());
            return Policies.Default;
        }

        try
        {
            if (JsonStrings.FirstUnreadable(json) is { } line)
            {
                faults.Add(line, PolicyFaults.NotText());
                return Policies.Default;
            }

            reader.ReadValues(json);
        }
        catch (JsonException exception)
        {
            faults.Add((int)(exception.LineNumber ?? 0) + 1, PolicyFaults.NotJson());
            return Policies.Default;
        }

        return Of(reader.values);
    }

    /// <summary>The policies that have some values.</summary>
    internal static Policies Of(PolicyValues values)
    {
        (string agencyCard, string paCard) = CardPolicyValues.Read(values);
        return new()
        {
            Costing = CostingPolicyValues.Read(values),
            Employment = EmploymentPolicyValues.Read(values),
            Rota = RotaPolicyValues.Read(values),
            AgencyRate = AgencyRatePolicyValues.Read(values),
            PaRate = PaRatePolicyValues.Read(values),
            TopDown = TopDownPolicyValues.Read(values),
            SuppressBelow = values.Whole(PolicyNames.SuppressBelow, PolicyFaults.NotALeastGroup) ?? Policies.Default.SuppressBelow,
            AverageGroup = values.Text(PolicyNames.AverageGroup),
            AverageWeight = AveragePolicyValues.ReadWeight(values),
            Clusters = ClusterPolicyValues.Read(values),
            Contacts = ContactPolicyValues.Read(values),
            Release = ReleasePolicyValues.Read(values),
            Sufficiency = SufficiencyPolicyValues.Read(values),
            Payments = PaymentPolicyValues.Read(values),
            SenseCheck = ReviewPolicyValues.ReadSenseCheck(values),
            Review = ReviewPolicyValues.Read(values),
            Spending = SpendingPolicyValues.Read(values),
            Wheelchairs = WheelchairPolicyValues.Read(values),
            AgencyCard = agencyCard,
            PaCard = paCard,
        };
    }

    private void ReadValues(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        bool isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
        if (!isObject)
        {
            faults.Add(Line(json, reader.TokenStartIndex), PolicyFaults.NotAnObject());
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            PolicyPlace place = new(Line(json, reader.TokenStartIndex), (int)reader.TokenStartIndex);
            reader.Read();
            ReadValue(ref reader, name, place);
        }

        // Whatever follows the object is malformed JSON, which the reader finds.
        reader.Read();
    }

    private void ReadValue(ref Utf8JsonReader reader, string name, PolicyPlace place)
    {
        string? text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!.Trim(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True or JsonTokenType.False when PolicyNames.TrueOrFalse.Contains(name) => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };
        reader.Skip();
        Fault? fault = !PolicyNames.All.Contains(name) ? PolicyFaults.Unknown(name)
            : text is null ? PolicyFaults.NotOneValue(name)
            : !values.TryAdd(name, text, place) ? PolicyFaults.Twice(name)
            : null;
        if (fault is not null)
        {
            faults.Add(place.Line, place.Byte, name, fault);
        }
    }

    /// <summary>The line of a byte, counted from 1.</summary>
    private static int Line(ReadOnlySpan<byte> json, long position) => json[..(int)position].Count((byte)'\n') + 1;
}

/// <summary>Where a name stands in policy.json.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Byte">The byte, counted from the start of the file.</param>
internal readonly record struct PolicyPlace(int Line, int Byte);
