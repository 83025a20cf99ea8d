using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The scored needs of all people, with the table and the policies to allocate by.</summary>
/// <remarks>This type is immutable. <see cref="NeedsCaseloadFolder"/> reads one from files. Rule: spec 8, Files; spec 4, Questionnaire and The envelope.</remarks>
public sealed record NeedsCaseload
{
    private readonly int[] answerRows;
    private readonly int[] personRows;

    /// <summary>Makes a caseload.</summary>
    /// <param name="people">The people, in ordinal order of their ids.</param>
    /// <param name="answerRows">The first row of each person in answers.csv.</param>
    /// <param name="personRows">The row of each person in people.csv; empty if there is no such file.</param>
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

    /// <summary>What a reader of the results should know about the files, although it stops nothing: a last row that is cut short, dates that read both ways.</summary>
    public ValueList<Notice> Notices { get; internal init; }

    /// <summary>The sheets read in place of files.</summary>
    internal SheetPlaces Places { get; init; } = SheetPlaces.None;

    /// <summary>Each person's claim on an envelope: the table's amount for their points in pounds a year, with their floor and cap.</summary>
    /// <returns>The claims, in the order of <see cref="People"/>.</returns>
    /// <exception cref="InvalidOperationException">There is no table.</exception>
    /// <exception cref="InvalidFilesException">The table has no amount for a person's points: all such people are reported.</exception>
    public ValueList<EnvelopeClaim> Claims()
    {
        TopDownAllocation table = new(Table ?? throw new InvalidOperationException("There is no table.csv: read the folder with needsTable."));
        return Each(person => new EnvelopeClaim(table.Allocate(person.Id, person.Score.Points), person.Floor ?? Money.Zero, person.Cap));
    }

    /// <summary>Works something out for each person, on all cores. It succeeds for all people or for none, and reports all faults together.</summary>
    /// <typeparam name="T">What is worked out, such as <see cref="TopDownBudget"/>.</typeparam>
    /// <param name="work">Works the answer out for one, such as <see cref="TopDownAllocation.Allocate"/>. It is called from several threads.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <param name="cancellation">Stops it early; by default it does not stop.</param>
    /// <returns>One answer each, in the order of <see cref="People"/>.</returns>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row, in the order of file and row.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    public ValueList<T> Each<T>(Func<ScoredPerson, T> work, IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default) =>
        Everybody.Each(People, work, Locate, progress, cancellation);

    /// <summary>Gives the place in the files of a fault found when one of these people gets an allocation.</summary>
    /// <param name="person">The person, one of <see cref="People"/>.</param>
    /// <param name="fault">A fault of <see cref="TopDownAllocation.Allocate"/> or <see cref="EnvelopeAllocation.Allocate"/> for the person.</param>
    /// <returns>The person's row of people.csv if the fault is of a floor or cap in it, otherwise the person's first row of answers.csv.</returns>
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

        bool isOfBounds = personRows.Length > 0 && (fault.Field == PeopleFile.Floor.Name || fault.Field == PeopleFile.Cap.Name);
        return Places.At(isOfBounds
            ? new(PeopleFile.Name, personRows[position], fault.Field, fault)
            : new(AnswersFile.Name, answerRows[position], fault.Field, fault));
    }

    /// <summary>Whether both have equal people, questionnaires, tables and policies, from any rows.</summary>
    /// <param name="other">The caseload to compare with.</param>
    public bool Equals(NeedsCaseload? other) =>
        other is not null && People == other.People && Questionnaire == other.Questionnaire && Table == other.Table && Policies == other.Policies;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(People, Questionnaire, Table, Policies);
}

/// <summary>
/// Reads a caseload of scored needs from its files: questionnaire.csv and answers.csv, which are required; people.csv, table.csv and
/// policy.json, which are optional. Other files that could hold rows make a notice (<see cref="ReadOptions.Notices"/>).
/// </summary>
/// <remarks>
/// If there is a people.csv, it has exactly the people in answers.csv, and gives floors, caps and groups. Rule: spec 8, Files;
/// spec 4, Questionnaire.
/// </remarks>
public static class NeedsCaseloadFolder
{
    /// <summary>The names of the files, the most important first.</summary>
    internal static readonly string[] Names = [QuestionnaireFile.Name, AnswersFile.Name, PeopleFile.Name, AllocationTableFile.Name, PolicyFile.Name];

    /// <summary>Reads a caseload from a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="needsTable">Whether table.csv is required: allocating needs it, scoring does not (the default).</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file; null (the default) for none.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static NeedsCaseload Read(string folder, bool needsTable = false, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new NeedsCaseloadReader(new(KnownFiles.Folder(folder, Names, options), options, progress)).Read(needsTable);
    }

    /// <summary>Reads a caseload with its table from a folder, with some files of other places before its own: another area's questionnaire.csv and table.csv.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="instead">Opens a file to read in place of the folder's own, by its name; null for a file of the folder. A policy.json replaces a policy.csv too, and the other way round.</param>
    /// <param name="options">How files are read.</param>
    /// <param name="progress">Gets reports of progress for each file; null for none.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    internal static NeedsCaseload Read(string folder, Func<string, Stream?> instead, ReadOptions? options, IProgress<ReadProgress>? progress) =>
        new NeedsCaseloadReader(new(KnownFiles.Folder(folder, Names, options).InFrontOf(instead, [PolicyFile.Name, PolicyFile.TableName]), options, progress)).Read(needsTable: true);

    /// <summary>Reads a caseload from files that are not in a folder, such as files sent to a web page.</summary>
    /// <param name="open">Opens a file by its name, and returns null if it does not exist. The streams are closed after reading.</param>
    /// <param name="needsTable">Whether table.csv is required: allocating needs it, scoring does not (the default).</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file; null (the default) for none.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static NeedsCaseload Read(Func<string, Stream?> open, bool needsTable = false, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new NeedsCaseloadReader(new(FileSource.Given(open), options, progress)).Read(needsTable);
    }
}

/// <summary>Reads the files of a caseload of needs and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
internal sealed class NeedsCaseloadReader(InputFiles files)
{
    private readonly FileFaults peopleFaults = new(PeopleFile.Name);
    private readonly FileFaults policyFaults = new(PolicyFile.Name);
    private readonly NeedsReader needs = new(files);

    /// <summary>Reads people and policies first, since the other files refer to them.</summary>
    /// <param name="needsTable">Whether table.csv is required.</param>
    internal NeedsCaseload Read(bool needsTable)
    {
        People? people = files.Read(peopleFaults, PeopleFile.Columns.All, People.Read);
        Policies policies = files.ReadPolicies(policyFaults);
        needs.Read(people, policies.TopDown.Extends, needsTable);
        if (people is not null)
        {
            needs.Answers?.RefusePeopleWithout(people, peopleFaults);
            people.RefuseBounds(peopleFaults);
        }

        FileFaults.ThrowIfAny([peopleFaults, .. needs.Faults, policyFaults]);
        return Build(people, policies);
    }

    private NeedsCaseload Build(People? people, Policies policies)
    {
        Questionnaire questionnaire = needs.Questionnaire;
        List<ScoredPerson> scored = [];
        List<int> answerRows = [];
        List<int> personRows = [];
        foreach ((int number, string id, NeedsScore score) in needs.Answers!.Scored(questionnaire))
        {
            Person? person = people?[number];
            scored.Add(new(id, score, person?.Floor, person?.Cap, person?.Groups ?? []));
            answerRows.Add(needs.Answers[number]!.FirstRow);
            if (people is not null)
            {
                personRows.Add(people.Row(number));
            }
        }

        return new(scored.ToValueList(), [.. answerRows], [.. personRows])
        {
            Questionnaire = questionnaire,
            Table = needs.Table,
            Policies = policies,
            Places = files.Places,
            Notices = FileFaults.NoticesOf([peopleFaults, .. needs.Faults]),
        };
    }
}
