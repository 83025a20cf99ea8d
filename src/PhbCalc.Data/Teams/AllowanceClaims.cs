namespace PhbCalc.Data;

/// <summary>What team.csv says about the Employment Allowance, person by person. An employer claims it once or not at all, so the rows of a person must agree.</summary>
internal sealed class AllowanceClaims
{
    private readonly Dictionary<int, (AllowanceClaim Claim, int Row)> first = [];

    /// <summary>Whether a row claims it. A row that does not say what the first row of the person says is reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="person">The number of the person; -1 if nobody is known by the id.</param>
    internal bool In(CsvTable row, int person)
    {
        const int Column = TeamColumns.EmploymentAllowance;
        bool isBlank = row.Bytes(Column).IsEmpty;
        bool? given = row.Word(Column, Words.YesNo);
        AllowanceClaim claim = new(given ?? true, isBlank);
        if (person < 0 || (given is null && !isBlank) || first.TryAdd(person, (claim, row.Row)))
        {
            return claim.IsMade;
        }

        (AllowanceClaim earlier, int earlierRow) = first[person];
        if (claim.IsMade != earlier.IsMade && row.Wants(Column))
        {
            row.Refuse(Column, TeamFaults.ClaimsDiffer(claim, earlier, earlierRow));
        }

        return claim.IsMade;
    }
}
