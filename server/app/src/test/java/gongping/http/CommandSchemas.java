package gongping.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import gongping.conference.AttemptId;
import gongping.conference.Command;
import gongping.conference.Commands;
import gongping.conference.CommitmentId;
import gongping.conference.DiscrepancyId;
import gongping.conference.InquiryId;
import gongping.conference.OwnChains;
import gongping.conference.QuestionId;
import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.draw.Call.Outcome;
import gongping.draw.Digits;
import gongping.draw.HouseholdId;
import gongping.draw.Keyer;
import gongping.draw.Link;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Quota;
import gongping.draw.Sha256;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The schemas of all commands, read off their records; what a record cannot say stands in the tables here. */
final class CommandSchemas {
    private static final String REF = "#/components/schemas/";
    /** What YAML reads as a text without quotes; on, off, yes and no it reads as something else. */
    private static final Pattern PLAIN = Pattern.compile("(?!(on|off|yes|no|y|n|true|false|null)$)[$]?[a-z][A-Za-z-]*");

    /** Forms of the texts that ids and codes are on the wire. */
    private static final Map<Class<?>, String> FORMS = Map.ofEntries(
            Map.entry(InquiryId.class, "^I[0-9]{2,4}$"),
            Map.entry(QuestionId.class, "^Q[0-9]{1,2}$"),
            Map.entry(AttemptId.class, "^A[0-9]{4,6}$"),
            Map.entry(DiscrepancyId.class, "^D[0-9]{2,4}$"),
            Map.entry(CommitmentId.class, "^M[0-9]{2,4}$"),
            Map.entry(CadreId.class, "^C(?!00000)[0-9]{5}$"),
            Map.entry(HouseholdId.class, "^C(?!00000)[0-9]{5}/H(?!00)[0-9]{2}$"),
            Map.entry(Party.class, "^(server|witness\\.[1-9][0-9]{0,8})$"),
            Map.entry(Quota.class, "^(\\*|[A-Za-z0-9._-]{1,40}/[A-Za-z0-9._-]{1,40}):[1-9][0-9]{0,8}$"),
            Map.entry(Digits.class, "^[0-9]{1,40}$"),
            Map.entry(Link.class, "^[0-9a-f]{64}$"),
            Map.entry(Sha256.class, "^[0-9a-f]{64}$"),
            Map.entry(LocalDate.class, "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"));

    /** Texts with another form or length than 1 to 40 characters. */
    private static final Map<String, Map<String, Object>> TEXTS = Map.ofEntries(
            Map.entry("PublishManifest.text", length(1, 20_000)),
            Map.entry("OfferLines.lines", length(1, 30_000)),
            Map.entry("GiveBeacon.value", form("^[!-~]([ -~]{0,198}[!-~])?$")),
            Map.entry("ReportLine.provider", form("^[A-Za-z0-9._-]{1,64}$")),
            Map.entry("ReportLine.code", form("^[A-Za-z0-9._-]{1,40}$")),
            Map.entry("RecordConsent.wording", form("^[A-Za-z0-9._-]{1,40}$")),
            Map.entry("Presence.where", form("^[A-Za-z0-9._-]{1,40}$")),
            Map.entry("Choice.code", form("^[a-z0-9-]{1,30}$")),
            Map.entry("Option.code", form("^[a-z0-9-]{1,30}$")),
            Map.entry("Plan.checkAddress", length(0, 200)),
            Map.entry("Question.toCadre", length(1, 200)),
            Map.entry("Question.toHousehold", length(1, 200)),
            Map.entry("RunItem.at", form("^([01][0-9]|2[0-3]):[0-5][0-9]$")));

    private static final Map<String, int[]> NUMBERS = Map.ofEntries(
            Map.entry("round", new int[] {1, 9_999}),
            Map.entry("entry", new int[] {0, 9_999}),
            Map.entry("item", new int[] {1, 60}),
            Map.entry("calls", new int[] {1, 99}),
            Map.entry("number", new int[] {0, 999_999}),
            Map.entry("n", new int[] {0, 999_999}),
            Map.entry("days", new int[] {0, 9_999}),
            Map.entry("airDelaySeconds", new int[] {0, 600}),
            Map.entry("answerDays", new int[] {1, 365}),
            Map.entry("rounds", new int[] {1, 9_999}));

    private static final Map<String, int[]> LISTS = Map.of(
            "ChangeAttendance.changes", new int[] {1, 500},
            "PublishRound.quotas", new int[] {1, 200},
            "OfferLines.lines", new int[] {1, 500},
            "NoteCosignatures.by", new int[] {1, 64},
            "Plan.questions", new int[] {1, 20},
            "Plan.runSheet", new int[] {0, 60},
            "Plan.witnesses", new int[] {1, 9},
            "Choice.options", new int[] {1, 6});

    /** What the server adds where the sender leaves it out. */
    private static final Set<String> COMPLETED = Set.of("KeyDigits.by", "KeyLink.by", "Reveal.party", "Reveal.link");

    private final Map<String, Object> shared = new TreeMap<>();

    /** All schemas by name: {@code Command}, one for each command, then what they share. */
    static Map<String, Object> all() {
        var schemas = new CommandSchemas();
        var commands = new LinkedHashMap<String, Object>();
        var mapping = new LinkedHashMap<String, Object>();
        Commands.all().forEach((type, record) -> {
            commands.put(record.getSimpleName(), schemas.command(type, record));
            mapping.put(type, REF + record.getSimpleName());
        });
        var all = new LinkedHashMap<String, Object>();
        all.put("Command", oneOf("type", mapping));
        all.putAll(commands);
        all.putAll(schemas.shared);
        return all;
    }

    private Object command(String type, Class<? extends Command> record) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("type", Map.of("const", type));
        properties.put("ifRev", ref("Rev"));
        return object(record, properties, new ArrayList<>(List.of("type", "ifRev")));
    }

    private Map<String, Object> object(Class<?> record, Map<String, Object> properties, List<String> required) {
        for (var part : record.getRecordComponents()) {
            properties.put(part.getName(), schema(part, part.getGenericType()));
            if (part.getType() != Optional.class && !COMPLETED.contains(place(part))) {
                required.add(part.getName());
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", required);
        schema.put("properties", properties);
        return schema;
    }

    private static String place(RecordComponent part) {
        return part.getDeclaringRecord().getSimpleName() + "." + part.getName();
    }

    private Object schema(RecordComponent part, Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = schema(part, generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == Optional.class) {
                return inner;
            }
            var size = Objects.requireNonNull(LISTS.get(place(part)), place(part));
            return ordered("type", "array", "minItems", size[0], "maxItems", size[1], "items", inner);
        }
        var plain = (Class<?>) type;
        if (plain == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (plain == int.class || plain == Integer.class) {
            var bounds = Objects.requireNonNull(NUMBERS.get(part.getName()), place(part));
            return ordered("type", "integer", "minimum", bounds[0], "maximum", bounds[1]);
        }
        if (plain == String.class) {
            return TEXTS.getOrDefault(place(part), length(1, 40));
        }
        return named(plain);
    }

    private Object named(Class<?> type) {
        var name = type == Statement.class ? "Words" : type.getSimpleName();
        if (shared.putIfAbsent(name, Map.of()) == null) {
            shared.put(name, shape(type));
        }
        return ref(name);
    }

    private Object shape(Class<?> type) {
        if (type == Statement.class) {
            return length(1, 500);
        }
        if (FORMS.containsKey(type)) {
            return form(Objects.requireNonNull(FORMS.get(type)));
        }
        if (type == OwnChains.class) {
            var ends = new TreeMap<String, Object>();
            IntStream.rangeClosed(1, 9).forEach(n -> ends.put("witness." + n, named(Link.class)));
            return ordered("type", "object", "additionalProperties", false, "required", List.of(), "properties", ends);
        }
        if (type.isEnum()) {
            return ordered("type", "string", "enum", constants(type));
        }
        if (type.isSealed()) {
            var mapping = new LinkedHashMap<String, Object>();
            for (var kind : type.getAnnotation(JsonSubTypes.class).value()) {
                var name = type.getSimpleName() + kind.value().getSimpleName();
                var properties = new LinkedHashMap<String, Object>();
                properties.put("kind", Map.of("const", kind.name()));
                shared.put(name, object(kind.value(), properties, new ArrayList<>(List.of("kind"))));
                mapping.put(kind.name(), REF + name);
            }
            return oneOf("kind", mapping);
        }
        return object(type, new LinkedHashMap<>(), new ArrayList<>());
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant((Enum<?>) constant))
                .toList();
    }

    private static String constant(Enum<?> value) {
        return switch (value) {
            case Keyer keyer -> keyer.text();
            case Outcome outcome -> outcome.text();
            case Params.Exclude exclude -> exclude.text();
            default -> annotated(value);
        };
    }

    private static String annotated(Enum<?> value) {
        try {
            var name = value.getDeclaringClass().getField(value.name()).getAnnotation(JsonProperty.class);
            return name == null ? value.name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> oneOf(String property, Map<String, Object> mapping) {
        var branches = mapping.values().stream().map(to -> Map.of("$ref", to)).toList();
        return ordered("oneOf", branches, "discriminator", ordered("propertyName", property, "mapping", mapping));
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("$ref", REF + name);
    }

    private static Map<String, Object> form(String pattern) {
        return ordered("type", "string", "pattern", pattern);
    }

    private static Map<String, Object> length(int least, int most) {
        return ordered("type", "string", "minLength", least, "maxLength", most);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** The schemas as YAML, each at the depth of {@code components.schemas}. */
    static String yaml() {
        var text = new StringBuilder();
        all().forEach((name, schema) -> {
            var flow = flow(schema);
            if (flow.length() + name.length() < 110) {
                text.append("    ").append(name).append(": ").append(flow).append('\n');
            } else {
                text.append("    ").append(name).append(":\n");
                block(text, "      ", schema);
            }
        });
        return text.toString();
    }

    private static void block(StringBuilder text, String indent, Object schema) {
        ((Map<?, ?>) schema).forEach((name, value) -> {
            var flow = flow(value);
            var key = flow(name);
            if (flow.length() + indent.length() + key.length() < 116) {
                text.append(indent).append(key).append(": ").append(flow).append('\n');
            } else if (value instanceof List<?> list) {
                text.append(indent).append(key).append(":\n");
                list.forEach(one ->
                        text.append(indent).append("  - ").append(flow(one)).append('\n'));
            } else {
                text.append(indent).append(key).append(":\n");
                block(text, indent + "  ", value);
            }
        });
    }

    private static String flow(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(one -> flow(one.getKey()) + ": " + flow(one.getValue()))
                        .collect(java.util.stream.Collectors.joining(", ", "{ ", " }"));
            case List<?> list ->
                list.stream().map(CommandSchemas::flow).collect(java.util.stream.Collectors.joining(", ", "[", "]"));
            case String text -> PLAIN.matcher(text).matches() ? text : "'" + text + "'";
            default -> value.toString();
        };
    }
}
