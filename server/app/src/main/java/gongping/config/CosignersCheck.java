package gongping.config;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks the part of the file about the cosigners of the draws' logs. */
final class CosignersCheck {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final SettingsCheck check;

    CosignersCheck(SettingsCheck check) {
        this.check = check;
    }

    /** Plain http will do: what is asked is public, and what is answered is a signature. */
    Map<String, URI> cosigners(@Nullable Map<String, String> given) {
        var addresses = new TreeMap<String, URI>();
        Objects.requireNonNullElse(given, Map.<String, String>of()).forEach((name, address) -> {
            var uri = SettingsCheck.uri(address);
            if (uri.getHost() == null || !SCHEMES.contains(String.valueOf(uri.getScheme()))) {
                check.fault("cosigners." + name, "give http://host:port or https://host, where it is asked");
            }
            addresses.put(name, uri);
        });
        return addresses;
    }
}
