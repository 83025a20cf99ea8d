namespace PhbCalc.Rates;

/// <summary>The number of minutes to which the length of a visit is rounded, and which way. At least one such step is charged.</summary>
/// <remarks>Rule: spec 2b, Prices as they are published, policy <c>round_minutes</c>.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<MinuteRounding>))]
public enum MinuteRounding
{
    /// <summary>Not at all (the default).</summary>
    None,

    /// <summary>To the nearest 5 minutes.</summary>
    [JsonStringEnumMemberName("5_nearest")]
    NearestFive,

    /// <summary>Up to the next 5 minutes.</summary>
    [JsonStringEnumMemberName("5_up")]
    UpToFive,

    /// <summary>Down to whole 5 minutes.</summary>
    [JsonStringEnumMemberName("5_down")]
    DownToFive,

    /// <summary>To the nearest 15 minutes, half way up.</summary>
    [JsonStringEnumMemberName("15_nearest")]
    NearestFifteen,

    /// <summary>Up to the next 15 minutes.</summary>
    [JsonStringEnumMemberName("15_up")]
    UpToFifteen,

    /// <summary>Down to whole 15 minutes.</summary>
    [JsonStringEnumMemberName("15_down")]
    DownToFifteen,
}

/// <summary>Rounds the lengths of visits.</summary>
internal static class MinuteRoundings
{
    /// <summary>How long a visit is charged for.</summary>
    /// <param name="way">How its length is rounded.</param>
    /// <param name="minutes">How long it lasts by the clock face, 1 to 1440.</param>
    internal static int Charged(this MinuteRounding way, int minutes)
    {
        int step = way is MinuteRounding.NearestFive or MinuteRounding.UpToFive or MinuteRounding.DownToFive ? 5 : 15;
        int added = way switch
        {
            MinuteRounding.UpToFive or MinuteRounding.UpToFifteen => step - 1,
            MinuteRounding.NearestFive or MinuteRounding.NearestFifteen => step / 2,
            _ => 0,
        };
        return way == MinuteRounding.None ? minutes : Math.Max((minutes + added) / step * step, step);
    }
}
