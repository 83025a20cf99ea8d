using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>Reads the cells that hold a cluster.</summary>
internal static class ClusterCells
{
    /// <summary>A cluster that must be there; 00 if it is none, which is reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="others">Words that may stand there too, which a message then names; none by default.</param>
    internal static ClusterCode RequiredCluster(this CsvTable row, int column, params IEnumerable<string> others)
    {
        string text = row.RequiredText(column);
        if (!ClusterCode.TryParse(text, out ClusterCode code) && text.Length > 0 && row.Wants(column))
        {
            Fault fault = CodeFaults.NoCode(CellFaults.Shown(text));
            string[] words = [.. others];
            row.Refuse(column, fault with { Field = row.Name(column), Remedy = words.Length == 0 ? fault.Remedy : $"{fault.Remedy}, or one of: {string.Join(", ", words)}" });
        }

        return code;
    }
}
