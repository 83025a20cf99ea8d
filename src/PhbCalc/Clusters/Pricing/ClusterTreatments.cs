namespace PhbCalc.Clusters;

/// <summary>What clusters as a currency do with each setting class, found once.</summary>
internal static class ClusterTreatments
{
    internal static SettingTreatment Community { get; } = CareClusters.Currency.Find(SettingClass.Community)!;

    internal static SettingTreatment InitialAssessment { get; } = CareClusters.Currency.Find(SettingClass.InitialAssessment)!;

    internal static SettingTreatment Crisis { get; } = CareClusters.Currency.Find(SettingClass.Crisis)!;

    internal static SettingTreatment Inpatient { get; } = CareClusters.Currency.Find(SettingClass.Inpatient)!;
}
