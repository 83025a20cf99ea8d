namespace PhbCalc.Clusters;

/// <summary>The contacts that make up a person's care.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Contacts.</remarks>
public sealed record ContactPackage
{
    /// <summary>Makes a package.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <param name="contacts">The contacts, in the order in which they are to be shown.</param>
    /// <exception cref="InvalidInputException">The id is blank.</exception>
    public ContactPackage(string personId, ValueList<TeamContact> contacts)
    {
        (PersonId, Contacts) = (personId, Given.Whole(contacts, "contacts"));
        InvalidInputException.ThrowIfAny(ContactFaults.In(this));
    }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The contacts, in the order in which they are shown.</summary>
    public ValueList<TeamContact> Contacts { get; }
}
