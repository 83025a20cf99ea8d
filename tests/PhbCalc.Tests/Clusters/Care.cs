using PhbCalc.Clusters;
using PhbCalc.Currencies;

namespace PhbCalc.Tests.Clusters;

/// <summary>Short ways to make the things that tests of clusters are about.</summary>
internal static class Care
{
    internal static readonly Source Tariff = new("Tariff of the test", new(2026, 11, 21), "one source");

    /// <summary>The published clusters, with their longest times until a review, as they stood when the tests were written.</summary>
    internal static CareClusters Clusters { get; } = new(
    [
        Cluster("00", "Variance", ClusterSuperClass.Variance, 6),
        Cluster("01", "Common Mental Health Problems (Low Severity)", ClusterSuperClass.NonPsychotic, 84, ReviewUnit.Days),
        Cluster("02", "Common Mental Health Problems (Low Severity with Greater Need)", ClusterSuperClass.NonPsychotic, 105, ReviewUnit.Days),
        Cluster("03", "Non-Psychotic (Moderate Severity)", ClusterSuperClass.NonPsychotic, 6),
        Cluster("04", "Non-Psychotic (Severe)", ClusterSuperClass.NonPsychotic, 6),
        Cluster("05", "Non-Psychotic Disorders (Very Severe)", ClusterSuperClass.NonPsychotic, 6),
        Cluster("06", "Non-Psychotic Disorder of Over-Valued Ideas", ClusterSuperClass.NonPsychotic, 6),
        Cluster("07", "Enduring Non-Psychotic Disorders (High Disability)", ClusterSuperClass.NonPsychotic, 12),
        Cluster("08", "Non-Psychotic Chaotic and Challenging Disorders", ClusterSuperClass.NonPsychotic, 12),
        Cluster("10", "First Episode Psychosis", ClusterSuperClass.Psychosis, 12),
        Cluster("11", "Ongoing Recurrent Psychosis (Low Symptoms)", ClusterSuperClass.Psychosis, 12),
        Cluster("12", "Ongoing or Recurrent Psychosis (High Disability)", ClusterSuperClass.Psychosis, 12),
        Cluster("13", "Ongoing or Recurrent Psychosis (High Symptoms and Disability)", ClusterSuperClass.Psychosis, 12),
        Cluster("14", "Psychotic Crisis", ClusterSuperClass.Psychosis, 28, ReviewUnit.Days, isCrisis: true),
        Cluster("15", "Severe Psychotic Depression", ClusterSuperClass.Psychosis, 28, ReviewUnit.Days, isCrisis: true),
        Cluster("16", "Dual Diagnosis", ClusterSuperClass.Psychosis, 6),
        Cluster("17", "Psychosis and Affective Disorder (Difficult to Engage)", ClusterSuperClass.Psychosis, 6),
        Cluster("18", "Cognitive Impairment (Low Need)", ClusterSuperClass.Organic, 12),
        Cluster("19", "Cognitive Impairment or Dementia Complicated (Moderate Need)", ClusterSuperClass.Organic, 6),
        Cluster("20", "Cognitive Impairment or Dementia Complicated (High Need)", ClusterSuperClass.Organic, 6),
        Cluster("21", "Cognitive Impairment or Dementia (High Physical or Engagement)", ClusterSuperClass.Organic, 6),
    ]);

    internal static ClusterCode Code(string text) => ClusterCode.Parse(text);

    internal static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    /// <summary>A row of a tariff: per assessment for initial assessments, else per day.</summary>
    internal static ClusterRate Rate(
        string cluster, decimal rate, string from = "2014-04-01", string? to = null, SettingClass? setting = null, decimal? crisis = null, Source? source = null) =>
        new(Code(cluster), setting ?? SettingClass.Community, setting == SettingClass.InitialAssessment ? ClusterUnit.Assessment : ClusterUnit.Day, Pounds(rate), Build.Date(from))
        {
            ValidTo = to is null ? null : Build.Date(to),
            CrisisShare = crisis,
            Source = source,
        };

    internal static ClusterEpisode Episode(string cluster, string from, string? to = null) => new(Code(cluster), Build.Date(from), to is null ? null : Build.Date(to));

    internal static Admission Admitted(string from, string? to = null) => new(Build.Date(from), to is null ? null : Build.Date(to));

    /// <summary>Prices over 2014/15 unless another period is given.</summary>
    internal static ClusterPricing Pricing(
        ValueList<ClusterRate> rates, ClusterPolicy? policy = null, DateInterval? period = null, ValueList<ClusterCostAnchor> anchors = default) =>
        new(ClusterTariff.From(rates), Clusters, period ?? Build.Year(2014), policy, anchors);

    internal static ClusterHistory History(ValueList<ClusterEpisode> episodes, ValueList<Admission> admissions = default) => new("P1", episodes, admissions);

    /// <summary>Lines as text: <c>08 community 163 x £12.00 = £1,956.00</c>, with what is left out in brackets and the note after a dash.</summary>
    internal static string Lines(CostBreakdown breakdown) => string.Join('\n', breakdown.Lines.Select(line =>
        $"{line.Id} {line.Band} {line.Quantity} {line.Unit} x {line.Rate} = {line.Amount}"
        + (line.NotInBudget == Money.Zero ? "" : $" ({line.NotInBudget})")
        + (line.Note is null ? "" : $" - {line.Note}")));

    private static CareCluster Cluster(string code, string name, ClusterSuperClass superClass, int count, ReviewUnit unit = ReviewUnit.Months, bool isCrisis = false) =>
        new(Code(code), name, superClass, new(count, unit), isCrisis, new("NHS Data Dictionary"));
}
