package gongping.view;

import gongping.conference.Callee;
import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import gongping.draw.Quota;
import gongping.draw.Sha256;
import java.util.List;
import java.util.Optional;

/** A directory in which every name is the only one of its kind, so that a text search finds whoever is shown. */
final class Names implements Directory, CallDirectory {
    static final Names ALL = new Names();

    static String cadre(CadreId id) {
        return "干部" + id.text() + "君";
    }

    static String household(HouseholdId id) {
        return "户" + id.text().replace('/', '·') + "**";
    }

    static String phone(Callee callee) {
        return switch (callee) {
            case Callee.OfHousehold(int round, var household, int turn) -> "线路" + household.text();
            case Callee.OfCadre(var cadre) -> "线路" + cadre.text();
        };
    }

    static Statement statement(String words) {
        return new Statement("s-" + words, Sha256.of(words).hex());
    }

    @Override
    public Optional<Official> official(CadreId id) {
        return Optional.of(new Official(cadre(id), "县水利局", "科员", "青石镇"));
    }

    @Override
    public Optional<Home> home(HouseholdId id) {
        return Optional.of(new Home(household(id), "柳泉村"));
    }

    @Override
    public String where(String code) {
        return "场" + code;
    }

    @Override
    public String group(Quota.Filter filter) {
        return "组" + filter.value();
    }

    @Override
    public Optional<String> words(Statement statement) {
        return statement.id().startsWith("s-erased") ? Optional.empty() : Optional.of("原话" + statement.id());
    }

    @Override
    public Optional<Line> line(Callee callee) {
        return Optional.of(new Line(phone(callee), Optional.of(true)));
    }

    @Override
    public List<String> script(Callee callee) {
        return List.of("台词" + phone(callee));
    }

    @Override
    public boolean handOnly() {
        return false;
    }
}
