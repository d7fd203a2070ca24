package gongping.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values at the edges of a schema: those that just fit, and those that just do not, with the place at fault. */
final class SampleBodies {
    /** A value that does not fit, and where. */
    record Wrong(Object value, String pointer) {}

    private static final List<String> TEXTS = List.of(
            "I01",
            "Q1",
            "A0001",
            "D01",
            "M01",
            "C00001",
            "C00001/H01",
            "server",
            "witness.1",
            "*:1",
            "Town/A:2",
            "0417",
            "0".repeat(64),
            "2026-12-01",
            "08:30",
            "a",
            "x".repeat(40));
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "I1",
            "Q",
            "C00000",
            "C1",
            "witness.0",
            "*:0",
            "二",
            "2026-13-01",
            "2026-12-01T00:00",
            "8:30",
            "A b/",
            "F".repeat(64),
            "x".repeat(300));

    private SampleBodies() {}

    /** Values that fit; every property takes each of its edges once. */
    static List<Object> right(JsonObject schema) {
        if (schema.containsKey("oneOf")) {
            return branches(schema).flatMap(one -> right(one).stream()).toList();
        }
        if (schema.containsKey("const")) {
            return List.of(schema.getValue("const"));
        }
        return switch (schema.getString("type")) {
            case "object" -> objects(schema);
            case "array" -> arrays(schema);
            case "boolean" -> List.of(true, false);
            case "integer" -> List.of(schema.getLong("minimum"), schema.getLong("maximum"));
            default -> texts(schema, fitting(schema)).toList();
        };
    }

    /** Values that do not fit, each for one reason. */
    static List<Wrong> wrong(JsonObject schema) {
        if (schema.containsKey("oneOf")) {
            return branches(schema).flatMap(one -> wrong(one).stream()).toList();
        }
        var wrong = new ArrayList<Wrong>();
        if (schema.containsKey("const")) {
            return List.of(new Wrong("none-of-these", ""), new Wrong(1, ""));
        }
        switch (schema.getString("type")) {
            case "object" -> wrongObjects(schema, wrong);
            case "array" -> wrongArrays(schema, wrong);
            case "boolean" -> Stream.of("true", 1).forEach(one -> wrong.add(new Wrong(one, "")));
            case "integer" ->
                Stream.of(schema.getLong("minimum") - 1, schema.getLong("maximum") + 1, "1", 1.5, true)
                        .forEach(one -> wrong.add(new Wrong(one, "")));
            default -> {
                texts(schema, fitting(schema).negate()).forEach(one -> wrong.add(new Wrong(one, "")));
                Stream.of(1, true, new JsonObject()).forEach(one -> wrong.add(new Wrong(one, "")));
            }
        }
        return wrong;
    }

    private static List<Object> objects(JsonObject schema) {
        var all = new ArrayList<Object>();
        var least = whole(schema);
        var required = schema.getJsonArray("required", new JsonArray());
        least.fieldNames().removeIf(name -> !required.contains(name));
        all.add(least);
        each(
                schema,
                (name, of) -> right(of).forEach(value -> all.add(whole(schema).put(name, value))));
        return all;
    }

    private static void wrongObjects(JsonObject schema, List<Wrong> wrong) {
        for (var name : schema.getJsonArray("required", new JsonArray())) {
            var without = whole(schema);
            without.remove((String) name);
            wrong.add(new Wrong(without, "/" + name));
        }
        wrong.add(new Wrong(whole(schema).put("quietly", true), "/quietly"));
        each(schema, (name, of) -> {
            wrong.add(new Wrong(whole(schema).putNull(name), "/" + name));
            wrong(of)
                    .forEach(one ->
                            wrong.add(new Wrong(whole(schema).put(name, one.value()), "/" + name + one.pointer())));
        });
    }

    /** The first value that fits. */
    private static Object one(JsonObject schema) {
        if (schema.containsKey("oneOf")) {
            return one(branches(schema).findFirst().orElseThrow());
        }
        if (schema.containsKey("const")) {
            return schema.getValue("const");
        }
        return switch (schema.getString("type")) {
            case "object" -> whole(schema);
            case "array" -> repeated(one(schema.getJsonObject("items")), Math.max(1, schema.getInteger("minItems")));
            case "boolean" -> true;
            case "integer" -> schema.getLong("minimum");
            default -> texts(schema, fitting(schema)).findFirst().orElseThrow();
        };
    }

    private static JsonObject whole(JsonObject schema) {
        var whole = new JsonObject();
        each(schema, (name, of) -> whole.put(name, one(of)));
        return whole;
    }

    private static void each(JsonObject schema, BiConsumer<String, JsonObject> to) {
        var properties = schema.getJsonObject("properties", new JsonObject());
        properties.fieldNames().forEach(name -> to.accept(name, properties.getJsonObject(name)));
    }

    private static List<Object> arrays(JsonObject schema) {
        var items = right(schema.getJsonObject("items"));
        var all = new ArrayList<Object>();
        all.add(one(schema));
        all.add(repeated(items.getFirst(), schema.getInteger("maxItems")));
        items.forEach(item -> all.add(new JsonArray().add(item)));
        return all;
    }

    private static void wrongArrays(JsonObject schema, List<Wrong> wrong) {
        var items = schema.getJsonObject("items");
        wrong.add(new Wrong(repeated(one(items), schema.getInteger("maxItems") + 1), ""));
        if (schema.getInteger("minItems") > 0) {
            wrong.add(new Wrong(new JsonArray(), ""));
        }
        wrong.add(new Wrong("none", ""));
        wrong(items).forEach(one -> wrong.add(new Wrong(new JsonArray().add(one.value()), "/0" + one.pointer())));
    }

    private static JsonArray repeated(Object item, int times) {
        return new JsonArray(new ArrayList<>(Collections.nCopies(times, item)));
    }

    private static Stream<JsonObject> branches(JsonObject schema) {
        return schema.getJsonArray("oneOf").stream().map(JsonObject.class::cast);
    }

    private static Stream<Object> texts(JsonObject schema, Predicate<String> which) {
        var edges = Stream.of(schema.getInteger("minLength", 1), schema.getInteger("maxLength", 1))
                .flatMap(size -> Stream.of("字".repeat(size), "字".repeat(size + 1)));
        var choices = schema.getJsonArray("enum", new JsonArray()).stream().map(String.class::cast);
        return Stream.of(choices, TEXTS.stream(), ODD_TEXTS.stream(), edges)
                .flatMap(texts -> texts)
                .filter(which)
                .distinct()
                .map(Object.class::cast);
    }

    private static Predicate<String> fitting(JsonObject schema) {
        var form = Optional.ofNullable(schema.getString("pattern")).map(Pattern::compile);
        var choices = Optional.ofNullable(schema.getJsonArray("enum"));
        int least = schema.getInteger("minLength", 0);
        int most = schema.getInteger("maxLength", Integer.MAX_VALUE);
        return text -> form.map(one -> one.matcher(text).find()).orElse(true)
                && choices.map(all -> all.contains(text)).orElse(true)
                && text.length() >= least
                && text.length() <= most;
    }
}
