using System.ComponentModel;
using PhbCalc.Comparison;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Json;

/// <summary>How close a costing model comes to the cost of care, and how it treats different people, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Contest. The schema is docs/schemas/phbcalc.contest.v1.schema.json. Sums are pounds with two decimals, shares and ratios have six decimals.</remarks>
public static class ContestJson
{
    /// <summary>Version 1: <c>phbcalc.contest.v1</c>.</summary>
    public static JsonFormat<ModelContestResult> V1 { get; } = new("phbcalc.contest.v1", Shapes.Strict.ContestShape, ContestShape.Of);
}

/// <summary>Which answers would change one person's sum, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Contest. The schema is docs/schemas/phbcalc.contest-person.v1.schema.json.</remarks>
public static class PersonContestJson
{
    /// <summary>Version 1: <c>phbcalc.contest-person.v1</c>.</summary>
    public static JsonFormat<PersonContest> V1 { get; } = new("phbcalc.contest-person.v1", Shapes.Strict.PersonContestShape, PersonContestShape.Of);
}

/// <summary>An algorithmic transparency record, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Contest. The schema is docs/schemas/phbcalc.transparency-record.v1.schema.json.</remarks>
public static class TransparencyRecordJson
{
    /// <summary>Version 1: <c>phbcalc.transparency-record.v1</c>.</summary>
    public static JsonFormat<TransparencyRecord> V1 { get; } = new("phbcalc.transparency-record.v1", Shapes.Strict.TransparencyRecordShape, TransparencyRecordShape.Of);
}

/// <summary>The shape of a contest of a model.</summary>
internal sealed record ContestShape(
    string Format,
    [property: Description("The name of the model.")] string Model,
    [property: Description("What it is, in a sentence.")] string Description,
    [property: Description("How many people there are.")] int People,
    [property: Description("For how many of them the model has a sum.")] int Answered,
    [property: Description("For how many of those the past cost is known.")] int Compared,
    [property: Description("The fewest people that figures are shown for.")] int SuppressBelow,
    [property: Description("The figures over everybody whose sum and cost are known; null if they are few.")] ContestFiguresShape? All,
    [property: Description("The same by group, by fifth of the sum and by fifth of the cost.")] IEnumerable<ContestPartShape> Parts,
    [property: Description("How many parts are hidden, since they are about few people or would give such a part away.")] IEnumerable<HiddenPartsShape> Hidden,
    [property: Description("Why the model has no sum, and for how many.")] IEnumerable<NotApplicableShape> NotApplicable,
    [property: Description("What small changes do.")] IEnumerable<StabilityShape> Stability,
    [property: Description("The small changes that were made to few people: what they do is hidden.")] IEnumerable<string> ChangesOfFew) : IDocument<ModelContestResult>
{
    internal static ContestShape Of(ModelContestResult result) => new(
        ContestJson.V1.Name,
        result.Model,
        result.Description,
        result.Coverage.People,
        result.Coverage.Answered,
        result.Coverage.Compared,
        result.SuppressBelow,
        result.All is null ? null : ContestFiguresShape.Of(result.All),
        result.Parts.Select(part => new ContestPartShape(part.By, part.GroupName, part.Name, ContestFiguresShape.Of(part.Figures))),
        result.Hidden.Select(hidden => new HiddenPartsShape(hidden.By, hidden.GroupName, hidden.Parts)),
        result.NotApplicable.Select(reason => new NotApplicableShape(reason.Reason, reason.People)),
        result.Stability.Select(StabilityShape.Of),
        result.ChangesOfFew);

    public ModelContestResult Made()
    {
        Parts parts = new();
        ContestFigures? all = All is null ? null : parts.One("all", All.Made);
        ValueList<ContestPart> made = parts.Each("parts", Parts);
        parts.ThrowIfAny();
        return new(Model, Description, new(People, Answered, Compared), all)
        {
            Parts = made,
            Hidden = [.. Hidden.Select(hidden => new HiddenParts(hidden.By, hidden.GroupName, hidden.Parts))],
            NotApplicable = [.. NotApplicable.Select(reason => new NotApplicableReason(reason.Reason, reason.People))],
            Stability = [.. Stability.Select(stability => stability.Made())],
            ChangesOfFew = [.. ChangesOfFew],
            SuppressBelow = SuppressBelow,
        };
    }
}

/// <summary>How close a model comes over some people.</summary>
internal sealed record ContestFiguresShape(
    [property: Description("The figures of an allocation, with the model's sums as indicative ones and the costs as final ones.")] AccuracyFiguresShape Accuracy,
    [property: Description("The mean size of an error.")] Money? Mae,
    [property: Description("The root of the mean of the squared errors.")] Money? Rmse,
    [property: Description("How many sums come within each number of pounds of the cost.")] IEnumerable<ShareWithinShape> Within)
{
    internal static ContestFiguresShape Of(ContestFigures figures) => new(
        AccuracyFiguresShape.Of(figures.Accuracy),
        figures.Errors.MeanAbsolute,
        figures.Errors.RootMeanSquare,
        figures.Errors.Within.Select(within => new ShareWithinShape(Exact.Pounds(within.Band), within.Cases, AccuracyFiguresShape.Share(within.Share))));

    /// <summary>The figures; a share is worked out from its cases.</summary>
    internal ContestFigures Made()
    {
        AccuracyFigures accuracy = Accuracy.Made();
        ShareWithin[] within = [.. Within.Select(one => new ShareWithin(Money.FromPounds(one.Pounds), one.Cases, one.Share))];
        int wrong = Array.FindIndex(within, one => one.Share is { } share && share != decimal.Round((decimal)one.Cases / Math.Max(accuracy.Cases, 1), AccuracyFile.Decimals, MidpointRounding.AwayFromZero));
        return wrong < 0 && accuracy.Cases > 0 ? new(accuracy, new(accuracy.Cases, Rmse, Mae, [.. within]))
            : throw new InvalidInputException([JsonFaults.NotWhatFollows(wrong < 0 ? "/accuracy/cases" : $"/within/{Iso.Number(wrong)}/share")]);
    }
}

/// <summary>How many sums come within a number of pounds.</summary>
internal sealed record ShareWithinShape(
    [property: Description("The most pounds a year that an error may be.")] decimal Pounds,
    [property: Description("How many come that near.")] int Cases,
    [property: Description("Their share of all.")] decimal? Share);

/// <summary>A part of the people.</summary>
internal sealed record ContestPartShape(
    [property: Description("What the parts are by.")] ContestBy By,
    [property: Description("What the groups are by; null of a fifth.")] string? GroupName,
    [property: Description("The group or the fifth; null for those without a group.")] string? Name,
    [property: Description("The figures over them.")] ContestFiguresShape Figures) : IShape<ContestPart>
{
    public ContestPart Made()
    {
        Parts parts = new();
        ContestFigures figures = parts.One("figures", Figures.Made);
        parts.ThrowIfAny();
        return (By == ContestBy.Group) == (GroupName is not null) ? new(By, GroupName, Name, figures) : throw new InvalidInputException([JsonFaults.NotWhatFollows("/group_name")]);
    }
}

/// <summary>How many parts of one kind are hidden.</summary>
internal sealed record HiddenPartsShape(
    [property: Description("What the parts are by.")] ContestBy By,
    [property: Description("What the groups are by; null of fifths.")] string? GroupName,
    [property: Description("How many of them are hidden.")] int Parts);

/// <summary>The shape of the answers that would change one person's sum.</summary>
internal sealed record PersonContestShape(
    string Format,
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("The name of the model.")] string Model,
    [property: Description("The sum as it is; null if the model has none.")] Money? Sum,
    [property: Description("Why it has none; null if it has one.")] string? WhyNot,
    [property: Description("How many other answers were tried that leave the sum as it is.")] int Unchanged,
    [property: Description("The answers that change it, the nearest first.")] IEnumerable<TriedAnswerShape> Answers) : IDocument<PersonContest>
{
    internal static PersonContestShape Of(PersonContest contest) => new(
        PersonContestJson.V1.Name, contest.PersonId, contest.Model, contest.Sum, contest.WhyNot, contest.Unchanged, contest.Answers.Select(TriedAnswerShape.Of));

    public PersonContest Made()
    {
        if (Sum is null != WhyNot is not null || (Sum is null && Answers.Any()))
        {
            throw new InvalidInputException([JsonFaults.NotWhatFollows(Sum is null && Answers.Any() ? "/answers" : "/why_not")]);
        }

        Parts parts = new();
        ValueList<TriedAnswer> answers = parts.Each("answers", Answers.Select(answer => answer with { Sum = Sum }));
        parts.ThrowIfAny();
        return new(Model, PersonId, Sum, WhyNot, answers, Unchanged);
    }
}

/// <summary>An answer that was tried.</summary>
internal sealed record TriedAnswerShape(
    [property: Description("What is asked.")] string Question,
    [property: Description("What the answer is now.")] string Now,
    [property: Description("What it would be instead.")] string Instead,
    [property: Description("How many points more that is; null for an answer that gives none.")] decimal? Points,
    [property: Description("How far it is from the answer now, in steps.")] int Steps,
    [property: Description("The sum with the answer instead; null if there would be none.")] Money? SumInstead,
    [property: Description("What it would be more; null if there would be no sum.")] Money? Difference,
    [property: Description("Why there would be no sum; null if there is one.")] string? NoSum) : IShape<TriedAnswer>
{
    /// <summary>The current sum, which is in the document once.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    internal Money? Sum { get; init; }

    internal static TriedAnswerShape Of(TriedAnswer answer) => new(answer.Question, answer.Now, answer.Instead, Exact.PlainOrNull(answer.Points), answer.Steps, answer.After, answer.Difference, answer.WhyNot);

    public TriedAnswer Made()
    {
        TriedAnswer answer = new(Question, Now, Instead, Points, Steps, Sum ?? Money.Zero, SumInstead, NoSum);
        return answer.Difference == Difference && SumInstead is null == NoSum is not null ? answer
            : throw new InvalidInputException([JsonFaults.NotWhatFollows(answer.Difference == Difference ? "/no_sum" : "/difference")]);
    }
}

/// <summary>The shape of an algorithmic transparency record.</summary>
internal sealed record TransparencyRecordShape(
    string Format,
    [property: Description("The fields, in the order of the standard.")] IEnumerable<RecordFieldShape> Fields) : IDocument<TransparencyRecord>
{
    internal static TransparencyRecordShape Of(TransparencyRecord record) => new(TransparencyRecordJson.V1.Name, record.Fields.Select(RecordFieldShape.Of));

    public TransparencyRecord Made() => new([.. Fields.Select(field => new RecordField(field.Number, field.Section, field.Name, [.. field.Lines], field.ToComplete))]);
}

/// <summary>A field of the record.</summary>
internal sealed record RecordFieldShape(
    [property: Description("The number of the field in the standard.")] string Number,
    [property: Description("The section that the field is in.")] string Section,
    [property: Description("What the field is called.")] string Name,
    [property: Description("What the run says, line by line; empty if it says nothing.")] IEnumerable<string> Lines,
    [property: Description("What the organisation has to write; null if nothing is missing.")] string? ToComplete)
{
    internal static RecordFieldShape Of(RecordField field) => new(field.Number, field.Section, field.Name, field.Lines, field.ToComplete);
}
