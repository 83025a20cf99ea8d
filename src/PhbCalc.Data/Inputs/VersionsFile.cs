using System.Text.Json.Serialization;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads versions.csv: the sums that a budget had, from which days, who decided them and why.</summary>
/// <remarks>Rule: spec 7, A version of a budget; The payment plan: a change in mid-year.</remarks>
public static class VersionsFile
{
    /// <summary>The name of the file in a folder: <c>versions.csv</c>.</summary>
    public const string Name = "versions.csv";

    internal static PersonFile<StatedVersion> File { get; } = new();

    private static readonly Column<LocalDate> From = File.Required("from", Cell.Date);
    private static readonly Column<BudgetStage?> Stage = File.Required("stage", Cell.Word(BudgetWords.Stages));
    private static readonly Column<LocalDate?> To = File.Optional("to", Cell.DateOrBlank);
    private static readonly Column<Money?> Amount = File.Optional("amount", Cell.MoneyOrBlank);
    private static readonly Column<string?> By = File.Optional("by", Cell.TextOrBlank);
    private static readonly Column<string?> Reason = File.Optional("reason", Cell.TextOrBlank);
    private static readonly Column<string?> Reference = File.Optional("reference", Cell.TextOrBlank);

    /// <summary>Reads the versions, in the order of the file. It does not check whether people exist, or whether versions of one person fit together.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>versions.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<StatedVersion>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<StatedVersion> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static StatedVersion? Made(CsvTable row)
    {
        (LocalDate from, BudgetStage? stage, LocalDate? to, Money? amount) = (From.In(row), Stage.In(row), To.In(row), Amount.In(row));
        (string? by, string? reason, string? reference) = (By.In(row), Reason.In(row), Reference.In(row));
        return stage is { } known ? new(from, known, to, amount) { By = by, Reason = reason, Reference = reference } : null;
    }
}

/// <summary>A recorded version of a budget: its first day, its stage, and its amount if that differs from the cost of the plan in the folder.</summary>
/// <remarks>This type is immutable. Rule: spec 7, A version of a budget.</remarks>
public sealed record StatedVersion
{
    /// <summary>Makes one.</summary>
    /// <param name="from">The day from which it stands.</param>
    /// <param name="stage">The stage of the budget. Agreed and reviewed versions are paid out.</param>
    /// <param name="to">The last day that the amount is for; null (the default) for the last day of the period costed.</param>
    /// <param name="amount">Its amount from the first to the last day, in pounds and whole pence; null (the default) for the cost of the plan from that day.</param>
    /// <exception cref="InvalidInputException">The last day is before the first, the stage is undefined, the amount is below zero or has a fraction of a penny, or an end has an amount or a last day. All faults are reported at once.</exception>
    public StatedVersion(LocalDate from, BudgetStage stage, LocalDate? to = null, Money? amount = null)
    {
        (From, Stage, To, Amount) = (from, stage, to, amount);
        InvalidInputException.ThrowIfAny(StatedVersionFaults.In(this));
    }

    /// <summary>The day from which it stands.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate From { get; }

    /// <summary>Where the budget stood.</summary>
    public BudgetStage Stage { get; }

    /// <summary>The last day that the amount is for; null for the last day of the period costed.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To { get; }

    /// <summary>Its amount from the first to the last day, in pounds; null for the cost of the plan from that day.</summary>
    public Money? Amount { get; }

    /// <summary>Who made it, or signed it; null (the default) if not known.</summary>
    public string? By { get; init; }

    /// <summary>Why; null (the default) if not known.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it is filed; null (the default) if not known.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether it is paid out while it stands.</summary>
    internal bool IsPaid => Stage is BudgetStage.Agreed or BudgetStage.Review;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What can be wrong with recorded versions.</summary>
internal static class StatedVersionFaults
{
    internal static List<Fault>? In(StatedVersion version)
    {
        FaultList faults = new("version");
        faults.AddIfUndefined("stage", version.Stage);
        faults.AddIfEndsFirst("to", version.From, version.To);
        if (version.Amount is { } amount && (amount < Money.Zero || !amount.IsWholePence))
        {
            faults.Add("amount", amount.ToString(), amount < Money.Zero ? "is below zero" : "has a fraction of a penny", "write pounds and whole pence, 0 or more");
        }

        if (version.Stage == BudgetStage.Ended && (version.Amount is not null || version.To is not null))
        {
            faults.Add(version.Amount is not null ? "amount" : "to", null, "is given for an end, which comes to nothing", "leave it blank");
        }

        if (version is { Amount: null, To: not null, Stage: not BudgetStage.Ended })
        {
            faults.Add("to", Iso.Text(version.To.Value), "is given without an amount", "write what it came to until then in amount, or leave the day blank");
        }

        return faults.All;
    }

    /// <summary>What is wrong with the versions of one person together, each fault at the position of its version.</summary>
    /// <param name="versions">The versions.</param>
    /// <param name="end">The last day of the budget as people.csv says; null if it has no end.</param>
    internal static IEnumerable<Fault> In(ValueList<StatedVersion> versions, LocalDate? end)
    {
        (StatedVersion Version, int Position)[] ordered = [.. versions.Select((version, i) => (version, i)).OrderBy(one => one.version.From).ThenBy(one => Rank(one.version.Stage))];
        for (int i = 0; i < ordered.Length; i++)
        {
            (StatedVersion version, int position) = ordered[i];
            StatedVersion? before = i > 0 ? ordered[i - 1].Version : null;
            if (before is not null && Rank(version.Stage) < Rank(before.Stage))
            {
                yield return At(position, "stage", version.Stage.Word(), $"comes after {before.Stage.Word()}", "write indicative versions first, then final ones, then what was agreed and reviewed, then the end");
            }

            if (version.IsPaid && before is { IsPaid: true } && before.From == version.From)
            {
                yield return At(position, "from", Iso.Text(version.From), "is the first day of two versions that are paid", "write one version for each first day");
            }

            if (version is { IsPaid: true, Amount: null } && ordered.Skip(i + 1).Any(later => later.Version.IsPaid))
            {
                yield return At(position, "amount", null, "is blank, and it is not the last version: only the last one is the plan of the folder", "write what this version came to");
            }

            if (version.Stage == BudgetStage.Ended && end?.PlusDays(1) != version.From)
            {
                yield return At(position, "from", Iso.Text(version.From), end is { } last ? $"is not the day after the end in people.csv, {Iso.Text(last)}" : "ends a budget that has no end in people.csv", $"write {Iso.Text(version.From.PlusDays(-1))} in end of people.csv, or another day here");
            }
        }
    }

    private static Fault At(int position, string field, string? value, string problem, string remedy) => new Fault(field, problem, remedy) { Value = value }.Under("versions", position);

    private static int Rank(BudgetStage stage) => stage switch
    {
        BudgetStage.Indicative => 0,
        BudgetStage.Final => 1,
        BudgetStage.Ended => 3,
        _ => 2,
    };
}
