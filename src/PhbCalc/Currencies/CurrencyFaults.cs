namespace PhbCalc.Currencies;

/// <summary>What can be wrong with a currency, its tariff and its activities.</summary>
internal static class CurrencyFaults
{
    /// <summary>Rates, amounts and quantities are under this (spec 8, Files).</summary>
    internal const decimal TooMuch = 1_000_000_000_000m;

    internal static List<Fault>? InSetting(string word)
    {
        FaultList faults = new("setting");
        if (word.Length == 0 || word.Any(sign => !char.IsAsciiLetterLower(sign) && !char.IsAsciiDigit(sign) && sign != '_'))
        {
            faults.Add("setting", word, "is not the word of a setting class", "write small letters, digits and underscores, such as community or initial_assessment", "/word");
        }

        return faults.All;
    }

    internal static List<Fault>? In(Currency currency)
    {
        FaultList faults = new("currency", currency.Name ?? string.Empty);
        faults.AddIfBlank("name", currency.Name ?? string.Empty);
        faults.AddIfBlank("statement", currency.Statement ?? string.Empty);
        AddIfNone(ref faults, "units", "/units", currency.Units.Count, "give at least one unit");
        AddIfNone(ref faults, "treatments", "/treatments", currency.Treatments.Count, "say what is done with at least one setting class");
        for (int i = 0; i < currency.Units.Count; i++)
        {
            faults.AddIfBlank("unit", currency.Units[i], $"/units/{Iso.Number(i)}");
        }

        faults.AddNulls("treatments", currency.Treatments);
        faults.AddRepeats("unit", currency.Units, unit => unit, "units", string.Empty);
        faults.AddRepeats("setting", currency.Treatments, treatment => treatment.Setting.Word, "treatments", "/setting");
        for (int i = 0; i < currency.Treatments.Count; i++)
        {
            if (currency.Treatments[i] is not { } treatment)
            {
                continue;
            }

            if (treatment.Setting == default)
            {
                faults.Add(new Fault("setting", "is none", "name the setting class").Under("treatments", i));
            }

            if (treatment.Treatment != Treatment.Included && string.IsNullOrWhiteSpace(treatment.Reason))
            {
                faults.Add(new Fault("reason", "is blank", "say why it is left out or refused") { Value = treatment.Setting.Word }.Under("treatments", i));
            }
        }

        return faults.All;
    }

    internal static List<Fault> InRates(ValueList<CurrencyRate> rates)
    {
        FaultList faults = new("tariff");
        AddIfNone(ref faults, "rate", "/rates", rates.Count, "give at least one row");
        faults.AddNulls("rates", rates);
        for (int i = 0; i < rates.Count; i++)
        {
            if (rates[i] is not { } rate)
            {
                continue;
            }

            FaultList own = new(RateKey.Of(rate).ToString());
            own.AddIfBlank("code", rate.Code ?? string.Empty);
            own.AddIfBlank("setting", rate.Setting.Word);
            own.AddIfBlank("unit", rate.Unit ?? string.Empty);
            if (rate.Cost.Pounds < 0 || rate.Cost.Pounds >= TooMuch)
            {
                own.Add("rate", rate.Cost.ToString(), "is not a rate", "write pounds from 0 to under 1,000,000,000,000", "/cost");
            }

            faults.AddOfPart(own.All, "rates", i);
        }

        return faults.All ?? [];
    }

    internal static List<Fault>? In(Activity activity)
    {
        FaultList faults = new("activity", activity.Code ?? string.Empty);
        faults.AddIfBlank("code", activity.Code ?? string.Empty);
        faults.AddIfBlank("unit", activity.Unit ?? string.Empty);
        faults.AddIfEndsFirst("to", activity.From, activity.To);
        faults.AddNulls("left_out", activity.DaysLeftOut);
        if (activity.Quantity is { } quantity)
        {
            faults.AddIfOutside("quantity", quantity, TooMuch);
        }

        return faults.All;
    }

    /// <summary>Something for which the tariff has no rate on any day: what it has for the same code, or which codes it has.</summary>
    internal static Fault NoRate(RateKey key, CurrencyTariff tariff)
    {
        string[] same = [.. tariff.Series.Where(series => series.Key.Code == key.Code).Select(series => $"{series.Key.Setting} per {series.Key.Unit}").Order(StringComparer.Ordinal)];
        string remedy = same.Length > 0
            ? $"the tariff has {key.Code} for {string.Join(", ", same)}; add a row for {key.Setting} per {key.Unit}"
            : $"add a row for it; {Nearest.Suggest(key.Code, tariff.Series.Select(series => series.Key.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";
        return new("tariff", "has no rate", remedy) { Subject = key.ToString(), Path = "/code" };
    }

    internal static Fault UnknownSetting(in ActivityTerms activity, Currency currency) => new("setting", $"is not a setting class of {currency.Name}",
        Nearest.Suggest(activity.Setting.Word, currency.Treatments.Select(treatment => treatment.Setting.Word)))
    {
        Value = activity.Setting.Word,
    };

    internal static Fault UnknownUnit(in ActivityTerms activity, Currency currency) =>
        new("unit", $"is not a unit of {currency.Name}", Nearest.Suggest(activity.Unit, currency.Units)) { Value = activity.Unit };

    internal static Fault Refused(string code, SettingTreatment treatment) => new("setting", $"is refused: {treatment.Reason}", "leave it out, or let the policy allow it")
    {
        Subject = code,
        Value = treatment.Setting.Word,
        Kind = FaultKind.Rule,
    };

    internal static Fault TooLarge(string subject) =>
        new("amount", "the sums come to more than can be counted", "check rates and quantities: a budget is under 92,000,000,000,000,000 pounds") { Subject = subject, Path = string.Empty };

    private static void AddIfNone(ref FaultList faults, string field, string path, int count, string remedy)
    {
        if (count == 0)
        {
            faults.Add(field, null, "there is none", remedy, path);
        }
    }
}
