package gongping.config;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the part of the file about the telephone. */
final class TelephoneCheck {
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern SIMULATOR = Pattern.compile("http://(localhost|127\\.0\\.0\\.1):[0-9]{1,5}");

    private final SettingsCheck check;

    TelephoneCheck(SettingsCheck check) {
        this.check = check;
    }

    /** A rehearsal calls nobody: a line that could is refused. */
    TelephoneSettings telephone(SettingsFile.@Nullable Telephone given, boolean rehearsal) {
        var adapter = given == null ? "manual" : Objects.requireNonNullElse(given.adapter(), "");
        if (rehearsal && adapter.equals("twilio")) {
            check.fault("telephone.adapter", "a rehearsal calls no household: manual or simulator");
        }
        if (given == null || adapter.equals("manual")) {
            return new TelephoneSettings.Manual();
        }
        if (!adapter.equals("twilio") && !adapter.equals("simulator")) {
            check.fault("telephone.adapter", "manual, twilio or simulator");
            return new TelephoneSettings.Manual();
        }
        return twilio(given, adapter.equals("simulator"));
    }

    private TelephoneSettings twilio(SettingsFile.Telephone given, boolean simulator) {
        var crossBorder = Objects.requireNonNullElse(given.crossBorder(), "").strip();
        if (!simulator && crossBorder.isEmpty()) {
            check.fault(
                    "telephone.crossBorder",
                    "twilio is abroad: name the document by which numbers may be given there, or use manual");
        }
        if (!ACCOUNT.matcher(text(given.account())).matches()) {
            check.fault("telephone.account", "AC and 32 hexadecimal digits");
        }
        return new TelephoneSettings.Twilio(
                base(given.base(), simulator),
                text(given.account()),
                tokens(given.tokenFiles()),
                number("telephone.from", given.from()),
                number("telephone.desk", given.desk()),
                given.hall() == null ? Optional.empty() : Optional.of(number("telephone.hall", given.hall())),
                crossBorder.isEmpty() ? Optional.empty() : Optional.of(crossBorder),
                1);
    }

    private Optional<URI> base(@Nullable String given, boolean simulator) {
        if (!simulator) {
            if (given != null) {
                check.fault("telephone.base", "only the simulator has an address of its own");
            }
            return Optional.empty();
        }
        if (!SIMULATOR.matcher(text(given)).matches()) {
            check.fault("telephone.base", "give the simulator's address on this machine, http://127.0.0.1:PORT");
            return Optional.empty();
        }
        return Optional.of(URI.create(text(given)));
    }

    private List<String> tokens(@Nullable List<String> files) {
        var given = Objects.requireNonNullElse(files, List.<String>of());
        if (given.isEmpty() || given.size() > 2) {
            check.fault("telephone.tokenFiles", "one file, or two while a token is changed for another");
        }
        return given.stream()
                .map(file -> check.secret("telephone.tokenFiles", file))
                .toList();
    }

    private String number(String key, @Nullable String given) {
        if (!NUMBER.matcher(text(given)).matches()) {
            check.fault(key, "a number in the international form, + and digits");
        }
        return text(given);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
