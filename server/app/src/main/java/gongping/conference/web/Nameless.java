package gongping.conference.web;

import gongping.conference.Callee;
import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import gongping.draw.Quota;
import gongping.view.CallDirectory;
import gongping.view.Directory;
import java.util.List;
import java.util.Optional;

/** Knows nobody: what screens show while the names cannot be read. Numbers and the sealed roster's names remain. */
final class Nameless implements Directory, CallDirectory {
    @Override
    public Optional<Official> official(CadreId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Home> home(HouseholdId id) {
        return Optional.empty();
    }

    @Override
    public String where(String code) {
        return code;
    }

    @Override
    public String group(Quota.Filter filter) {
        return filter.toString();
    }

    @Override
    public Optional<String> words(Statement statement) {
        return Optional.empty();
    }

    @Override
    public Optional<Line> line(Callee callee) {
        return Optional.empty();
    }

    @Override
    public List<String> script(Callee callee) {
        return List.of();
    }

    @Override
    public boolean handOnly() {
        return false;
    }
}
