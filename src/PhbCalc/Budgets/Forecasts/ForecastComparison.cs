namespace PhbCalc.Budgets;

/// <summary>Forecasts of one caseload side by side, with the envelope.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Forecast: scenarios side by side, commitment against an envelope.</remarks>
public sealed record ForecastComparison
{
    /// <summary>Puts forecasts side by side.</summary>
    /// <param name="scenarios">The forecasts, each with its own name. The others are compared with the first.</param>
    /// <param name="envelope">The money to spend over all months, in pounds; null (the default) if not given.</param>
    /// <exception cref="InvalidInputException">There is no forecast, two have one name, one is for other months, or the envelope is below £0.00: all faults are reported.</exception>
    public ForecastComparison(ValueList<ForecastScenario> scenarios, Money? envelope = null)
    {
        (Scenarios, Envelope) = (Given.Whole(scenarios, "scenarios"), envelope);
        InvalidInputException.ThrowIfAny(
        [
            .. Scenarios.Count == 0 ? (Fault[])[new("scenarios", "has no forecast", "give at least one")] : [],
            .. Scenarios.Index().Where(one => Scenarios.Take(one.Index).Any(earlier => earlier.Name == one.Item.Name)).Select(one => new Fault("name", $"'{one.Item.Name}' appears twice", "give each scenario a name of its own").Under("scenarios", one.Index)),
            .. Scenarios.Index().Where(one => one.Item.Forecast.Months != Scenarios[0].Forecast.Months).Select(one => new Fault("months", "are other months than those of the first", "forecast the same period, cut in the same way").Under("scenarios", one.Index)),
            .. envelope < Money.Zero ? (Fault[])[new("envelope", "is below £0.00", "write what there is to spend")] : [],
        ]);
    }

    /// <summary>The forecasts. The others are compared with the first.</summary>
    public ValueList<ForecastScenario> Scenarios { get; }

    /// <summary>The money to spend over all months, in pounds; null if not given.</summary>
    public Money? Envelope { get; }

    /// <summary>The first forecast.</summary>
    public CaseloadForecast Base => Scenarios[0].Forecast;

    /// <summary>What is left of the envelope at the end of each month, in pounds, below £0.00 if it is overspent; empty without an envelope.</summary>
    /// <param name="scenario">The position of the scenario, counted from 0.</param>
    public ValueList<Money> Left(int scenario) => Envelope is { } envelope ? [.. Scenarios[scenario].Forecast.SoFar.Select(soFar => envelope - soFar)] : [];

    /// <summary>The month in which the envelope is used up; null if it lasts, or there is none.</summary>
    /// <param name="scenario">The position of the scenario, counted from 0.</param>
    public DateInterval? UsedUpIn(int scenario) => Left(scenario).Index().Where(left => left.Item < Money.Zero).Select(left => Base.Months[left.Index]).FirstOrDefault();
}

/// <summary>A forecast and its name.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Forecast.</remarks>
/// <param name="Name">Its name.</param>
/// <param name="Forecast">The forecast.</param>
public sealed record ForecastScenario(string Name, CaseloadForecast Forecast)
{
    /// <summary>Its name.</summary>
    public string Name
    {
        get;
        init => field = Given.NotNull(value, "name");
    }
    = Given.NotNull(Name, "name");

    /// <summary>The forecast.</summary>
    public CaseloadForecast Forecast
    {
        get;
        init => field = Given.NotNull(value, "forecast");
    }
    = Given.NotNull(Forecast, "forecast");
}
