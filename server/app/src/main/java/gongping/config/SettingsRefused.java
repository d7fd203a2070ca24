package gongping.config;

import java.io.Serial;
import java.util.List;

/** A file that cannot be used, with one line for each thing that is wrong: the key, a colon, what to do. */
public final class SettingsRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    SettingsRefused(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line each. */
    public List<String> faults() {
        return faults;
    }
}
