using System.Collections.Frozen;
using PhbCalc.Currencies;

namespace PhbCalc.Contacts;

/// <summary>The types of teams, over time, and contacts with them as a currency.</summary>
/// <remarks>This type is immutable. The published ones are in PhbCalc.Data. Rule: spec 5, Contacts.</remarks>
public sealed record TeamTypes
{
    /// <summary>The unit of a contact with one person, as activities and unit costs name it.</summary>
    public const string Contact = "contact";

    /// <summary>The unit of a contact in a group, as activities and unit costs name it.</summary>
    public const string GroupContact = "group contact";

    private readonly FrozenDictionary<string, TeamType[]> byCode;

    private TeamTypes(ValueList<TeamType> all, IEnumerable<TeamType> dated)
    {
        All = all;
        byCode = dated.GroupBy(team => team.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(team => team.Key, team => team.OrderBy(row => row.ValidFrom).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>
    /// Contacts as a currency: community care and access that is not urgent are in a budget; crisis, inpatient, forensic and other care are left out;
    /// other classes are refused unless a policy names them.
    /// </summary>
    public static Currency Currency { get; } = new(
        "team contacts",
        "Contacts are counted by the type of team, as the National Cost Collection of the NHS does, and priced by what a contact with that type of team costs on average. The care plan sets the final budget.",
        [Contact, GroupContact],
        [
            new(SettingClass.Community, Treatment.Included),
            new(SettingClass.Access, Treatment.Included),
            new(SettingClass.Crisis, Treatment.Excluded, "left out: the NHS provides crisis care itself"),
            new(SettingClass.Inpatient, Treatment.Excluded, "left out: the NHS provides care in hospital itself"),
            new(SettingClass.ForensicJustice, Treatment.Excluded, "left out: forensic care and care in the justice system are commissioned separately"),
            new(SettingClass.Other, Treatment.Excluded, "left out: recorded as outside the tariff"),
            new(SettingClass.LearningDisability, Treatment.Refused, "care for a learning disability, autism or a neurodevelopmental condition is priced this way only if the policy names its class"),
            new(SettingClass.ChildrenEducation, Treatment.Refused, "care of children and in education is priced this way only if the policy names its class"),
            new(SettingClass.TalkingTherapies, Treatment.Refused, "talking therapies are priced this way only if the policy names their class"),
        ]);

    /// <summary>The rows, in the order in which they were given.</summary>
    public ValueList<TeamType> All { get; }

    /// <summary>Makes a list of team types.</summary>
    /// <param name="rows">The rows, in any order; at least one. A code may have several, one after another.</param>
    /// <returns>The list, in the order given.</returns>
    /// <exception cref="InvalidInputException">
    /// There is no row, a code, name or class is blank, or rows of one code overlap, start on one day or end before they start: all faults are
    /// reported, each with the position of its row.
    /// </exception>
    public static TeamTypes From(IEnumerable<TeamType> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ValueList<TeamType> all = rows.ToValueList();
        List<Fault> faults = ContactFaults.InTeams(all);
        LocalDate?[] ends = DatedRows.Ends("rows", [.. all.Select(row => row is null ? null : (DatedRow?)new DatedRow($"team {row.Code}", row.ValidFrom, row.ValidTo))], faults);
        InvalidInputException.ThrowIfAny(faults);
        return new(all, all.Select((row, i) => row with { ValidTo = ends[i] }));
    }

    /// <summary>The type of team of a code on a day, never that of another day.</summary>
    /// <param name="code">The code, in capitals or not: <c>A06</c>.</param>
    /// <param name="day">The day to look it up for.</param>
    /// <returns>The row of the code that is valid on that day.</returns>
    /// <exception cref="InvalidInputException">There is no such code (the message names the nearest), or it is not valid on that day (the message names its days).</exception>
    public TeamType On(string code, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Find(code, day) ?? throw new InvalidInputException([Fault(code, day)]);
    }

    /// <summary>Whether both have the same rows in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(TeamTypes? other) => other is not null && All == other.All;

    /// <inheritdoc/>
    public override int GetHashCode() => All.GetHashCode();

    /// <summary>The type of team of a code on a day; null if there is none.</summary>
    internal TeamType? Find(string code, LocalDate day)
    {
        TeamType? latest = null;
        foreach (TeamType row in RowsOf(code))
        {
            latest = row.ValidFrom <= day ? row : latest;
        }

        return latest?.ValidTo < day ? null : latest;
    }

    /// <summary>The last row of a code that starts by a day, whether or not it still applies then; otherwise its first row; null if there is no such code.</summary>
    internal TeamType? Nearest(string code, LocalDate day) =>
        RowsOf(code).LastOrDefault(row => row.ValidFrom <= day) ?? RowsOf(code).FirstOrDefault();

    /// <summary>The rows of a code in the order of their days; none if there is no such code.</summary>
    internal TeamType[] RowsOf(string code) => byCode.GetValueOrDefault(code.Trim().ToUpperInvariant()) ?? byCode.GetValueOrDefault(code) ?? [];

    /// <summary>Why a code is no team on a day.</summary>
    internal Fault Fault(string code, LocalDate day) =>
        RowsOf(code) is { Length: > 0 } rows ? ContactFaults.NotValidOn(rows, day) : ContactFaults.UnknownTeam(code, byCode.Keys);
}

/// <summary>A type of team of mental health services, and its class while it is valid.</summary>
/// <remarks>This type is immutable. <see cref="TeamTypes"/> checks it with the others. Rule: spec 5, Contacts.</remarks>
/// <param name="Code">The code: <c>A06</c>.</param>
/// <param name="Name">The name, in the words of the source.</param>
/// <param name="Setting">The setting class, which decides whether contacts are in a budget.</param>
/// <param name="ValidFrom">The first day on which the code is valid with this class.</param>
public sealed record TeamType(string Code, string Name, SettingClass Setting, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom)
{
    /// <summary>The last day on which the code is valid with this class; null (the default) if it is valid until the next row of the same code.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? ValidTo { get; init; }

    /// <summary>Where it is published; null (the default) if it is not given.</summary>
    public Source? Source { get; init; }

    /// <summary>Code and name: <c>A08 Assertive Outreach Team</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
