using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary><c>--keep-going</c>: work out the people whose rows are sound, although others' rows are not.</summary>
internal sealed class KeepGoingOption
{
    private const string Name = "--keep-going";

    private readonly Option<bool> keepsGoing = new(Name)
    {
        Description = "Leave out people whose rows are faulty, and work out the others: exit status 4, with faults.csv and left-out.csv beside the results. Faults of rates, policies and headers still stop everything.",
    };

    private readonly CurrentRun run;

    internal KeepGoingOption(Command command, CurrentRun run)
    {
        this.run = run;
        command.Add(keepsGoing);
    }

    /// <summary>Refuses the option, with the reason, for a verb in which some people's sums depend on others.</summary>
    internal static void Refuse(Command command, string reason)
    {
        Option<bool> refused = new(Name) { Hidden = true };
        refused.Validators.Add(result =>
        {
            if (!result.Implicit)
            {
                result.AddError($"{Name}: {reason}");
            }
        });
        command.Add(refused);
    }

    /// <summary>Whether people may be left out.</summary>
    internal bool IsGiven(ParseResult parsed) => parsed.GetValue(keepsGoing);

    /// <summary>Does some work with a folder; without the people whose rows are faulty, on request.</summary>
    internal T Do<T>(ParseResult parsed, string folder, ReadOptions options, Func<ReadOptions, T> work) =>
        IsGiven(parsed) ? Kept(SoundPeople.Do(folder, options, work)) : work(options);

    /// <summary>Keeps who was left out, for files and messages.</summary>
    internal T Kept<T>(SoundPart<T> sound)
    {
        run.LeftOut = (sound.Faults, sound.LeftOut);
        return sound.Result;
    }
}
