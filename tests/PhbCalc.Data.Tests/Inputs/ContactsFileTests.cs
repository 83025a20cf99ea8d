using PhbCalc.Contacts;

namespace PhbCalc.Data.Tests;

public sealed class ContactsFileTests
{
    [Fact]
    public void A_row_is_contacts_with_a_team_and_says_everything_about_them() =>
        Assert.Equal(
            [
                new PersonRow<TeamContact>("P001", 2, new(new(2024, 6, 3), "A12", 10, ContactKind.Group)),
                new("P001", 3, new(new(2024, 7, 1), "A18", 1, ContactKind.OneToOne, isUrgent: true)),
                new("P002", 4, new(new(2024, 7, 2), "a06", 2)),
            ],
            ContactsFile.Read(Files.Stream(ClusterFiles.ContactHeader, "P001,2024-06-03,A12,10,Group,No", "P001,2024-07-01,A18,1,one-to-one,yes", "P002,2024-07-02,a06,2,,")));

    [Fact]
    public void Kind_and_urgent_need_not_be_there() =>
        Assert.Equal(new TeamContact(new(2024, 4, 6), "A06", 3), Assert.Single(ContactsFile.Read(
            Files.Stream("person_id,date,team,count", "P001,06/04/2024,A06,3"), options: new() { Dates = DateForm.Uk })).Value);

    [Fact]
    public void Every_fault_is_reported_by_row_and_column() =>
        Assert.Equal(
            """
            contacts.csv:2 person_id: is blank; give it a value
            contacts.csv:2 date: is blank; give it a value
            contacts.csv:2 team: is blank; give it a value
            contacts.csv:2 count: is blank; give it a value
            contacts.csv:3 count: '0' is not a number of contacts; write a whole number from 1 to 1,000,000
            contacts.csv:3 kind: 'groop' is not a kind of contact; did you mean 'group'? allowed: one-to-one, group
            contacts.csv:3 urgent: 'maybe' is not yes or no; allowed: yes, no
            contacts.csv:4 date: '14/05/2024' is not a date as yyyy-MM-dd; write 2024-05-14, or use --dates uk
            contacts.csv:4 count: '1.5' is not a whole number; write it like 2
            contacts.csv:5 count: '1000001' is not a number of contacts; write a whole number from 1 to 1,000,000
            """,
            Assert.Throws<InvalidFilesException>(() => ContactsFile.Read(
                Files.Stream(ClusterFiles.ContactHeader, ",,,,,yes", "P1,2024-05-14,A06,0,groop,maybe", "P1,14/05/2024,A06,1.5,,", "P1,2024-05-14,A06,1000001,,"))).Report(),
            ignoreLineEndingDifferences: true);
}
