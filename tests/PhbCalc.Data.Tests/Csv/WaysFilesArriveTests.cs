namespace PhbCalc.Data.Tests;

/// <summary>The ways in which cells arrive from spreadsheets and databases, each with what it is read as or why it is refused.</summary>
public sealed class WaysFilesArriveTests
{
    [Theory]
    [InlineData("date", "2026-04-01", "2026-04-01")]
    [InlineData("date", "2026-04-01 00:00:00", "2026-04-01")]
    [InlineData("date", "2026-04-01T00:00:00", "2026-04-01")]
    [InlineData("date", "2026-04-01 00:00", "2026-04-01")]
    [InlineData("date", "2026-04-01 00:00:00.000", "2026-04-01")]
    [InlineData("date", " 2026-04-01 ", "2026-04-01")]
    [InlineData("date", "1/4/2026", "people.csv:2 start: '1/4/2026' is not a date as yyyy-MM-dd; write 2026-04-01, or use --dates uk")]
    [InlineData("date", "01/04/26", "people.csv:2 start: '01/04/26' is not a date as yyyy-MM-dd; write 2026-04-01, or use --dates uk")]
    [InlineData("date", "1-Apr-26", "people.csv:2 start: '1-Apr-26' is not a date as yyyy-MM-dd; write 2026-04-01, or use --dates uk")]
    [InlineData("date", "1 April 2026", "people.csv:2 start: '1 April 2026' is not a date as yyyy-MM-dd; write 2026-04-01, or use --dates uk")]
    [InlineData("date", "04/13/2026", "people.csv:2 start: '04/13/2026' is not a date as yyyy-MM-dd; put the day before the month: read as day/month/year it has no such month")]
    [InlineData("date", "46118", "people.csv:2 start: '46118' is the number that a spreadsheet keeps for a date; write 2026-04-06, or format the column as a date (yyyy-MM-dd) and save the file again")]
    [InlineData("date", "46118.3125", "people.csv:2 start: '46118.3125' is the number that a spreadsheet keeps for a date; write 2026-04-06, or format the column as a date (yyyy-MM-dd) and save the file again")]
    [InlineData("date", "2026", "people.csv:2 start: '2026' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06")]
    [InlineData("date", "2026/4/6", "people.csv:2 start: '2026/4/6' is not a date as yyyy-MM-dd; write 2026-04-06")]
    [InlineData("date", "20260406", "people.csv:2 start: '20260406' is not a date as yyyy-MM-dd; write 2026-04-06")]
    [InlineData("date", "20260431", "people.csv:2 start: '20260431' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06")]
    [InlineData("date", "2026-04-01T00:00:00Z", "people.csv:2 start: '2026-04-01T00:00:00Z' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06")]
    [InlineData("date", "1899-12-30", "people.csv:2 start: '1899-12-30' is the date that a spreadsheet shows for a blank cell; leave the cell blank, or write the date as yyyy-MM-dd")]
    [InlineData("date", "1900-01-00", "people.csv:2 start: '1900-01-00' is the date that a spreadsheet shows for a blank cell; leave the cell blank, or write the date as yyyy-MM-dd")]
    [InlineData("date", "NULL", "people.csv:2 start: 'NULL' is what a database writes for a blank cell; leave the cell blank")]
    [InlineData("date uk", "46118", "people.csv:2 start: '46118' is the number that a spreadsheet keeps for a date; write 06/04/2026, or format the column as a date (dd/MM/yyyy) and save the file again")]
    [InlineData("date", "#N/A", "people.csv:2 start: '#N/A' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value")]
    [InlineData("date uk", "1/4/2026", "2026-04-01")]
    [InlineData("date uk", "01/04/2026", "2026-04-01")]
    [InlineData("date uk", "01/04/26", "2026-04-01")]
    [InlineData("date uk", "1-Apr-26", "2026-04-01")]
    [InlineData("date uk", "1 April 2026", "2026-04-01")]
    [InlineData("date uk", "1 Sept 2026", "2026-09-01")]
    [InlineData("date uk", "2026-04-01", "2026-04-01")]
    [InlineData("date uk", "2026-04-01 00:00:00", "2026-04-01")]
    [InlineData("date uk", "01/04/2026 00:00", "2026-04-01")]
    [InlineData("date uk", "00/01/1900", "people.csv:2 start: '00/01/1900' is the date that a spreadsheet shows for a blank cell; leave the cell blank, or write the date as dd/MM/yyyy")]
    [InlineData("date uk", "30/12/1899", "people.csv:2 start: '30/12/1899' is the date that a spreadsheet shows for a blank cell; leave the cell blank, or write the date as dd/MM/yyyy")]
    [InlineData("date uk", "31/04/2026", "people.csv:2 start: '31/04/2026' is not a date as dd/MM/yyyy; write a day of the calendar as dd/MM/yyyy, such as 06/04/2026")]
    [InlineData("date uk", "04/13/2026", "people.csv:2 start: '04/13/2026' is not a date as dd/MM/yyyy; put the day before the month: read as day/month/year it has no such month")]
    [InlineData("id", "P001", "P001")]
    [InlineData("id", "1.23E+05", "people.csv:2 person_id: '1.23E+05' is a number that a spreadsheet has shortened; write all of it, in a column whose cells are formatted as text")]
    [InlineData("id", "#REF!", "people.csv:2 person_id: '#REF!' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value")]
    [InlineData("id", "#VALUE!", "people.csv:2 person_id: '#VALUE!' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value")]
    [InlineData("id", "#DIV/0!", "people.csv:2 person_id: '#DIV/0!' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value")]
    [InlineData("id", "#NAME?", "people.csv:2 person_id: '#NAME?' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value")]
    [InlineData("id", "#NUM!", "people.csv:2 person_id: '#NUM!' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value")]
    [InlineData("id", "#NULL!", "people.csv:2 person_id: '#NULL!' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value")]
    [InlineData("id", "####", "people.csv:2 person_id: '####' is what a spreadsheet shows when a column is too narrow; widen the column, and save the file again")]
    [InlineData("id", "Err:502", "people.csv:2 person_id: 'Err:502' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value")]
    [InlineData("id", "P\u001b[31m1", "people.csv:2 person_id: 'P<U+001B>[31m1' holds a control character, shown as its number; type the cell again")]
    [InlineData("id", "P\u009b1", "people.csv:2 person_id: 'P<U+009B>1' holds a control character, shown as its number; type the cell again")]
    [InlineData("id", "P\u200b1", "people.csv:2 person_id: 'P<U+200B>1' holds a character that cannot be seen, shown as its number; type the cell again")]
    [InlineData("id", "P\u200f1", "people.csv:2 person_id: 'P<U+200F>1' holds a character that cannot be seen, shown as its number; type the cell again")]
    [InlineData("id", "P001\u200b", "P001")]
    [InlineData("label", "Getting\u200bup", "Getting\u200bup")]
    [InlineData("label", "NULL", "visits.csv:2 label: 'NULL' is what a database writes for a blank cell; leave the cell blank")]
    [InlineData("id", "P001\u00a0", "P001")]
    [InlineData("id", "NULL", "people.csv:2 person_id: 'NULL' is what a database writes for a blank cell; leave the cell blank")]
    [InlineData("id", "Null", "Null")]
    [InlineData("id", "2026-02-01", "2026-02-01")]
    [InlineData("id", "9434765919", "9434765919")]
    [InlineData("id", "0012", "0012")]
    [InlineData("held", "Direct Payment", "DirectPayment")]
    [InlineData("held", "direct-payment", "DirectPayment")]
    [InlineData("held", "DIRECT-PAYMENT", "DirectPayment")]
    [InlineData("held", "Third Party", "ThirdParty")]
    [InlineData("held", "cash", "people.csv:2 held: 'cash' is not a way to hold a budget; allowed: notional, third-party, direct-payment")]
    [InlineData("header", "person_id", "P001")]
    [InlineData("header", "Person ID", "P001")]
    [InlineData("header", "PERSON-ID", "P001")]
    [InlineData("header", "Person_Id", "P001")]
    [InlineData("header", "\"Person\nID\"", "P001")]
    [InlineData("header", "person", "people.csv:1 person: is not a column of this file; allowed: person_id, start, end, held, floor, cap, respite_weeks, points, level, holder, reviewed, team, package, group_...; a column whose name starts with note is not read\npeople.csv:1 person_id: the column is missing; add it: the file needs person_id, start")]
    [InlineData("other header", "Notes", "P001")]
    [InlineData("other header", "note", "P001")]
    [InlineData("other header", "Comment", "P001")]
    [InlineData("other header", "note about", "P001")]
    [InlineData("other header", "colour", "people.csv:1 colour: is not a column of this file; allowed: person_id, start, end, held, floor, cap, respite_weeks, points, level, holder, reviewed, team, package, group_...; a column whose name starts with note is not read")]
    [InlineData("start", "07:30", "07:30")]
    [InlineData("start", "7:30", "07:30")]
    [InlineData("start", "07:30:00", "07:30")]
    [InlineData("start", "7:30 AM", "07:30")]
    [InlineData("start", "7:30 pm", "19:30")]
    [InlineData("start", "12:00 AM", "00:00")]
    [InlineData("start", "07:30:15", "visits.csv:2 start: '07:30:15' has seconds; write whole minutes, like 07:30")]
    [InlineData("start", "24:00", "visits.csv:2 start: '24:00' is the end of a day, not a start; write 00:00, and the day that begins then")]
    [InlineData("start", "0.3125", "visits.csv:2 start: '0.3125' is the number that a spreadsheet keeps for a time; write 07:30, or format the column as a time (hh:mm) and save the file again")]
    [InlineData("start", "0.333333333333333", "visits.csv:2 start: '0.333333333333333' is the number that a spreadsheet keeps for a time; write 08:00, or format the column as a time (hh:mm) and save the file again")]
    [InlineData("start", "0.31", "visits.csv:2 start: '0.31' is not a time as HH:mm; write it like 07:30")]
    [InlineData("start", "7.30", "visits.csv:2 start: '7.30' is not a time as HH:mm; write 07:30")]
    [InlineData("start", "0730", "visits.csv:2 start: '0730' is not a time as HH:mm; write 07:30")]
    [InlineData("start", "7am", "visits.csv:2 start: '7am' is not a time as HH:mm; write 07:00")]
    [InlineData("start", "7.5", "visits.csv:2 start: '7.5' is not a time as HH:mm; write it like 07:30")]
    [InlineData("start", "07:30:00.000", "07:30")]
    [InlineData("start", "1899-12-30 07:30:00", "07:30")]
    [InlineData("start", "30/12/1899 07:30", "07:30")]
    [InlineData("start", "2026-04-06 07:30", "visits.csv:2 start: '2026-04-06 07:30' is not a time as HH:mm; write it like 07:30")]
    [InlineData("end", "46118.75", "visits.csv:2 end: '46118.75' is the number that a spreadsheet keeps for a time; write 18:00, or format the column as a time (hh:mm) and save the file again")]
    [InlineData("end", "24:00", "00:00")]
    [InlineData("end", "24:00:00", "00:00")]
    [InlineData("end", "7:30", "07:30")]
    [InlineData("end", "25:00", "visits.csv:2 end: '25:00' is not a time as HH:mm; write it like 07:30")]
    [InlineData("carers", "2", "2")]
    [InlineData("carers", "2.0", "2")]
    [InlineData("carers", "2.5", "visits.csv:2 carers: '2.5' is not a whole number; write it like 2")]
    [InlineData("carers", "two", "visits.csv:2 carers: 'two' is not a whole number; write it like 2")]
    [InlineData("carers", "NULL", "visits.csv:2 carers: 'NULL' is what a database writes for a blank cell; leave the cell blank")]
    [InlineData("days", "Mon-Fri", "Weekdays")]
    [InlineData("days", "Mon\u2013Fri", "Weekdays")]
    [InlineData("days", "Mon to Fri", "Weekdays")]
    [InlineData("days", "Monday-Friday", "Weekdays")]
    [InlineData("days", "Weekdays", "Weekdays")]
    [InlineData("days", "Munday", "visits.csv:2 days: 'Munday' is not a day; did you mean 'Mon'? allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun")]
    [InlineData("days", "Wendesday", "visits.csv:2 days: 'Wendesday' is not a day; did you mean 'Wed'? allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun")]
    [InlineData("days", "Mon-Thrusday", "visits.csv:2 days: 'Mon-Thrusday' is not a day; did you mean 'Thu'? allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun")]
    [InlineData("days", "Christmas", "visits.csv:2 days: 'Christmas' is not a day; allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun")]
    [InlineData("days", "Daily", "visits.csv:2 days: 'Daily' is not a day; for every day, write Mon-Sun")]
    [InlineData("days", "Mon/Tue", "visits.csv:2 days: 'Mon/Tue' is not a day; put a space or a comma between days, like Mon Tue")]
    [InlineData("days", "Mon and Tue", "visits.csv:2 days: 'and' is not a day; put a space or a comma between days, like Mon Tue")]
    [InlineData("amount", "12.00", "£12.00")]
    [InlineData("amount", "\u00a312.00", "£12.00")]
    [InlineData("amount", "\u00a3 12.00", "£12.00")]
    [InlineData("amount", "\u00a3-", "£0.00")]
    [InlineData("amount", " \u00a31234.50 ", "£1,234.50")]
    [InlineData("amount", "-", "items.csv:2 amount: '-' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("amount", "1.2E+03", "items.csv:2 amount: '1.2E+03' is a number that a spreadsheet has shortened; write all of it, in a column whose cells are formatted as text")]
    [InlineData("amount", "(12.00)", "items.csv:2 amount: '(12.00)' is a sum below zero; write a sum of 0 or more")]
    [InlineData("amount", "-12.00", "items.csv:2 amount: '-12.00' is a sum below zero; write a sum of 0 or more")]
    [InlineData("amount", "\u221212.00", "items.csv:2 amount: '\u221212.00' is a sum below zero; write a sum of 0 or more")]
    [InlineData("amount", "-\u00a312.00", "items.csv:2 amount: '-£12.00' is a sum below zero; write a sum of 0 or more")]
    [InlineData("amount", "\u00a3-12", "items.csv:2 amount: '£-12' is a sum below zero; write a sum of 0 or more")]
    [InlineData("amount", "(abc)", "items.csv:2 amount: '(abc)' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("unit", "weekly", "Week")]
    [InlineData("unit", "Per Week", "Week")]
    [InlineData("unit", "a month", "Month")]
    [InlineData("unit", "per annum", "Year")]
    [InlineData("unit", "/day", "Day")]
    [InlineData("unit", "one-off", "Once")]
    [InlineData("unit", "four weekly", "FourWeekly")]
    [InlineData("unit", "4-weekly", "FourWeekly")]
    [InlineData("unit", "every 4 weeks", "FourWeekly")]
    [InlineData("unit", "weeks", "items.csv:2 unit: 'weeks' is not a unit of items; did you mean 'week'? allowed: once, day, week, month, year, four-weekly, mile, hour, visit, night")]
    [InlineData("unit", "fortnightly", "items.csv:2 unit: 'fortnightly' is not a unit of items; allowed: once, day, week, month, year, four-weekly, mile, hour, visit, night")]
    [InlineData("amount", "12%", "items.csv:2 amount: '12%' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("amount", "#VALUE!", "items.csv:2 amount: '#VALUE!' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value")]
    [InlineData("amount", "abc", "items.csv:2 amount: 'abc' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("weeks", "1 of 2", "1 of 2")]
    [InlineData("weeks", "1/2", "1 of 2")]
    [InlineData("weeks", "1,3 of 4", "1,3 of 4")]
    [InlineData("weeks", "every", "every")]
    [InlineData("weeks", "", "every")]
    [InlineData("weeks", "1 of 2 from 2026-07-15", "1 of 2 from 2026-07-15")]
    [InlineData("weeks", "1 of 2 from 15/07/2026", "visits.csv:2 weeks: '1 of 2 from 15/07/2026' is not a week pattern; write the date as 2026-07-15, or use --dates uk")]
    [InlineData("weeks", "01-Feb", "visits.csv:2 weeks: '01-Feb' is not a week pattern; write 1 of 2: a spreadsheet made a date of it")]
    [InlineData("weeks", "02-Jan", "visits.csv:2 weeks: '02-Jan' is not a week pattern; write 1 of 2: a spreadsheet made a date of it")]
    [InlineData("weeks", "01/02/2026", "visits.csv:2 weeks: '01/02/2026' is not a week pattern; write 1 of 2: a spreadsheet made a date of it")]
    [InlineData("weeks", "2026-02-01", "visits.csv:2 weeks: '2026-02-01' is not a week pattern; write 1 of 2: a spreadsheet made a date of it")]
    [InlineData("weeks", "2026-02-01 00:00:00", "visits.csv:2 weeks: '2026-02-01 00:00:00' is not a week pattern; write 1 of 2: a spreadsheet made a date of it")]
    [InlineData("weeks", "01/02/26", "visits.csv:2 weeks: '01/02/26' is not a week pattern; write 1 of 2: a spreadsheet made a date of it")]
    [InlineData("weeks", "46054", "visits.csv:2 weeks: '46054' is not a week pattern; write 1 of 2: a spreadsheet made a date of it")]
    [InlineData("weeks", "fortnightly", "visits.csv:2 weeks: 'fortnightly' is not a week pattern; write 1 of 2, counted from the week of the person's start, or 1 of 2 from 2026-07-15")]
    [InlineData("weeks uk", "1 of 2 from 15/07/2026", "1 of 2 from 2026-07-15")]
    [InlineData("weeks uk", "1 of 2 from 15-Jul-26", "1 of 2 from 2026-07-15")]
    [InlineData("weeks uk", "01/02/2026", "visits.csv:2 weeks: '01/02/2026' is not a week pattern; write 1 of 2: a spreadsheet made a date of it")]
    [InlineData("share", "0.138", "0.138")]
    [InlineData("share", "13.8%", "0.138")]
    [InlineData("share", "138%", "rates.csv:2 retainer: '1.38' is not a share of a price; write a number from 0 to 1 with at most six decimals: 0.5 is half")]
    [InlineData("share", "13.8", "rates.csv:2 retainer: '13.8' is not a share of a price; write a number from 0 to 1 with at most six decimals: 0.5 is half")]
    [InlineData("funding", "2/3", "2/3")]
    [InlineData("funding", "0.25", "0.25")]
    [InlineData("funding", "25%", "0.25")]
    [InlineData("funding", "02-Mar", "funding.csv:2 share: '02-Mar' is not a share; write 2/3 in a cell formatted as text: a spreadsheet made a date of it")]
    [InlineData("funding", "03-Feb", "funding.csv:2 share: '03-Feb' is not a share; write 2/3 in a cell formatted as text: a spreadsheet made a date of it")]
    [InlineData("funding", "02/03/2026", "funding.csv:2 share: '02/03/2026' is not a share; write 2/3 in a cell formatted as text: a spreadsheet made a date of it")]
    [InlineData("funding", "2026-03-02", "funding.csv:2 share: '2026-03-02' is not a share; write 2/3 in a cell formatted as text: a spreadsheet made a date of it")]
    [InlineData("hours", "37.5", "37.5")]
    [InlineData("hours", "37:30", "team.csv:2 weekly_hours: '37:30' is a time and not a number; if hours are meant, write 37.5")]
    [InlineData("hours", "07:45:00", "team.csv:2 weekly_hours: '07:45:00' is a time and not a number; if hours are meant, write 7.75")]
    [InlineData("hours", "7:20", "team.csv:2 weekly_hours: '7:20' is not a number; write it like 1234.56, with digits and a point only")]
    [InlineData("yes or no", "TRUE", "True")]
    [InlineData("yes or no", "Yes", "True")]
    [InlineData("yes or no", "Y", "team.csv:2 employment_allowance: 'Y' is not yes or no; did you mean 'yes'? allowed: yes, no")]
    [InlineData("percent", "5", "5")]
    [InlineData("percent", "5%", "5")]
    [InlineData("percent", "five", "policy.csv:2 pension_percent: 'five' is not a percentage; write it like 5 or 5%")]
    [InlineData("rate days", "BH", "BankHoliday")]
    [InlineData("rate days", "Bank Holiday", "BankHoliday")]
    [InlineData("rate days", "Sat & Sun", "rates.csv:3 days: '&' is not a day; put a space or a comma between days, like Mon Tue")]
    [InlineData("amount", "1234.56", "£1,234.56")]
    [InlineData("amount", "1.234,56", "items.csv:2: has a value in spreadsheet column F, which has no name in the header; put quotes around cells that hold commas, or name the column")]
    [InlineData("amount", "12p", "items.csv:2 amount: '12p' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("id", "P001 ", "P001")]
    [InlineData("other id", "12", "items.csv:2 person_id: '12' is not in people.csv; did you mean '0012'? otherwise add the person to people.csv")]
    public void A_cell_is_read_or_refused_with_directions(string kind, string cell, string outcome) => Assert.Equal(outcome, Outcome(kind, cell));

    private static string Outcome(string kind, string cell)
    {
        try
        {
            return kind switch
            {
                "date" => Day(Person("person_id,start", $"P001,{cell}").Start),
                "date uk" => Day(Person("person_id,start", $"P001,{cell}", DateForm.Uk).Start),
                "id" => Person("person_id,start", $"{cell},2026-04-01").Id,
                "held" => $"{Person("person_id,start,held", $"P001,2026-04-01,{cell}").Held}",
                "header" => Person($"{cell},start", "P001,2026-04-01").Id,
                "other header" => Person($"person_id,start,{cell}", "P001,2026-04-01,x").Id,
                "start" => Minute(Visit("Mon", cell, "23:59", "1").Start),
                "end" => Minute(Visit("Mon", "06:00", cell, "1").End),
                "carers" => $"{Visit("Mon", "06:00", "07:00", cell).Carers}",
                "label" => $"{Files.Sound.Visit("person_id,visit_id,card,service,days,start,end,label", $"P001,V1,agency,personal-care,Mon,09:00,10:00,{cell}").Label}",
                "weeks" => $"{Weeks(cell, DateForm.Iso)}",
                "weeks uk" => $"{Weeks(cell, DateForm.Uk)}",
                "share" => FormattableString.Invariant($"{Rates("Mon-Sun", cell)[0].Retainer}"),
                "funding" => $"{FundingFile.Read(Files.Stream("person_id,funder,share", $"P001,NHS,{cell}"))[0].Value.Rules[0].Share}",
                "hours" => FormattableString.Invariant($"{Team(cell, string.Empty).Assistants[0].HoursPerWeek}"),
                "yes or no" => $"{Team("10", cell).ClaimsEmploymentAllowance}",
                "percent" => $"{Files.Sound.With("policy.csv", "name,value", $"pension_percent,{cell}").Read().Policies.Employment.PensionPercent}",
                "rate days" => $"{Rates("Mon-Sun", string.Empty, cell)[1].Days}",
                "other id" => Files.Sound.With("people.csv", "person_id,start", "0012,2026-04-01").With("items.csv", "person_id,item_id,category,amount,unit", $"{cell},I1,equipment,1,once").With("visits.csv", "person_id,visit_id,card,service,days,start,end").Read().Plans[0].PersonId,
                "days" => $"{Visit(cell, "06:00", "07:00", "1").Days}",
                "unit" => $"{Item("12.00", cell).Unit}",
                _ => Item(cell, "once").Amount.ToString(),
            };
        }
        catch (InvalidFilesException refused)
        {
            return refused.Report();
        }
    }

    private static string Day(LocalDate date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Minute(LocalTime? time) => time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "none";

    private static Person Person(string header, string row, DateForm dates = DateForm.Iso) =>
        Assert.Single(PeopleFile.Read(Files.Stream(header, row), options: new() { Dates = dates }));

    private static BottomUp.Visit Visit(string days, string start, string end, string carers) =>
        Files.Sound.Visit("person_id,visit_id,card,service,days,start,end,carers", $"P001,V1,agency,personal-care,{days},{start},{end},{carers}");

    private static WeekPattern Weeks(string weeks, DateForm dates) => Assert.Single(
        Files.Sound.With("people.csv", "person_id,start", "P001,2026-04-01").With("visits.csv", "person_id,visit_id,card,service,days,start,end,weeks", $"P001,V1,agency,personal-care,Mon,09:00,10:00,\"{weeks}\"").Read(new() { Dates = dates }).Plans[0].Visits).Weeks;

    /// <summary>The rows of a service that has a rate for each of some days.</summary>
    private static ValueList<PhbCalc.Rates.RateRow> Rates(string days, string retainer, params string[] others) => Files.Sound
        .With("rates.csv", ["card,service,unit,band,days,from_time,to_time,rate,valid_from,retainer", .. others.Prepend(days).Select((own, i) => $"agency,personal-care,hour,b{i},{own},,,20,2026-04-01,{retainer}")])
        .Read().RateCards.Services[0].Versions[0].Rows;

    private static Employment.Team Team(string hours, string allowance) =>
        TeamFile.Read(Files.Stream("person_id,pa_id,weekly_hours,hourly_pay,frequency,employment_allowance", $"P001,a,{hours},15,weekly,{allowance}")).All[0];

    private static BottomUp.Item Item(string amount, string unit) =>
        Files.Sound.With("items.csv", "person_id,item_id,category,amount,unit", $"P001,I1,equipment,{amount},{unit}").Read().Plans[0].Items[0];
}
