using PhbCalc.Data.Json;

namespace PhbCalc.Tool.Output;

/// <summary>Writes a list of documents, each in the format of one, as they come.</summary>
internal static class JsonList
{
    internal static void Write<T>(Stream stream, IEnumerable<T> documents, JsonFormat<T> format)
        where T : notnull
    {
        stream.Write("["u8);
        bool isFirst = true;
        foreach (T document in documents)
        {
            stream.Write(isFirst ? "\n"u8 : ",\n"u8);
            format.Write(stream, document);
            isFirst = false;
        }

        stream.Write("]\n"u8);
    }
}
