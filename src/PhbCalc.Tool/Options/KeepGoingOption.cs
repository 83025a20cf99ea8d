using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary><c>--keep-going</c>: the people whose rows are sound, though others' are not.</summary>
internal sealed class KeepGoingOption
{
    private readonly Option<bool> keepsGoing = new("--keep-going")
    {
        Description = "Leave out people whose rows are faulty, and work out the others: exit status 4, with faults.csv and left-out.csv beside the results. Faults of rates, policies and headers stop everything all the same.",
    };

    private readonly CurrentRun run;

    internal KeepGoingOption(Command command, CurrentRun run)
    {
        this.run = run;
        command.Add(keepsGoing);
    }

    /// <summary>Does some work with a folder; without the people whose rows are faulty, if that is asked for.</summary>
    internal T Do<T>(ParseResult parsed, string folder, ReadOptions options, Func<ReadOptions, T> work)
    {
        if (!parsed.GetValue(keepsGoing))
        {
            return work(options);
        }

        SoundPart<T> sound = SoundPeople.Do(folder, options, work);
        run.LeftOut = (sound.Faults, sound.LeftOut);
        return sound.Result;
    }
}
