package gongping.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The types of views as TypeScript, read off the records. */
final class Typescript {
    private static final String START = """
            // Written by TypescriptTest from the records in server/core/src/main/java/gongping/view. Do not edit.
            // Times are epoch milliseconds of the server, dates YYYY-MM-DD.

            """;

    /** Names that say something only with the name around them. */
    private static final Set<String> VAGUE = Set.of("State", "What", "Step", "Check");

    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, Class<?>> names = new HashMap<>();

    static String of(List<Class<? extends Record>> views) {
        var typescript = new Typescript();
        views.forEach(typescript::name);
        return START + String.join("\n", typescript.types.values());
    }

    private String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = generic.getRawType();
            var arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return type(arguments[0]) + " | null";
            }
            if (raw == List.class) {
                return "readonly " + type(arguments[0]) + "[]";
            }
            if (raw == Map.class) {
                return "Readonly<Record<string, " + type(arguments[1]) + ">>";
            }
            throw new IllegalArgumentException("no TypeScript for " + type);
        }
        return plain((Class<?>) type);
    }

    private String plain(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        return type == Object.class ? "unknown" : name(type);
    }

    private String name(Class<?> type) {
        var simple = type.getSimpleName();
        var outer = type.getEnclosingClass();
        boolean vague = outer != null
                && ((type != Picture.class && Picture.class.isAssignableFrom(type)) || VAGUE.contains(simple));
        var name = vague ? outer.getSimpleName().replaceAll("View$", "") + simple : simple;
        if (names.merge(name, type, (known, more) -> known) != type) {
            throw new IllegalStateException(name + " stands for two types");
        }
        if (!types.containsKey(name)) {
            types.put(name, "");
            types.put(name, declaration(name, type));
        }
        return name;
    }

    private String declaration(String name, Class<?> type) {
        if (type.isEnum()) {
            return union(
                    name,
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> '"' + Views.name((Enum<?>) constant) + '"')
                            .toList());
        }
        if (type.isSealed()) {
            return union(
                    name,
                    Arrays.stream(type.getPermittedSubclasses()).map(this::name).toList());
        }
        var kind = Arrays.stream(type.getInterfaces())
                .flatMap(face -> Optional.ofNullable(face.getAnnotation(JsonSubTypes.class)).stream())
                .flatMap(kinds -> Arrays.stream(kinds.value()))
                .filter(one -> one.value() == type)
                .map(one -> "  readonly kind: \"" + one.name() + "\";\n")
                .collect(Collectors.joining());
        return "export interface " + name + " {\n" + kind
                + Arrays.stream(type.getRecordComponents())
                        .map(one -> "  readonly " + key(one) + ": " + type(one.getGenericType()) + ";\n")
                        .collect(Collectors.joining())
                + "}\n";
    }

    private static String union(String name, List<String> members) {
        var line = "export type " + name + " = " + String.join(" | ", members) + ";\n";
        return line.length() <= 120
                ? line
                : "export type " + name + " =\n  | " + String.join("\n  | ", members) + ";\n";
    }

    private static String key(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }
}
