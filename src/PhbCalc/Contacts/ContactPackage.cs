namespace PhbCalc.Contacts;

/// <summary>The contacts that make up a person's care.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Contacts.</remarks>
public sealed record ContactPackage
{
    /// <summary>Makes a package.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <param name="contacts">The contacts, in the order to show them.</param>
    /// <exception cref="InvalidInputException">The id is blank.</exception>
    public ContactPackage(string personId, ValueList<TeamContact> contacts)
    {
        (PersonId, Contacts) = (personId, contacts);
        InvalidInputException.ThrowIfAny(ContactFaults.In(this));
    }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The contacts, in the order in which they are shown.</summary>
    public ValueList<TeamContact> Contacts { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Contacts of a person with a team on a day.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Contacts; spec 8, Files.</remarks>
public sealed record TeamContact
{
    /// <summary>Makes contacts.</summary>
    /// <param name="date">The day of the contacts: team and unit cost are those of that day.</param>
    /// <param name="team">The code of the type of team: <c>A06</c>.</param>
    /// <param name="count">How many contacts there were on that day, 1 to 1,000,000.</param>
    /// <param name="kind">Whether they were with the person alone (the default) or in a group.</param>
    /// <param name="isUrgent">Whether the referral was an emergency, urgent or very urgent; it was not by default. It matters for single points of access.</param>
    /// <exception cref="InvalidInputException">The team is blank, or the number is out of range: all faults are reported.</exception>
    public TeamContact(LocalDate date, string team, int count, ContactKind kind = ContactKind.OneToOne, bool isUrgent = false)
    {
        (Date, Team, Count, Kind, IsUrgent) = (date, team, count, kind, isUrgent);
        InvalidInputException.ThrowIfAny(ContactFaults.In(this));
    }

    /// <summary>The day of the contacts.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Date { get; }

    /// <summary>The code of the type of team: <c>A06</c>.</summary>
    public string Team { get; }

    /// <summary>How many contacts there were on that day.</summary>
    public int Count { get; }

    /// <summary>Whether they were with the person alone (the default) or in a group.</summary>
    public ContactKind Kind { get; }

    /// <summary>Whether the referral was an emergency, urgent or very urgent; false by default. It matters for single points of access.</summary>
    public bool IsUrgent { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How many people a contact is with.</summary>
/// <remarks>Rule: spec 5, Contacts and Group contacts.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ContactKind>))]
public enum ContactKind
{
    /// <summary>One person. It is the default.</summary>
    [JsonStringEnumMemberName("one-to-one")]
    OneToOne,

    /// <summary>A group, of which the person is one.</summary>
    Group,
}
