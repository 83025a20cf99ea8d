using PhbCalc.BlockContracts;
using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Testing.Files;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing.Calculations;

/// <summary>Cases of <c>release</c>: a period of a block contract that is released step by step, as in <c>phbcalc release</c>.</summary>
internal static class ReleaseCases
{
    private const string Contract = "contract";
    private const string Per = "per";
    private const string PeriodStart = "period_start";

    private static readonly string[] OneYear = ContractFile.Columns.All.Names;
    private static readonly string[] Policies = [PolicyNames.Phasing, PolicyNames.AllowRisingShares];

    internal static Calculation Calculation { get; } = new(
        "release",
        [Contract, .. OneYear, .. GuaranteeCells.Columns, Per, PeriodStart, .. Policies],
        [],
        ["value", "guaranteed", "released", "phb_spend", "double_running", "unspent"],
        Work);

    private static CaseAnswer Work(CaseCells cells)
    {
        CaseFiles files = Files(cells);
        ReleasePolicy? policy = files.ReadPolicies()?.Release;
        ReleasePer per = cells.Word(Per, ReleaseWords.Pers) ?? ReleasePer.Year;
        StatedContract? stated = policy is null ? null : files.Read([ContractFile.Name], source => Read(source, policy, cells.Options));
        GuaranteeSchedule? schedule = GuaranteeCells.In(cells, stated);
        cells.ThrowIfRefused();
        ReleasePlan? plan = cells.Try(() => new SteppedRelease(stated!.Contract, schedule!, policy).Release(per, stated.Demand), CaseColumns.Case);
        ReleasePeriod? period = plan is null ? null : PeriodIn(cells, plan);
        cells.ThrowIfRefused();
        return AnswerOf(plan!, period!.Value);
    }

    private static CaseFiles Files(CaseCells cells)
    {
        CaseFiles files = CaseFiles.Made(cells, Policies);
        if (!cells.Has(Contract))
        {
            files.Add(ContractFile.Name, ContractFile.Columns.All, [.. OneYear.Select(column => new MadeCell(column, cells.Text(column), column))]);
            return files;
        }

        files.AddNamed(ContractFile.Name, Contract);
        if (cells.FirstOf(OneYear) is { } inline)
        {
            cells.Refuse(inline, RowFaults.NotTogether(inline, Contract));
        }

        return files;
    }

    private static StatedContract Read(FileSource source, ReleasePolicy policy, ReadOptions options)
    {
        FileFaults faults = new(ContractFile.Name);
        using Stream? stream = source.Open(faults);
        if (stream is null && faults.Found == 0)
        {
            faults.Add(0, TableFaults.MissingFile(source.Place, ContractFile.Columns.All));
        }

        FileFaults.ThrowIfAny(faults);
        return ContractFile.Read(stream!, policy.AllowRisingShares, options: options);
    }

    private static ReleasePeriod? PeriodIn(CaseCells cells, ReleasePlan plan)
    {
        if (!cells.Has(PeriodStart) && plan.Periods.Count == 1)
        {
            return plan.Periods[0];
        }

        LocalDate? start = cells.Date(PeriodStart);
        ReleasePeriod? found = plan.Periods.Select(period => (ReleasePeriod?)period).FirstOrDefault(period => period!.Value.Start == start);
        if (found is null && (start is not null || !cells.Has(PeriodStart)))
        {
            cells.Refuse(PeriodStart, ReleaseFaults.NotAPeriod(PeriodStart, cells.Text(PeriodStart), plan.Periods.Select(period => cells.Written(period.Start))));
        }

        return found;
    }

    private static CaseAnswer AnswerOf(ReleasePlan plan, ReleasePeriod period)
    {
        string working = Working(plan, period);
        ReleaseSums sums = period.Sums;
        (string Name, Money? Sum)[] all =
        [
            ("value", sums.Value), ("guaranteed", sums.Guaranteed), ("released", sums.Released), ("phb_spend", sums.Spend), ("double_running", sums.DoubleRunning), ("unspent", sums.Unspent),
        ];
        return new(
            $"release, {Iso.Text(new DateInterval(period.Start, period.End))}",
            [.. all.Where(figure => figure.Sum is not null).Select(figure => Figure.Pounds(figure.Name, figure.Sum!.Value, working))]);
    }

    /// <summary>The contract year of the period, and what it comes to; the command explains the whole contract.</summary>
    private static string Working(ReleasePlan plan, ReleasePeriod period)
    {
        ReleaseYear year = plan.Years[period.Year - 1];
        CostText text = new();
        text.Line($"Contract year {Iso.Number(year.Number)}, of which {Iso.Percent(year.GuaranteedShare)} is guaranteed: released = value - guaranteed");
        TextTable table = new(false, true, true, true, true, true, true);
        table.Add(string.Empty, "Value", "Guaranteed", "Released", "PHB spending", "Double running", "Unspent");
        Row(new(year.Start, year.End), year.Sums);
        if (plan.Per != ReleasePer.Year)
        {
            Row(new(period.Start, period.End), period.Sums);
        }

        table.RemoveEmptyColumns();
        text.Table(table);
        return text.ToString();

        void Row(DateInterval days, ReleaseSums sums) => table.Add([Iso.Text(days), .. new[]
        {
            sums.Value, sums.Guaranteed, sums.Released, sums.Spend, sums.DoubleRunning, sums.Unspent,
        }.Select(sum => sum?.ToString() ?? string.Empty)]);
    }
}

/// <summary>What can be wrong with cases of <c>release</c>, beyond what is wrong with a contract.</summary>
internal static class ReleaseFaults
{
    private const int MostShown = 12;

    internal static Fault NoSchedule(string column) =>
        new(column, "is blank", "write the share that stays guaranteed, such as 0.8, or give guarantee (linear or geometric), guarantee_start and guarantee_step");

    internal static Fault NotARule(string column) => new(column, "is not a rule", "write linear or geometric, or leave it blank and give guaranteed_share") { Value = "explicit" };

    internal static Fault NoFloor(string column) => new(column, "does not go with geometric, which never gets to nothing", "leave it blank, or write linear");

    internal static Fault NotAPeriod(string column, string? text, IEnumerable<string> starts)
    {
        string[] all = [.. starts];
        string some = string.Join(", ", all.Take(MostShown));
        string more = all.Length > MostShown ? $" and {Iso.Number(all.Length - MostShown)} more" : string.Empty;
        return new(column, text is null ? "is blank, and there are several periods" : "is not the first day of a period", $"write one of {some}{more}") { Value = text };
    }
}

/// <summary>The share of a block contract that stays guaranteed: as the contract states it, or by a rule that the case gives.</summary>
internal static class GuaranteeCells
{
    private const string Mode = "guarantee";
    private const string Start = "guarantee_start";
    private const string Step = "guarantee_step";
    private const string Floor = "guarantee_floor";

    internal static string[] Columns { get; } = [Mode, Start, Step, Floor];

    /// <summary>The schedule; null if there is none, which is reported unless the contract could not be read.</summary>
    internal static GuaranteeSchedule? In(CaseCells cells, StatedContract? stated)
    {
        GuaranteeKind? kind = cells.Word(Mode, ReleaseWords.Schedules);
        (Ratio? start, Ratio? step, Ratio? floor) = (cells.Share(Start), cells.Share(Step), cells.Share(Floor));
        if (!cells.Has(Mode))
        {
            return Stated(cells, stated);
        }

        if (stated?.Schedule is not null)
        {
            cells.Refuse(Mode, RowFaults.NotTogether(Mode, "guaranteed_share"));
        }

        IEnumerable<string> missing = ((string[])[Start, Step]).Where(column => !cells.Has(column));
        foreach (string column in missing)
        {
            cells.Refuse(column, RowFaults.OnlyWith(column, Mode));
        }

        if (kind is GuaranteeKind.Explicit || (kind is GuaranteeKind.Geometric && cells.Has(Floor)))
        {
            string column = kind is GuaranteeKind.Explicit ? Mode : Floor;
            cells.Refuse(column, kind is GuaranteeKind.Explicit ? ReleaseFaults.NotARule(column) : ReleaseFaults.NoFloor(column));
            return null;
        }

        return kind is null || start is not { } first || step is not { } fall ? null : cells.Try(
            () => kind == GuaranteeKind.Linear ? GuaranteeSchedule.Linear(first, fall, floor ?? default) : GuaranteeSchedule.Geometric(first, fall), Mode);
    }

    private static GuaranteeSchedule? Stated(CaseCells cells, StatedContract? stated)
    {
        if (cells.FirstOf(Start, Step, Floor) is not null)
        {
            cells.Refuse(Mode, RowFaults.OnlyWith(Mode, cells.FirstOf(Start, Step, Floor)!));
        }
        else if (stated is { Schedule: null })
        {
            cells.Refuse("guaranteed_share", ReleaseFaults.NoSchedule("guaranteed_share"));
        }

        return stated?.Schedule;
    }
}
