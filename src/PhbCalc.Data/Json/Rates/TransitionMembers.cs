using System.Text.Json;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The members of a transition rate.</summary>
internal static class TransitionMembers
{
    private static readonly TransitionRate Nothing = new(Money.Zero, default, "?", "?", default);

    internal static void Write(Utf8JsonWriter json, string name, TransitionRate? transition)
    {
        if (transition is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WritePounds("rate", transition.Rate);
        json.WriteString("ground", RateWords.Grounds.Word(transition.Ground));
        json.WriteString("reason", transition.Reason);
        json.WriteString("evidence", transition.Evidence);
        json.WriteDate("until", transition.Until);
        json.WriteEndObject();
    }

    internal static TransitionRate Read(JsonObject members)
    {
        members.MustHave("rate", "ground", "reason", "evidence", "until");
        Money rate = members.Pounds("rate");
        TransitionGround ground = members.Word("ground", RateWords.Grounds);
        string reason = members.Text("reason");
        string evidence = members.Text("evidence");
        LocalDate until = members.Date("until");
        return members.Make(() => new TransitionRate(rate, ground, reason, evidence, until), Nothing);
    }
}
