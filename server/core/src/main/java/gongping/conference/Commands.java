package gongping.conference;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wire form of commands: {@code {"type":"publish-round", ...}} with the record's fields beside the type. The name
 * is the record's, in kebab-case.
 */
public final class Commands {
    private static final Map<String, Class<? extends Command>> TYPES = types();

    private Commands() {}

    /** What came of reading a command. */
    public sealed interface Read {
        /** It is one. */
        record Ok(Command command) implements Read {}

        /** No command has this name. */
        record UnknownType(String type) implements Read {}

        /** A field is missing, unknown or out of form; {@code field} is empty where no single one is at fault. */
        record Malformed(String type, String field) implements Read {}
    }

    /** All wire names with their types, sorted by name. */
    public static Map<String, Class<? extends Command>> all() {
        return TYPES;
    }

    /** The wire name of a command. */
    public static String type(Class<? extends Command> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** Reads a command from its fields, the type aside. */
    public static Read read(String type, JsonNode fields) {
        var form = TYPES.get(type);
        if (form == null) {
            return new Read.UnknownType(type);
        }
        var missing = components(form).stream()
                .filter(name -> !fields.has(name) && required(form, name))
                .findFirst();
        if (missing.isPresent()) {
            return new Read.Malformed(type, missing.get());
        }
        try {
            return new Read.Ok(Wire.JSON.treeToValue(fields, form));
        } catch (JsonMappingException e) {
            return new Read.Malformed(type, field(e));
        } catch (IOException | IllegalArgumentException e) {
            return new Read.Malformed(type, "");
        }
    }

    /** A command's fields as JSON, without its type. */
    public static ObjectNode fields(Command command) {
        return Wire.JSON.valueToTree(command);
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static Set<String> components(Class<? extends Command> form) {
        return Stream.of(form.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static boolean required(Class<? extends Command> form, String name) {
        return Stream.of(form.getRecordComponents())
                .anyMatch(component ->
                        component.getName().equals(name) && component.getType() != java.util.Optional.class);
    }

    private static Map<String, Class<? extends Command>> types() {
        var types = new java.util.TreeMap<String, Class<? extends Command>>();
        Stream.of(ConferenceCommand.class, RoundCommand.class, InquiryCommand.class, CallCommand.class)
                .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
                .map(type -> type.asSubclass(Command.class))
                .forEach(type -> types.put(type(type), type));
        return Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }
}
