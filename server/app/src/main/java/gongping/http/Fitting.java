package gongping.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says where a value does not fit a schema of the contract and what would. The contract's own validator decides; it
 * blames every branch of a choice at once, while this follows the branch that the discriminator names.
 */
final class Fitting {
    /** One thing that does not fit: a problem of its own, whose first value is the place. */
    record Fault(String pointer, Problem problem) {}

    /** The pattern of so many hexadecimal digits, which is told in words. */
    private static final Pattern HEX = Pattern.compile("\\^\\[0-9a-f]\\{([0-9]+)}\\$");

    private final List<Fault> faults = new ArrayList<>();

    private Fitting() {}

    /** Everything that does not fit, in the order of the schema; a schema is one whose references are resolved. */
    static List<Fault> faults(JsonObject schema, @Nullable Object value) {
        var fitting = new Fitting();
        fitting.check(schema, value, "");
        return List.copyOf(fitting.faults);
    }

    private void check(JsonObject schema, @Nullable Object value, String at) {
        if (schema.containsKey("oneOf")) {
            choose(schema, value, at);
            return;
        }
        if (schema.containsKey("const") && !Objects.equals(schema.getValue("const"), value)) {
            add(at, Problem.of("request.field-choice", shown(at), schema.getValue("const")));
            return;
        }
        var type = schema.getString("type", "");
        if (!type.isEmpty() && !isOf(type, value)) {
            add(at, typed(type, at));
            return;
        }
        switch (value) {
            case JsonObject object -> members(schema, object, at);
            case JsonArray array -> items(schema, array, at);
            case String text -> text(schema, text, at);
            case Number number -> number(schema, number, at);
            case null, default -> {}
        }
    }

    private void choose(JsonObject schema, @Nullable Object value, String at) {
        var property = schema.getJsonObject("discriminator", new JsonObject()).getString("propertyName", "");
        if (!(value instanceof JsonObject object)) {
            add(at, typed("object", at));
            return;
        }
        var place = at + "/" + property;
        if (!object.containsKey(property)) {
            add(place, Problem.of("request.field-missing", place));
            return;
        }
        var branches = schema.getJsonArray("oneOf").stream()
                .map(JsonObject.class::cast)
                .toList();
        branches.stream()
                .filter(branch -> Objects.equals(name(branch, property), object.getValue(property)))
                .findFirst()
                .ifPresentOrElse(branch -> check(branch, value, at), () -> {
                    var names = branches.stream()
                            .map(branch -> String.valueOf(name(branch, property)))
                            .collect(Collectors.joining(", "));
                    add(place, Problem.of("request.field-choice", place, names));
                });
    }

    private static @Nullable Object name(JsonObject branch, String property) {
        return branch.getJsonObject("properties").getJsonObject(property).getValue("const");
    }

    private void members(JsonObject schema, JsonObject object, String at) {
        var properties = schema.getJsonObject("properties", new JsonObject());
        schema.getJsonArray("required", new JsonArray()).stream()
                .map(String.class::cast)
                .filter(name -> !object.containsKey(name))
                .forEach(name -> add(at + "/" + name, Problem.of("request.field-missing", at + "/" + name)));
        for (var name : object.fieldNames()) {
            var place = at + "/" + name.replace("~", "~0").replace("/", "~1");
            if (properties.containsKey(name)) {
                check(properties.getJsonObject(name), object.getValue(name), place);
            } else if (Boolean.FALSE.equals(schema.getValue("additionalProperties"))) {
                add(place, Problem.of("request.field-unknown", place, String.join(", ", properties.fieldNames())));
            }
        }
    }

    private void items(JsonObject schema, JsonArray array, String at) {
        between(at, "request.field-items", array.size(), schema, "minItems", "maxItems");
        if (Boolean.TRUE.equals(schema.getValue("uniqueItems"))
                && array.stream().distinct().count() < array.size()) {
            add(at, Problem.of("request.field-twice", shown(at)));
        }
        var item = schema.getJsonObject("items", new JsonObject());
        for (int i = 0; i < array.size(); i++) {
            check(item, array.getValue(i), at + "/" + i);
        }
    }

    private void text(JsonObject schema, String text, String at) {
        var choices = schema.getJsonArray("enum");
        if (choices != null && !choices.contains(text)) {
            var names = choices.stream().map(String::valueOf).collect(Collectors.joining(", "));
            add(at, Problem.of("request.field-choice", shown(at), names));
        }
        var form = Optional.ofNullable(schema.getString("pattern"));
        var hex = form.map(HEX::matcher).filter(Matcher::matches).map(found -> found.group(1));
        if (hex.isPresent()) {
            hex.filter(length -> !text.matches("[0-9a-f]{" + length + "}"))
                    .ifPresent(length -> add(at, Problem.of("request.field-hex", shown(at), length)));
            return;
        }
        between(at, "request.field-length", text.codePointCount(0, text.length()), schema, "minLength", "maxLength");
        form.filter(pattern -> !Pattern.compile(pattern).matcher(text).find())
                .ifPresent(pattern -> add(at, Problem.of("request.field-form", shown(at), pattern)));
    }

    private void number(JsonObject schema, Number number, String at) {
        between(at, "request.field-range", number.longValue(), schema, "minimum", "maximum");
    }

    private void between(String at, String code, long size, JsonObject schema, String least, String most) {
        long low = schema.getLong(least, 0L);
        long high = schema.getLong(most, Long.MAX_VALUE);
        if (size < low || size > high) {
            add(at, Problem.of(code, shown(at), low, high == Long.MAX_VALUE ? "∞" : high));
        }
    }

    private void add(String at, Problem problem) {
        faults.add(new Fault(shown(at), problem));
    }

    private static Problem typed(String type, String at) {
        return switch (type) {
            case "object" -> Problem.of("request.field-object", shown(at));
            case "array" -> Problem.of("request.field-array", shown(at));
            case "integer" -> Problem.of("request.field-integer", shown(at));
            case "boolean" -> Problem.of("request.field-boolean", shown(at));
            default -> Problem.of("request.field-text", shown(at));
        };
    }

    private static boolean isOf(String type, @Nullable Object value) {
        return switch (type) {
            case "object" -> value instanceof JsonObject;
            case "array" -> value instanceof JsonArray;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "boolean" -> value instanceof Boolean;
            default -> value instanceof String;
        };
    }

    private static String shown(String at) {
        return at.isEmpty() ? "/" : at;
    }
}
