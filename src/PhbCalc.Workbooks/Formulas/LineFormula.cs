using System.Text.Json;
using PhbCalc.Budgets;
using PhbCalc.Workbooks.Writing;

namespace PhbCalc.Workbooks;

/// <summary>How the amount of a line is worked out in a sheet.</summary>
internal static class LineFormula
{
    /// <summary>Adds a line to its sheet.</summary>
    /// <param name="lines">The sheet.</param>
    /// <param name="no">The number of the person.</param>
    /// <param name="id">The id of the person.</param>
    /// <param name="line">The line.</param>
    /// <param name="card">The rate of a card that it is priced by; null if it is priced by none.</param>
    /// <param name="part">How it is held.</param>
    /// <param name="first">The row of the person's first line.</param>
    /// <param name="before">What the person's lines before it come to.</param>
    internal static void Add(FormulaSheet lines, int no, string id, CostLine line, CardRate? card, HeldPart part, int first, Money before)
    {
        int row = lines.NextRow;
        string product = $"ROUND({lines.Cell("quantity", row)}*{lines.Cell("rate", row)}*{lines.Cell("carers", row)},2)";
        string above = $"SUM({lines.Cell("amount", first)}:{lines.Cell("amount", row - 1)})";
        bool isProduct = Product(line) == line.Amount + line.NotInBudget;

        // A share of all lines before it, or off them: the rate is their sum.
        bool isOfAbove = isProduct && row > first && line.Unit == CostUnit.Share && line.Kind is CostLineKind.Contingency or CostLineKind.Respite && (line.Rate == before || line.Rate == -before);
        FormulaCell rate = isOfAbove ? FormulaCell.Of(line.Rate == before ? above : $"-{above}", line.Rate)
            : new(CellStyle.Number, null, line.Rate.Pounds, card?.Number is null ? null : RateSheet.Find(lines.Cell("rate_no", row)));
        string? how = !isProduct ? "a value, no formula: each visit, or part of the line, is rounded by itself"
            : line.Kind == CostLineKind.Contingency && !isOfAbove ? "rate: a typical week, or a sum that was set"
            : isOfAbove ? "rate: what the person's lines above come to"
            : IsOfTeam(line) ? "rate: what payroll comes to; see phbcalc employ"
            : null;
        FormulaCell Cell(Money sum) => sum == Money.Zero && line.Amount + line.NotInBudget != Money.Zero ? FormulaCell.Of(sum) : isProduct ? FormulaCell.Of(product, sum) : FormulaCell.Of(sum);
        lines.Add(
            FormulaCell.Of(no),
            FormulaCell.Of(id),
            FormulaCell.Of(row - 1),
            FormulaCell.Of(Word(line.Kind)),
            FormulaCell.Of(line.Id),
            FormulaCell.Of(line.Label),
            FormulaCell.Of(card?.Card),
            FormulaCell.Of(card?.Service),
            FormulaCell.Of(line.Band),
            FormulaCell.Of(line.Unit.Word),
            FormulaCell.Of(line.Quantity),
            card?.Number is { } number ? FormulaCell.Of(number) : default,
            rate,
            FormulaCell.Of(line.Carers),
            Cell(line.Amount),
            line.NotInBudget == Money.Zero ? FormulaCell.Of(Money.Zero) : Cell(line.NotInBudget),
            FormulaCell.Of(FormulaSheets.Word(part.Held)),
            FormulaCell.Of(part.Holder),
            FormulaCell.Of(string.Join("; ", new[] { how, line.Note }.Where(text => !string.IsNullOrEmpty(text)))));
    }

    /// <summary>The word of a kind, as files have it.</summary>
    internal static string Word(CostLineKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{kind}");

    private static Money Product(CostLine line) => (line.Rate * line.Carers).TimesToPenny(line.Quantity);

    private static bool IsOfTeam(CostLine line) => line.Kind is CostLineKind.Pay or CostLineKind.HolidayPay or CostLineKind.NationalInsurance or CostLineKind.EmploymentAllowance or CostLineKind.Pension;
}
