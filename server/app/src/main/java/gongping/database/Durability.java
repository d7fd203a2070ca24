package gongping.database;

import java.util.List;

/** Whether a commit is on the disk when it is acknowledged. */
enum Durability {
    /** Every acknowledged commit survives a crash. The only one the product runs with. */
    SAFE("on"),
    /** Nothing is promised: for tests that never crash on purpose. */
    NONE("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    /** On the command line, where no file and no ALTER SYSTEM overrides them. */
    List<String> settings() {
        return List.of("fsync=" + value, "synchronous_commit=" + value, "full_page_writes=" + value);
    }
}
