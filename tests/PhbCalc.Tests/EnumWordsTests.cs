using System.Text.Json;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Contacts;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests;

/// <summary>Every value of every public enum has one word, in files and in JSON, and the word leads back to it.</summary>
public sealed class EnumWordsTests
{
    private static readonly Type[] Enums = [.. new[] { typeof(Money), typeof(Caseload) }
        .SelectMany(type => type.Assembly.GetExportedTypes()).Where(type => type.IsEnum).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static TheoryData<string> Names { get; } = [.. Enums.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_word_leads_back_to_its_value(string name)
    {
        Type type = Enums.Single(each => each.FullName == name);

        Assert.All(Enum.GetValues(type).Cast<object>(), value => Assert.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type)));
        Assert.All(Enum.GetValues(type).Cast<object>(), value => Assert.StartsWith("\"", JsonSerializer.Serialize(value, type), StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_are_those_of_the_files()
    {
        Assert.Equal("[hour, night, visit, day, week, call]", EnumWords.All<RateUnit>().ToString());
        Assert.Equal(("phb", "four-weekly", "one-to-one", "held_outside"), (EnumWords.Of(Funding.Budget), EnumWords.Of(PayFrequency.FourWeekly), EnumWords.Of(ContactKind.OneToOne), EnumWords.Of(ContingencyPlace.HeldOutside)));
        Assert.True(EnumWords.TryParse("Third-Party", out Holding held));
        Assert.Equal(Holding.ThirdParty, held);
        Assert.False(EnumWords.TryParse("", out Scaling _));
        Assert.Throws<InvalidInputException>(() => EnumWords.Of((RateUnit)77));
    }

    [Fact]
    public void In_JSON_a_number_or_another_word_is_refused_with_the_words_there_are()
    {
        Assert.Contains("write one of: hour, night, visit, day, week, call", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RateUnit>("\"fortnight\"")).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RateUnit>("1"));
        Assert.Equal("\"Mon-Fri BankHoliday\"", JsonSerializer.Serialize(DayTypes.Weekdays | DayTypes.BankHoliday));
        Assert.Equal(DayTypes.Weekdays, JsonSerializer.Deserialize<DayTypes>("\"Mon-Fri\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DayTypes>("\"Mno\""));
    }

    [Fact]
    public void All_words_are_known() => Snapshot.Matches(string.Join('\n', Enums.Select(type =>
        $"{type.FullName}: {string.Join(", ", Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, type).Trim('"')))}")) + "\n");
}
