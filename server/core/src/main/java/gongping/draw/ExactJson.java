package gongping.draw;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The one way in which JSON may be written in a transcript (DRAW/1 §3.9): no blanks, whole numbers without a sign,
 * exactly the escapes of {@link LineWriter}. What was read is written again and compared.
 */
final class ExactJson {
    private ExactJson() {}

    /** The text; something that no JSON text equals where a number is no whole number without a sign. */
    static String text(JsonNode value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                var comma = "{";
                for (var field : value.properties()) {
                    out.append(comma);
                    LineWriter.string(field.getKey(), out);
                    write(field.getValue(), out.append(':'));
                    comma = ",";
                }
                out.append(value.isEmpty() ? "{}" : "}");
            }
            case ARRAY -> {
                var comma = "[";
                for (var item : value) {
                    write(item, out.append(comma));
                    comma = ",";
                }
                out.append(value.isEmpty() ? "[]" : "]");
            }
            case STRING -> LineWriter.string(value.textValue(), out);
            case NUMBER -> out.append(value.isIntegralNumber() ? value.asText().replace('-', '?') : "?");
            case BOOLEAN, NULL -> out.append(value.asText());
            case MISSING, BINARY, POJO -> {
                // Only an empty line is missing, and it has no text.
            }
        }
    }
}
