using System.Text;

namespace PhbCalc.Data;

/// <summary>Finds the people that the rows of a file are about. Rows of one person usually follow each other.</summary>
internal sealed class PersonColumn
{
    /// <summary>How many ids are looked at to guess whom unknown ids mean: enough for any faulty caseload, little for a huge one.</summary>
    private const int MostComparisons = 1_000_000;

    private readonly IdIndex index;
    private readonly bool addsUnknown;
    private readonly bool refusesUnknown;
    private readonly string file;
    private int comparisonsLeft = MostComparisons;
    private string lastId = string.Empty;
    private int last = -1;

    private PersonColumn(IdIndex index, bool addsUnknown, bool refusesUnknown, string file) =>
        (this.index, this.addsUnknown, this.refusesUnknown, this.file) = (index, addsUnknown, refusesUnknown, file);

    /// <summary>For a file of a caseload: its rows are about people of that caseload.</summary>
    internal static PersonColumn Of(People people) => new(people.Index, addsUnknown: false, people.IsWhole, PeopleFile.Name);

    /// <summary>For a file whose rows are about the people of another file.</summary>
    /// <param name="others">The people of that file.</param>
    /// <param name="file">What that file is called in messages.</param>
    /// <param name="isWhole">Whether somebody who is not among them is in no row of it.</param>
    internal static PersonColumn Of(PersonColumn others, string file, bool isWhole) => new(others.index, addsUnknown: false, isWhole, file);

    /// <summary>For a file by itself: its rows may be about anybody.</summary>
    internal static PersonColumn OfAnybody() => new(new(), addsUnknown: true, refusesUnknown: false, string.Empty);

    internal int Count => index.Count;

    internal string Id(int person) => index.Ids[person];

    /// <summary>The number of the person in a row; -1 if there is none, which is reported if it is a fault.</summary>
    internal int Find(CsvTable row, int column)
    {
        ReadOnlySpan<byte> id = row.Bytes(column);
        if (last >= 0 && Ascii.Equals(id, lastId))
        {
            return last;
        }

        int person = id.IsEmpty ? -1 : index.Find(id);
        if (person < 0 && (id.IsEmpty || row.Id(column).IsEmpty))
        {
            row.RequiredText(column);
            return -1;
        }

        person = addsUnknown && person < 0 ? index.FindOrAdd(id) : person;
        if (person >= 0)
        {
            (last, lastId) = (person, index.Ids[person]);
        }
        else if (refusesUnknown && row.Wants(column))
        {
            row.Refuse(column, CaseloadFaults.UnknownPerson(CellFaults.Shown(id), Meant(Encoding.UTF8.GetString(id)), file));
        }

        return person;
    }

    private string? Meant(string id)
    {
        if (index.Count > comparisonsLeft)
        {
            return null;
        }

        comparisonsLeft -= index.Count;
        return Nearest.To(id, index.Ids);
    }
}
