namespace PhbCalc.Data;

/// <summary>What is assumed of a year that is not published.</summary>
/// <param name="Wages">By how much sums are raised that follow wages; null if they get no year more.</param>
/// <param name="RaisesThresholds">Whether thresholds, the allowance and limits of pensions are raised with them.</param>
/// <param name="Each">What is assumed of single figures instead.</param>
internal sealed record YearAssumed(Uprating? Wages, bool RaisesThresholds, IReadOnlyList<(string Name, Uprating By)> Each)
{
    /// <summary>By how much a figure is raised; null if it gets no year more.</summary>
    internal Uprating? Of<T>(FigureFile<T> file)
    {
        foreach ((string name, Uprating by) in Each)
        {
            if (name == file.Name)
            {
                return by;
            }
        }

        return file.IsFixedByLaw && !RaisesThresholds && Wages is not null ? Uprating.None : Wages;
    }
}
