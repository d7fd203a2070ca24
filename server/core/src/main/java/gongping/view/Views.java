package gongping.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** The wire form of views: an empty component is null, a constant is its name in small letters with hyphens. */
public final class Views {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addSerializer(Enum.class, new Constants()))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Views() {}

    /** The JSON of a view. */
    public static JsonNode json(Record view) {
        return JSON.valueToTree(view);
    }

    /** The wire name of a constant. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @SuppressWarnings("rawtypes")
    private static final class Constants extends StdSerializer<Enum> {
        @Serial
        private static final long serialVersionUID = 1L;

        Constants() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum constant, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(name((Enum<?>) constant));
        }
    }
}
