using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>Makes the files of a caseload of one person whose needs come to so many points, of the cells of a case.</summary>
internal static class AllocateCaseFiles
{
    private const string Points = "points";
    private const string Table = "table";
    private const string Floor = "floor";
    private const string Cap = "cap";

    /// <summary>What stands in the cells of files that are made and that cases have no column for.</summary>
    private const string Filler = "case";

    /// <summary>Every column.</summary>
    internal static string[] Columns { get; } = [Points, Table, Floor, Cap];

    /// <summary>The policies that an allocation goes by.</summary>
    internal static string[] Policies { get; } = [PolicyNames.Scaling, PolicyNames.Extend];

    internal static CaseFiles Of(CaseCells cells)
    {
        CaseFiles files = CaseFiles.Made(cells, Policies);
        MadeCell person = new("person_id", cells.Text(CaseColumns.PersonId) ?? Filler, CaseColumns.PersonId);
        MadeCell[] answer = [new("domain", Filler, Points), new("level", Filler, Points)];
        files.Add(QuestionnaireFile.Name, QuestionnaireColumns.All, [.. answer, new(Points, cells.Text(Points), Points)]);
        files.Add(AnswersFile.Name, AnswerColumns.All, [person, .. answer]);
        files.Add(PeopleFile.Name, PeopleColumns.All,
        [
            person, new("start", cells.Written(new(2000, 1, 1)), CaseColumns.Case), new("floor", cells.Text(Floor), Floor), new("cap", cells.Text(Cap), Cap),
        ]);
        if (cells.RequiredText(Table).Length > 0)
        {
            files.AddNamed(AllocationTableFile.Name, Table);
        }

        return files;
    }
}
