using System.Text.Json;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The members of what Agenda for Change adds for unsocial hours.</summary>
internal static class UnsocialHoursMembers
{
    private static readonly string[] Names = ["first_band", "last_band", "saturday_and_weeknight_percent", "sunday_and_public_holiday_percent"];

    internal static void Write(Utf8JsonWriter json, string name, Dated<UnsocialHours>? unsocial)
    {
        if (unsocial is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteDated(name, unsocial, (writer, hours) =>
        {
            writer.WriteNumber(Names[0], hours.FirstBand);
            writer.WriteNumber(Names[1], hours.LastBand);
            writer.WritePlain(Names[2], hours.SaturdayAndWeeknightPercent);
            writer.WritePlain(Names[3], hours.SundayAndPublicHolidayPercent);
        });
    }

    internal static Dated<UnsocialHours> Read(JsonObject members) => DatedMembers.Read(
        members,
        hours => new UnsocialHours(hours.Whole(Names[0]), hours.Whole(Names[1]), hours.Number(Names[2]), hours.Number(Names[3])),
        Names);
}
