using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Parts of a caseload: spec 9, Scale.</summary>
public sealed class PeoplePartTests
{
    [Law]
    public Property Everybody_is_in_exactly_one_part_by_the_first_digits_of_the_hash() => Law.Of(Gen.Choose(1, 200).Zip(ArbMap.Default.GeneratorFor<NonNull<string>>()), given =>
    {
        (int of, string id) = (given.Item1, given.Item2.Get);
        uint digits = uint.Parse(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        Assert.Equal([(int)(digits % of) + 1], Enumerable.Range(1, of).Where(number => new PeoplePart(number, of).Has(id)));
    });

    /// <summary>Worked out with another program: sha256("P001") begins with df1e4005.</summary>
    [Fact]
    public void The_part_of_an_id_never_changes() => Assert.Equal([6], Enumerable.Range(1, 16).Where(number => new PeoplePart(number, 16).Has("P001")));

    [Theory]
    [InlineData("3/16", 3, 16)]
    [InlineData("1/1", 1, 1)]
    public void A_part_is_read_as_it_is_written(string text, int number, int of)
    {
        Assert.Equal(new PeoplePart(number, of), PeoplePart.Find(text));
        Assert.Equal(text, new PeoplePart(number, of).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("3/2")]
    [InlineData("0/2")]
    [InlineData("1/0")]
    [InlineData("-1/2")]
    [InlineData("1/2/3")]
    [InlineData(" 1/2")]
    [InlineData("1/100001")]
    public void Other_texts_are_none(string? text) => Assert.Null(PeoplePart.Find(text));

    [Fact]
    public void A_number_that_is_none_is_refused()
    {
        Assert.Equal("number: is 3 of 2; write a number from 1 to 2", Assert.Throws<InvalidInputException>(() => new PeoplePart(3, 2)).Message);
        Assert.Equal("of: is 0; write a number of parts from 1 to 100,000", Assert.Throws<InvalidInputException>(() => new PeoplePart(1, 0)).Message);
    }

    [Fact]
    public void Rows_of_other_parts_are_passed_over_whatever_is_in_them()
    {
        string[] ids = [.. Enumerable.Range(1, 40).Select(i => $"P{i:000}")];
        PeoplePart part = new(1, 3);
        string stranger = Enumerable.Range(1, 99).Select(i => $"X{i}").First(id => !part.Has(id));
        Files files = Files.Sound.With("people.csv", ["person_id,start", .. ids.Select(id => $"{id},{(part.Has(id) ? "2026-04-01" : "no date")}")])
            .With("visits.csv", ["person_id,visit_id,card,service,days,start,end", .. ids.Select(id => $"{id},v1,agency,personal-care,{(part.Has(id) ? "Mon" : "Mno")},08:00,09:00"), $"{stranger},v1,agency,personal-care,Mno,08:00,09:00"]);

        Caseload read = files.Read(new() { Part = part });

        Assert.Equal(ids.Where(part.Has), read.People.Select(person => person.Id));
        Assert.InRange(read.People.Count, 5, 25);
        Assert.All(read.Plans, plan => Assert.Single(plan.Visits));
    }
}
