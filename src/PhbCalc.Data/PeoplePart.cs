using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PhbCalc.Data;

/// <summary>One of several parts of a caseload, to work out separately. Each person is in one of them, by their id.</summary>
/// <remarks>
/// This type is immutable. The part of a person is the number that the first eight hexadecimal digits of the SHA-256 of the id's UTF-8 bytes make, modulo the number of parts, plus 1: what every engine and language
/// can work out, and what never changes. Give it to <see cref="ReadOptions.Part"/>; <see cref="Results.PartResults"/> puts results together. Rule: spec 9, Scale.
/// </remarks>
/// <example>
/// <code>
/// bool isInFirst = new PeoplePart(1, 16).Has("P001"); // in SQL: ('0x' || substr(sha256('P001'), 1, 8))::BIGINT % 16 + 1 = 1
/// </code>
/// </example>
public sealed record PeoplePart
{
    /// <summary>How many parts there may be at most: a count.</summary>
    public const int MostParts = 100_000;

    /// <summary>Makes a part.</summary>
    /// <param name="number">The number of the part, counted from 1.</param>
    /// <param name="of">How many there are, from 1 to <see cref="MostParts"/>.</param>
    /// <exception cref="InvalidInputException">There are none or too many parts, or none of that number.</exception>
    public PeoplePart(int number, int of)
    {
        (Number, Of) = (number, of);
        InvalidInputException.ThrowIfAny(
            of is < 1 or > MostParts ? [new("of", $"is {Iso.Number((decimal)of)}", $"write a number of parts from 1 to {Iso.Number((decimal)MostParts)}")]
            : number < 1 || number > of ? [new("number", $"is {Iso.Number((decimal)number)} of {Iso.Number((decimal)of)}", $"write a number from 1 to {Iso.Number((decimal)of)}")]
            : (List<Fault>)[]);
    }

    /// <summary>The number of the part, counted from 1.</summary>
    public int Number { get; }

    /// <summary>How many there are.</summary>
    public int Of { get; }

    /// <summary>Reads a part: <c>3/16</c>; null if the text is not one.</summary>
    /// <param name="text">The text.</param>
    public static PeoplePart? Find(string? text)
    {
        string[] numbers = (text ?? string.Empty).Split('/');
        return numbers.Length == 2
            && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out int of)
            && of is >= 1 and <= MostParts && number >= 1 && number <= of ? new(number, of) : null;
    }

    /// <summary>Whether a person is in the part.</summary>
    /// <param name="personId">The id of the person, exactly as written.</param>
    public bool Has(string personId)
    {
        ArgumentNullException.ThrowIfNull(personId);
        return Has(Encoding.UTF8.GetBytes(personId));
    }

    /// <summary>The part as it is written: <c>3/16</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");

    internal bool Has(ReadOnlySpan<byte> personId)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(personId, digest);
        return BinaryPrimitives.ReadUInt32BigEndian(digest) % (uint)Of == (uint)Number - 1;
    }
}
