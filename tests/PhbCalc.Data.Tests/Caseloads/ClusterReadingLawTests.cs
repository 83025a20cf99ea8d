using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime.Text;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Whatever episodes, admissions, rates and contacts are written as a spreadsheet writes them, in either form of dates, they read back as they are.</summary>
public sealed class ClusterReadingLawTests
{
    private static readonly string[] Ids = ["P1", "P2", "p 2", "é", "O'Brien, \"Jo\""];
    private static readonly LocalDate First = new(2014, 4, 1);

    /// <summary>Episodes that follow each other, some with a gap; the last may be open.</summary>
    private static Gen<ClusterHistory> Histories =>
        from id in Gen.Elements(Ids)
        from lengths in Gen.ListOf(Gen.Choose(1, 400), 4)
        from gaps in Gen.ListOf(Gen.Choose(0, 40), 4)
        from codes in Gen.ListOf(Gen.Choose(0, 20), 4)
        from isOpen in Gen.Elements(true, false)
        from admissions in Gen.ListOf(Gen.Choose(0, 900))
        select new ClusterHistory(
            id,
            Enumerable.Range(0, 4).Select(i => Episode(lengths, gaps, codes, i, isOpen)).ToValueList(),
            admissions.Select(day => new Admission(First.PlusDays(day), First.PlusDays(day + (day % 30)))).ToValueList());

    private static Gen<ContactPackage> Packages =>
        from id in Gen.Elements(Ids)
        from days in Gen.ListOf(Gen.Choose(0, 900), 3)
        from counts in Gen.ListOf(Gen.Choose(1, 1_000_000), 3)
        select new ContactPackage(id, days.Select((day, i) => new TeamContact(
            First.PlusDays(day), day % 2 == 0 ? "A06" : "Z02", counts[i], day % 3 == 0 ? ContactKind.Group : ContactKind.OneToOne, day % 5 == 0)).ToValueList());

    private static Gen<ValueList<ClusterRate>> Tariffs =>
        from pence in Gen.NonEmptyListOf(Gen.Choose(0, 900_000_000))
        select pence.Select((rate, i) => new ClusterRate(
            Code(i % 21), i % 2 == 0 ? SettingClass.Community : SettingClass.InitialAssessment, i % 2 == 0 ? ClusterUnit.Day : ClusterUnit.Assessment,
            Money.FromPounds(rate / 1_000_000m), First.PlusDays(i))
        {
            ValidTo = rate % 3 == 0 ? First.PlusDays(i) : null,
            CrisisShare = i % 2 == 0 && rate % 2 == 0 ? rate % 1_000_000 / 1_000_000m : null,
            Source = rate % 5 == 0 ? null : new($"tariff \"{i}\", é"),
        }).ToValueList();

    private static Gen<(ClusterHistory[] Histories, ContactPackage[] Packages, ValueList<ClusterRate> Tariff, DateForm Dates, int Seed)> Cases =>
        from histories in Gen.NonEmptyListOf(Histories)
        from packages in Gen.NonEmptyListOf(Packages)
        from tariff in Tariffs
        from dates in Gen.Elements(Enum.GetValues<DateForm>())
        from seed in Gen.Choose(0, int.MaxValue)
        select (histories.DistinctBy(history => history.PersonId).ToArray(), packages.DistinctBy(package => package.PersonId).ToArray(), tariff, dates, seed);

    [Law]
    public Property What_is_written_is_what_is_read() => Law.Of(Cases, given =>
    {
        SpreadsheetText text = new(given.Seed);
        LocalDatePattern form = given.Dates == DateForm.Uk ? LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu") : LocalDatePattern.Iso;
        string Day(LocalDate? day) => day is { } known ? form.Format(known) : string.Empty;
        ClusterCaseload read = Files.None
            .With("episodes.csv", text.Of(["person_id", "cluster", "from", "to"], given.Histories.SelectMany(history => history.Episodes.Select(episode =>
                (string[])[history.PersonId, given.Seed % 2 == 0 ? episode.Cluster.ToString() : episode.Cluster.ToString().TrimStart('0').PadLeft(1, '0'), Day(episode.From), Day(episode.To)]))))
            .With("admissions.csv", text.Of(["person_id", "from", "to"], given.Histories.SelectMany(history => history.Admissions.Select(admission =>
                (string[])[history.PersonId, Day(admission.From), Day(admission.To)]))))
            .With("contacts.csv", text.Of(["person_id", "date", "team", "count", "kind", "urgent"], given.Packages.SelectMany(package => package.Contacts.Select(contact =>
                (string[])[package.PersonId, Day(contact.Date), contact.Team, contact.Count.ToString(CultureInfo.InvariantCulture), contact.Kind == ContactKind.Group ? "group" : "", contact.IsUrgent ? "yes" : "no"]))))
            .With("tariff.csv", text.Of(["cluster", "setting", "unit", "rate", "valid_from", "valid_to", "crisis_share", "source"], given.Tariff.Select(rate => (string[])
                [rate.Cluster.ToString(), rate.Setting.Word, rate.Unit == ClusterUnit.Day ? "day" : "assessment", Number(rate.Rate.Pounds), Day(rate.ValidFrom), Day(rate.ValidTo), Number(rate.CrisisShare), rate.Source?.Title ?? ""])))
            .ReadClusters(new() { Dates = given.Dates });
        Assert.Equal(given.Histories.OrderBy(history => history.PersonId, StringComparer.Ordinal), read.Histories);
        Assert.Equal(given.Packages.OrderBy(package => package.PersonId, StringComparer.Ordinal).Select(package => (package.PersonId, package.Contacts)), read.Packages.Select(package => (package.PersonId, package.Contacts)));
        Assert.Equal(given.Tariff, read.Tariff!.Rates);
    });

    private static ClusterEpisode Episode(List<int> lengths, List<int> gaps, List<int> codes, int i, bool isOpen)
    {
        LocalDate from = First.PlusDays(lengths.Take(i).Sum() + gaps.Take(i).Sum());
        return new(Code(codes[i]), from, isOpen && i == lengths.Count - 1 ? null : from.PlusDays(lengths[i] - 1));
    }

    /// <summary>One of the 21 codes.</summary>
    private static ClusterCode Code(int number) => ClusterCode.Parse((number < 9 ? number : number + 1).ToString(CultureInfo.InvariantCulture));

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
