namespace PhbCalc.Clusters;

/// <summary>How many people a contact is with.</summary>
/// <remarks>Rule: spec 5, Contacts and Group contacts.</remarks>
public enum ContactKind
{
    /// <summary>One person. It is the default.</summary>
    OneToOne,

    /// <summary>A group, of which the person is one.</summary>
    Group,
}
