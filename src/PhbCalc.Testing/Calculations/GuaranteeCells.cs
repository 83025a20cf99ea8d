using PhbCalc.BlockContracts;
using PhbCalc.Data;

namespace PhbCalc.Testing;

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
            cells.Refuse(Mode, CaseFaults.NotTogether(Mode, "guaranteed_share"));
        }

        IEnumerable<string> missing = ((string[])[Start, Step]).Where(column => !cells.Has(column));
        foreach (string column in missing)
        {
            cells.Refuse(column, CaseFaults.OnlyWith(column, Mode));
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
            cells.Refuse(Mode, CaseFaults.OnlyWith(Mode, cells.FirstOf(Start, Step, Floor)!));
        }
        else if (stated is { Schedule: null })
        {
            cells.Refuse("guaranteed_share", ReleaseFaults.NoSchedule("guaranteed_share"));
        }

        return stated?.Schedule;
    }
}
