package gongping.telephone.simulator;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a request as the provider does: repeated keys are lists, booleans are words. */
record Form(MultiMap fields) {
    String text(String name) {
        var value = fields.get(name);
        return value == null ? "" : value;
    }

    boolean has(String name) {
        return fields.contains(name);
    }

    List<String> all(String name) {
        return fields.getAll(name);
    }

    Optional<Boolean> flag(String name) {
        return switch (text(name)) {
            case "true", "True", "TRUE" -> Optional.of(true);
            case "false", "False", "FALSE" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    boolean flag(String name, boolean usual) {
        return flag(name).orElse(usual);
    }

    int number(String name, int usual, int max) {
        var text = text(name);
        return text.matches("\\d{1,6}") ? Math.min(Integer.parseInt(text), max) : usual;
    }
}
