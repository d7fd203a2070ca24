package gongping.config;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a file as a whole and gathers all that is wrong with it. */
final class SettingsCheck {
    private static final int PORT_MAX = 65_535;
    private static final int AIR_DELAY_MIN_S = 20;
    private static final int AIR_DELAY_MAX_S = 300;
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final Pattern VAULT_KEY = Pattern.compile("[A-Za-z0-9+/]{43}=|[0-9a-fA-F]{64}");
    private static final URI NOWHERE = URI.create("https://refused.invalid");
    /** A launcher opened from the disk of a playout machine (display/src/launcher): it may frame the renderer. */
    private static final String LAUNCHER = "file:";

    private final Path folder;
    private final Path home;
    private final List<String> faults = new ArrayList<>();

    SettingsCheck(Path file, Path home) {
        this.folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("/"));
        this.home = home;
    }

    Settings settings(SettingsFile file) {
        boolean rehearsal = Boolean.TRUE.equals(file.rehearsal());
        var settings = new Settings(
                http(file),
                database(file.database()),
                folder(file.data()),
                vaultKey(file.vaultKeyFile()),
                airDelay(file.airDelayS()),
                new TelephoneCheck(this).telephone(file.telephone(), rehearsal),
                new CosignersCheck(this).cosigners(file.cosigners()),
                rehearsal ? Settings.Kind.REHEARSAL : Settings.Kind.CONFERENCE,
                secondDisk(file),
                folder.resolve(Objects.requireNonNullElse(file.chainsSeen(), "chains-seen.txt")));
        if (!faults.isEmpty()) {
            throw new SettingsRefused(faults);
        }
        return settings;
    }

    void fault(String key, String what) {
        faults.add(key + ": " + what);
    }

    private HttpSettings http(SettingsFile file) {
        var base = origin("baseUrl", file.baseUrl());
        var listen = file.listen() == null ? new SettingsFile.Listen(null, null) : file.listen();
        var proxies = list(file.proxies());
        var tls = tls(file.tls());
        if (tls.isEmpty() && proxies.isEmpty()) {
            fault("tls", "plain http is refused: give certificate and key, or name the proxy that ends TLS in proxies");
        }
        proxies.stream()
                .filter(one -> !ADDRESS.matcher(one).matches())
                .forEach(one -> fault("proxies", "not an address: " + one));
        var origins = new TreeSet<String>();
        origins.add(base.toString());
        list(file.origins()).forEach(one -> origins.add(origin("origins", one).toString()));
        var frames = list(file.frames()).stream()
                .map(one -> LAUNCHER.equals(one) ? one : origin("frames", one).toString())
                .toList();
        int port = listen.port() == null ? tls.isPresent() ? 443 : 8080 : listen.port();
        if (port < 1 || port > PORT_MAX) {
            fault("listen.port", "1 to " + PORT_MAX);
        }
        return new HttpSettings(
                base,
                Objects.requireNonNullElse(listen.address(), "0.0.0.0"),
                port,
                tls,
                Set.copyOf(proxies),
                origins,
                frames,
                home,
                false,
                HttpSettings.Limits.USUAL);
    }

    private Optional<HttpSettings.Tls> tls(SettingsFile.@Nullable Tls tls) {
        if (tls == null) {
            return Optional.empty();
        }
        var certificate = file("tls.certificate", tls.certificate());
        var key = secretFile("tls.key", tls.key());
        return Optional.of(new HttpSettings.Tls(certificate, key));
    }

    private DatabaseSettings database(SettingsFile.@Nullable Database given) {
        var database = given == null ? new SettingsFile.Database(null, null, null) : given;
        var url = uri(database.url());
        if (!"postgresql".equals(url.getScheme()) || url.getHost() == null || url.getUserInfo() != null) {
            fault("database.url", "give postgresql://host:port/database, without a password");
        }
        var owner = login("database.owner", database.owner());
        var runtime = login("database.runtime", database.runtime());
        if (owner.user().equals(runtime.user())) {
            fault("database.runtime.user", "must not be the owner: the running server may not change its tables");
        }
        return new DatabaseSettings(url, owner, runtime);
    }

    private DatabaseSettings.Login login(String key, SettingsFile.@Nullable Login given) {
        var login = given == null ? new SettingsFile.Login(null, null) : given;
        var user = Objects.requireNonNullElse(login.user(), "");
        if (!ROLE.matcher(user).matches()) {
            fault(key + ".user", "lower-case letters, digits and _");
        }
        return new DatabaseSettings.Login(user, secret(key + ".passwordFile", login.passwordFile()));
    }

    private int airDelay(@Nullable Integer seconds) {
        int delay = Objects.requireNonNullElse(seconds, AIR_DELAY_MIN_S);
        if (delay < AIR_DELAY_MIN_S || delay > AIR_DELAY_MAX_S) {
            fault("airDelayS", AIR_DELAY_MIN_S + " to " + AIR_DELAY_MAX_S + " seconds");
        }
        return delay;
    }

    private Path folder(@Nullable String given) {
        var path = folder.resolve(Objects.requireNonNullElse(given, ""));
        if (given == null || !Files.isDirectory(path) || !Files.isWritable(path)) {
            fault("data", "give a folder that this program can write to");
        }
        return path;
    }

    /** It need not be there, for it may be plugged in later; but it is shown to everybody. */
    private Optional<Path> secondDisk(SettingsFile file) {
        var given = Optional.ofNullable(file.secondDisk()).map(folder::resolve).map(SettingsCheck::real);
        if (given.isPresent()) {
            var path = given.get();
            var data = real(folder.resolve(Objects.requireNonNullElse(file.data(), "")));
            if (path.startsWith(data) || data.startsWith(path) || real(folder).startsWith(path)) {
                fault("secondDisk", "give a folder apart from the settings and the data: everybody sees what is in it");
            }
        }
        return given;
    }

    /** Where it lies, as far as it is there. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath().normalize();
        }
    }

    private Path file(String key, @Nullable String given) {
        var path = folder.resolve(Objects.requireNonNullElse(given, ""));
        if (given == null || !Files.isRegularFile(path) || !Files.isReadable(path)) {
            fault(key, "no file that can be read");
        }
        return path;
    }

    private Path secretFile(String key, @Nullable String given) {
        var path = folder.resolve(Objects.requireNonNullElse(given, ""));
        (given == null ? Optional.of("name a file") : Secrets.fault(path)).ifPresent(what -> fault(key, what));
        return path;
    }

    private Path vaultKey(@Nullable String given) {
        var secret = secret("vaultKeyFile", given);
        if (!secret.isEmpty() && !VAULT_KEY.matcher(secret).matches()) {
            fault("vaultKeyFile", "must hold 32 bytes; make them with: openssl rand -base64 32");
        }
        return folder.resolve(Objects.requireNonNullElse(given, ""));
    }

    /** The secret in this file; empty if it is refused. */
    String secret(String key, @Nullable String given) {
        var before = faults.size();
        var path = secretFile(key, given);
        try {
            return faults.size() == before ? Secrets.text(path) : "";
        } catch (IOException e) {
            fault(key, "cannot be read");
            return "";
        }
    }

    /** An origin: https, a host, perhaps a port, nothing else. */
    private URI origin(String key, @Nullable String given) {
        var uri = uri(given);
        var bare = uri.getHost() != null
                && uri.getUserInfo() == null
                && String.valueOf(uri.getPath()).isEmpty()
                && uri.getQuery() == null
                && uri.getFragment() == null;
        if (!"https".equals(uri.getScheme()) || !bare) {
            fault(key, "give https://host or https://host:port, nothing after it; plain http is refused");
            return NOWHERE;
        }
        return uri;
    }

    static URI uri(@Nullable String given) {
        try {
            return new URI(Objects.requireNonNullElse(given, ""));
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }

    private static List<String> list(@Nullable List<String> given) {
        return Objects.requireNonNullElse(given, List.<String>of());
    }
}
