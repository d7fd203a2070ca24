package gongping.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;

/** Where a key stands in a text: the mapper notices an unknown one only at the end of what it is in. */
final class KeyPlace {
    private KeyPlace() {}

    /** The place of the key that a mapping failed at, for the end of a sentence; empty where it is not found. */
    static String of(JsonParser text, JsonMappingException failed) {
        var wanted = new StringBuilder();
        failed.getPath()
                .forEach(step -> wanted.append('/')
                        .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()));
        try (text) {
            for (var token = text.nextToken(); token != null; token = text.nextToken()) {
                if (token == JsonToken.FIELD_NAME
                        && text.getParsingContext().pathAsPointer().toString().contentEquals(wanted)) {
                    var at = text.currentTokenLocation();
                    return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
                }
            }
            return "";
        } catch (IOException unread) {
            return "";
        }
    }
}
