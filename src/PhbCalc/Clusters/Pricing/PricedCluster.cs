namespace PhbCalc.Clusters;

/// <summary>A cluster with its rates made ready for a period.</summary>
internal sealed class PricedCluster
{
    internal PricedCluster(CareCluster cluster, PricedTariff tariff)
    {
        Cluster = cluster;
        Community = tariff.Find(Key(SettingClass.Community));
        Crisis = tariff.Find(Key(SettingClass.Crisis));
        Inpatient = tariff.Find(Key(SettingClass.Inpatient));
        Assessment = tariff.Find(Key(SettingClass.InitialAssessment));
    }

    internal CareCluster Cluster { get; }

    /// <summary>Rates of community days; null if there are none at all.</summary>
    internal PricedSeries? Community { get; }

    /// <summary>Rates of crisis care on the same days; null if there are none at all.</summary>
    internal PricedSeries? Crisis { get; }

    /// <summary>Rates of admitted days; null if there are none at all.</summary>
    internal PricedSeries? Inpatient { get; }

    /// <summary>Rates of initial assessments; null if there are none at all.</summary>
    internal PricedSeries? Assessment { get; }

    /// <summary>What has one rate at a time in a setting of this cluster.</summary>
    internal RateKey Key(SettingClass setting) =>
        new(Cluster.Code.ToString(), setting, setting == SettingClass.InitialAssessment ? CareClusters.Assessment : Activity.Day);
}
