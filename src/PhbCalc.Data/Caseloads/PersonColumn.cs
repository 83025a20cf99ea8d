using System.Text;

namespace PhbCalc.Data;

/// <summary>Finds the people that the rows of a file are about. Rows of one person usually follow each other.</summary>
internal sealed class PersonColumn
{
    /// <summary>How many ids are looked at to guess whom unknown ids mean: enough for any faulty caseload, little for a huge one.</summary>
    private const int MostComparisons = 1_000_000;

    private readonly PeopleIndex index;
    private readonly bool addsUnknown;
    private readonly bool refusesUnknown;
    private int comparisonsLeft = MostComparisons;
    private string lastId = string.Empty;
    private int last = -1;

    private PersonColumn(PeopleIndex index, bool addsUnknown, bool refusesUnknown) =>
        (this.index, this.addsUnknown, this.refusesUnknown) = (index, addsUnknown, refusesUnknown);

    /// <summary>For a file of a caseload: its rows are about people of that caseload.</summary>
    internal static PersonColumn Of(People people) => new(people.Index, addsUnknown: false, people.IsWhole);

    /// <summary>For a file by itself: its rows may be about anybody.</summary>
    internal static PersonColumn OfAnybody() => new(new(), addsUnknown: true, refusesUnknown: false);

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

        if (id.IsEmpty)
        {
            row.RequiredText(column);
            return -1;
        }

        int person = addsUnknown ? index.FindOrAdd(id) : index.Find(id);
        if (person >= 0)
        {
            (last, lastId) = (person, index.Ids[person]);
        }
        else if (refusesUnknown && row.Wants(column))
        {
            row.Refuse(column, CaseloadFaults.UnknownPerson(CellFaults.Shown(id), Meant(Encoding.UTF8.GetString(id))));
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
