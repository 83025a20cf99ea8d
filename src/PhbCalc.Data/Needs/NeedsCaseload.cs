using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Everybody's scored needs, with the table and the policies to allocate by.</summary>
/// <remarks>This type is immutable. <see cref="NeedsCaseloadFolder"/> reads one from files. Rule: spec 8, Files; spec 4, Questionnaire and The envelope.</remarks>
public sealed record NeedsCaseload
{
    private readonly int[] answerRows;
    private readonly int[] personRows;

    /// <summary>Makes a caseload.</summary>
    /// <param name="people">The people, in ordinal order of their ids.</param>
    /// <param name="answerRows">The first row of each in answers.csv.</param>
    /// <param name="personRows">The row of each in people.csv; empty if there is no such file.</param>
    internal NeedsCaseload(ValueList<ScoredPerson> people, int[] answerRows, int[] personRows)
    {
        People = people;
        (this.answerRows, this.personRows) = (answerRows, personRows);
    }

    /// <summary>The people, in ordinal order of their ids.</summary>
    public ValueList<ScoredPerson> People { get; }

    /// <summary>The questionnaire that was answered.</summary>
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>The table that turns points into pounds a year; null (the default) if there is no table.csv.</summary>
    public AllocationTable? Table { get; init; }

    /// <summary>The policies; <see cref="Policies.Default"/> if there is no policy.json.</summary>
    public Policies Policies { get; init; } = Policies.Default;

    /// <summary>What stops nothing and the reader of the results should know about the files: a last row that is cut short, dates that read both ways.</summary>
    public ValueList<Notice> Notices { get; internal init; }

    /// <summary>What everybody claims of an envelope: what the table gives for their points in pounds a year, within their floors and caps.</summary>
    /// <returns>The claims, in the order of <see cref="People"/>.</returns>
    /// <exception cref="InvalidOperationException">There is no table.</exception>
    /// <exception cref="InvalidFilesException">The table has no amount for somebody's points: everybody it has none for is reported.</exception>
    public ValueList<EnvelopeClaim> Claims()
    {
        TopDownAllocation table = new(Table ?? throw new InvalidOperationException("There is no table.csv: read the folder with needsTable."));
        EnvelopeClaim[] claims = new EnvelopeClaim[People.Count];
        List<FileFault> faults = [];
        for (int i = 0; i < claims.Length; i++)
        {
            ScoredPerson person = People[i];
            try
            {
                claims[i] = new(table.Allocate(person.Id, person.Score.Points), person.Floor ?? Money.Zero, person.Cap);
            }
            catch (InvalidInputException exception)
            {
                faults.AddRange(exception.Faults.Select(fault => Locate(person, fault)));
            }
        }

        return faults.Count == 0 ? [.. claims] : throw new InvalidFilesException([.. faults]);
    }

    /// <summary>Says where in the files a fault is that allocating to one of these people has found.</summary>
    /// <param name="person">The person, one of <see cref="People"/>.</param>
    /// <param name="fault">A fault of <see cref="TopDownAllocation.Allocate"/> or <see cref="EnvelopeAllocation.Share"/> for the person.</param>
    /// <returns>The person's row of people.csv if the fault is of a floor or cap that is there, else the person's first row of answers.csv.</returns>
    /// <exception cref="ArgumentException">The person is not one of this caseload.</exception>
    public FileFault Locate(ScoredPerson person, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(fault);
        int position = OrdinalSearch.IndexOf(People, person.Id, other => other.Id);
        if (position < 0)
        {
            throw new ArgumentException("The person is not one of this caseload: give one of its People.", nameof(person));
        }

        bool isOfBounds = personRows.Length > 0 && (fault.Field == PeopleColumns.All.Names[PeopleColumns.Floor] || fault.Field == PeopleColumns.All.Names[PeopleColumns.Cap]);
        return isOfBounds
            ? new(PeopleFile.Name, personRows[position], fault.Field, fault)
            : new(AnswersFile.Name, answerRows[position], fault.Field, fault);
    }

    /// <summary>Whether both hold equal people, questionnaires, tables and policies, from whatever rows.</summary>
    /// <param name="other">The caseload to compare with.</param>
    public bool Equals(NeedsCaseload? other) =>
        other is not null && People == other.People && Questionnaire == other.Questionnaire && Table == other.Table && Policies == other.Policies;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(People, Questionnaire, Table, Policies);
}
