using PhbCalc.Data.Json;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool.Output;

/// <summary>Writes a list of documents as they come, each in the format of one.</summary>
internal static class JsonList
{
    internal static void Write<T>(Stream stream, IEnumerable<T> documents, JsonFormat<T> format)
        where T : notnull => Write(stream, documents.Select(document => Document(document, format)));

    /// <summary>Writes documents that are in JSON already.</summary>
    internal static void Write(Stream stream, IEnumerable<byte[]> documents)
    {
        stream.Write("["u8);
        bool isFirst = true;
        foreach (byte[] document in documents)
        {
            stream.Write(isFirst ? "\n"u8 : ",\n"u8);
            if (stream is ProvenancedStream provenanced)
            {
                ProvenanceMember.Write(stream, document, provenanced.Provenance);
            }
            else
            {
                stream.Write(document);
            }

            isFirst = false;
        }

        stream.Write("]\n"u8);
    }

    /// <summary>A document as it stands in a list.</summary>
    internal static byte[] Document<T>(T value, JsonFormat<T> format)
        where T : notnull
    {
        using MemoryStream document = new();
        format.Write(document, value);
        return document.ToArray();
    }
}
