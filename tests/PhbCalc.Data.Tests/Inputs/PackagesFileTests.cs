using PhbCalc.BottomUp;

namespace PhbCalc.Data.Tests;

/// <summary>Small budgets that many people have, said once.</summary>
public sealed class PackagesFileTests
{
    private static Files With(string people, params string[] packages) => Files.Sound
        .With("people.csv", [.. (string[])["person_id,start,package"], .. people.Split((char)10)])
        .With("visits.csv", "person_id,visit_id,card,service,days,start,end")
        .With("items.csv", "person_id,item_id,category,amount,unit", "P002,I1,equipment,100.00,once")
        .With("packages.csv", ["package,item,category,amount,unit,quantity", .. packages]);

    [Fact]
    public void Whoever_names_a_package_gets_its_items_before_their_own_from_their_own_first_day()
    {
        Caseload read = Read(With("P001,2026-04-01,starter\nP002,2026-06-01,starter\nP003,2026-04-01,", "starter,Tablet,equipment,320.00,once,", "starter,Swimming,leisure,5.50,week,2"));

        Assert.Equal(["starter/Tablet", "starter/Swimming"], read.Plans[0].Items.Select(item => item.Id));
        Assert.Equal(["starter/Tablet", "starter/Swimming", "I1"], read.Plans[1].Items.Select(item => item.Id));
        Assert.Empty(read.Plans[2].Items);
        BottomUpCosting costing = new(read.RateCards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days, read.Policies.Costing);
        Assert.Equal([("Tablet", 320m), ("Swimming", 573.57m)], costing.Cost(read.Plans[0]).Items.Lines.Select(line => (line.Label, line.Amount.Pounds))); // 11 x 365/7
        Assert.Equal(320m + 477.71m + 100m, costing.Totals(read.Plans[1]).Total.Pounds); // 11 x 304/7
    }

    [Theory]
    [InlineData("starter,Tablet,equipment,-1,once,", "packages.csv:2 amount: '-1' is a sum below zero")]
    [InlineData("starter,Bets,gambling,10,once,", "packages.csv:2 category: 'gambling'")]
    [InlineData("starter,Tablet,equipment,1,fortnight,", "packages.csv:2 unit: 'fortnight' is not")]
    [InlineData("starter,Tablet,equipment,1,once,\nstarter,Tablet,equipment,2,once,", "packages.csv:3 item: 'Tablet' appears twice in the package; give each item of a package its own name")]
    [InlineData("stater,Tablet,equipment,1,once,", "people.csv:2 package: 'starter' is not a package of packages.csv; did you mean 'stater'?")]
    [InlineData(",Tablet,equipment,1,once,", "packages.csv:2 package: is blank")]
    public void What_is_wrong_is_reported_at_its_row(string rows, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidFilesException>(() => Read(With("P001,2026-04-01,starter\nP002,2026-04-01,", rows.Split('\n')))).Report(), StringComparison.Ordinal);

    [Fact]
    public void Without_the_file_a_package_is_told_to_be_missing()
    {
        Files files = Files.Sound.With("people.csv", "person_id,start,package", "P001,2026-04-01,starter").With("visits.csv", "person_id,visit_id,card,service,days,start,end");

        Assert.Contains("people.csv:2 package: 'starter' is not a package of packages.csv; add packages.csv with it, or leave the cell blank", Assert.Throws<InvalidFilesException>(() => Read(files)).Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_is_nobodys_is_told() => Assert.Contains(
        "package spare is not used: no row of people.csv names it", Read(With("P001,2026-04-01,starter\nP002,2026-04-01,", "starter,Tablet,equipment,1,once,", "spare,Tablet,equipment,1,once,")).Notices.Select(notice => notice.Text));

    [Fact]
    public void Rules_of_funding_name_items_of_packages()
    {
        FundedCaseload read = FundedCaseloadFolder.Read(With("P001,2026-04-01,starter\nP002,2026-04-01,", "starter,Tablet,equipment,320.00,once,").With("funding.csv", "person_id,funder,share,on", "P001,education,1,item:starter/Tablet").Open);

        Assert.Equal("education", read.Terms[0].Funding.Rules[0].Funder);
    }

    private static Caseload Read(Files files) => CaseloadFolder.Read(files.Open);
}
