using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>Puts the contacts of each person together. The rows are without fault.</summary>
internal static class PackageBuilder
{
    /// <summary>The packages in ordinal order of the people's ids.</summary>
    internal static (ValueList<ContactPackage> Packages, PersonSpans Rows) Build(FilePeople<TeamContact>? contacts)
    {
        if (contacts is null)
        {
            return ([], PersonSpans.None);
        }

        int[] people = contacts.InOrder();
        List<int> starts = [0];
        List<int> rows = [];
        foreach (int person in people)
        {
            rows.AddRange(contacts.RowsOf(person));
            starts.Add(rows.Count);
        }

        return (people.Select(person => new ContactPackage(contacts.Column.Id(person), contacts.ValuesOf(person))).ToValueList(), new([.. rows], [.. starts]));
    }
}
