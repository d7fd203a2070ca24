package gongping.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The file as it is written: JSON with comments, each key known, nothing twice. Paths are taken from the file's own
 * folder; every secret stands in a file of its own.
 */
record SettingsFile(
        @Nullable String baseUrl,
        @Nullable Listen listen,
        @Nullable Tls tls,
        @Nullable List<String> proxies,
        @Nullable List<String> origins,
        @Nullable List<String> frames,
        @Nullable String data,
        @Nullable Database database,
        @Nullable String vaultKeyFile,
        @Nullable Integer airDelayS,
        @Nullable Telephone telephone,
        @Nullable Map<String, String> cosigners,
        @Nullable Boolean rehearsal,
        @Nullable String secondDisk,
        @Nullable String chainsSeen) {
    record Listen(@Nullable String address, @Nullable Integer port) {}

    record Tls(@Nullable String certificate, @Nullable String key) {}

    record Database(
            @Nullable String url,
            @Nullable Login owner,
            @Nullable Login runtime) {}

    record Login(@Nullable String user, @Nullable String passwordFile) {}

    record Telephone(
            @Nullable String adapter,
            @Nullable String base,
            @Nullable String account,
            @Nullable List<String> tokenFiles,
            @Nullable String from,
            @Nullable String desk,
            @Nullable String hall,
            @Nullable String crossBorder) {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static SettingsFile read(Path file) {
        var text = "";
        try {
            text = Files.readString(file);
            var read = MAPPER.readValue(text, SettingsFile.class);
            if (read == null) {
                throw new SettingsRefused(List.of(file + ": is empty"));
            }
            return read;
        } catch (JsonMappingException e) {
            var key = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            throw new SettingsRefused(List.of(key + ": unknown key or wrong kind of value" + place(text, e)));
        } catch (JsonProcessingException e) {
            throw new SettingsRefused(List.of(file + ": not valid JSON" + place(e)));
        } catch (IOException e) {
            throw new SettingsRefused(List.of(file + ": cannot be read"));
        }
    }

    Settings check(SettingsCheck check) {
        return check.settings(this);
    }

    private static String place(String text, JsonMappingException e) {
        try {
            var key = KeyPlace.of(MAPPER.createParser(text), e);
            return key.isEmpty() ? place(e) : key;
        } catch (IOException none) {
            return place(e);
        }
    }

    private static String place(JsonProcessingException e) {
        var where = e.getLocation();
        return where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
    }
}
