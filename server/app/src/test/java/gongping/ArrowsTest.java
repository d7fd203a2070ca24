package gongping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may know which, and what the core may not touch. Rules for text stand in the core's HouseTest. */
class ArrowsTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gongping");

    private static final String[] CORE = {
        "gongping.kernel",
        "gongping.draw",
        "gongping.tlog",
        "gongping.conference",
        "gongping.preparation",
        "gongping.view"
    };

    private static final List<String> CONFERENCE_WEB = List.of(
            "kernel",
            "disk",
            "draw",
            "tlog",
            "conference",
            "view",
            "database",
            "ledger",
            "access",
            "http",
            "roster",
            "live");
    private static final List<String> TELEPHONE_WEB = List.of(
            "kernel", "conference", "ledger", "conference.web", "telephone", "telephone.manual", "telephone.flow");
    private static final List<String> PEOPLE = List.of(
            "kernel",
            "draw",
            "conference",
            "view",
            "access",
            "http",
            "ledger",
            "vault",
            "roster",
            "conference.web",
            "telephone",
            "telephone.flow",
            "telephone.web");
    private static final List<String> PREPARATION_WEB = List.of(
            "kernel", "draw", "conference", "preparation", "ledger", "access", "http", "roster", "conference.web");
    private static final List<String> DRAWLOG =
            List.of("kernel", "disk", "draw", "tlog", "conference", "ledger", "http", "conference.web", "cosign");
    /** The program, wired: it may know all that is wired, no verb and no demonstration. */
    private static final List<String> ROOT = List.of(
            "draw",
            "conference",
            "view",
            "database",
            "config",
            "ledger",
            "live",
            "vault",
            "access",
            "access.web",
            "http",
            "roster",
            "roster.web",
            "people",
            "kernel",
            "conference.web",
            "preparation.web",
            "drawlog",
            "fairness.web",
            "telephone",
            "telephone.manual",
            "telephone.twilio",
            "telephone.flow",
            "telephone.web");

    private static final List<String> DEMO = List.of(
            "kernel",
            "draw",
            "conference",
            "database",
            "config",
            "ledger",
            "roster",
            "sample",
            "people",
            "conference.web",
            "preparation",
            "preparation.web",
            "tlog",
            "cosign",
            "");
    /** The verbs know no route and no view: what they ask of a server they ask over HTTP, as everybody does. */
    private static final List<String> CLI = List.of(
            "kernel",
            "draw",
            "database",
            "config",
            "ledger",
            "vault",
            "roster",
            "sample",
            "access",
            "client",
            "people",
            "autopilot",
            "follow",
            "chain",
            "fairness",
            "tlog",
            "cosign",
            "telephone.simulator",
            "demo",
            "");

    /** A package, and every other package of the program that it may know. */
    private static final Map<String, List<String>> KNOWS = Map.ofEntries(
            Map.entry("kernel", List.of()),
            Map.entry("draw", List.of("kernel")),
            Map.entry("tlog", List.of()),
            Map.entry("conference", List.of("kernel", "draw")),
            Map.entry("preparation", List.of("kernel", "draw", "conference")),
            Map.entry("preparation.web", PREPARATION_WEB),
            Map.entry("view", List.of("kernel", "draw", "conference")),
            Map.entry("disk", List.of()),
            Map.entry("database", List.of("disk")),
            Map.entry("config", List.of("disk")),
            Map.entry("live", List.of()),
            Map.entry("sample", List.of()),
            Map.entry("autopilot", List.of()),
            Map.entry("ledger", List.of("kernel", "database")),
            Map.entry("vault", List.of("kernel", "disk", "database")),
            Map.entry("access", List.of("kernel", "database")),
            Map.entry("http", List.of("kernel", "database", "config", "access")),
            Map.entry("roster", List.of("kernel", "disk", "draw", "database", "vault", "roster.table")),
            Map.entry("roster.table", List.of()),
            Map.entry("telephone", List.of()),
            Map.entry("telephone.simulator", List.of()),
            Map.entry("telephone.twilio", List.of("telephone")),
            Map.entry("telephone.manual", List.of("telephone")),
            Map.entry("telephone.flow", List.of("telephone", "database")),
            Map.entry("conference.web", CONFERENCE_WEB),
            Map.entry("roster.web", List.of("kernel", "access", "http", "roster")),
            Map.entry("access.web", List.of("kernel", "config", "access", "http")),
            Map.entry("telephone.web", TELEPHONE_WEB),
            Map.entry("drawlog", DRAWLOG),
            Map.entry("fairness", List.of("draw")),
            Map.entry("fairness.web", List.of("conference", "http", "drawlog", "fairness")),
            Map.entry("people", PEOPLE),
            Map.entry("client", List.of("access", "disk")),
            Map.entry("follow", List.of("kernel", "disk", "draw", "access", "client")),
            Map.entry("cosign", List.of("disk", "tlog", "client")),
            Map.entry("chain", List.of("disk", "draw", "access", "client")),
            Map.entry("demo", DEMO),
            Map.entry("cli", CLI),
            Map.entry("", ROOT));

    @Test
    void a_package_knows_only_whom_it_may_know() {
        KNOWS.forEach((name, known) -> noClasses()
                .that()
                .resideInAPackage(room(name))
                .should()
                .dependOnClassesThat(outside(name, known))
                .check(PROGRAM));
    }

    @Test
    void every_package_has_its_row() {
        var rooms = PROGRAM.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(KNOWS.keySet().stream().map(ArrowsTest::room)).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void the_core_has_no_clock_no_chance_no_database_and_no_event_loop() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..", "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.time\\.Clock|java\\.util\\.(Random|concurrent\\.ThreadLocalRandom)"
                        + "|java\\.security\\.SecureRandom")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(PROGRAM);
    }

    @Test
    void the_vault_has_one_face() {
        var faces = PROGRAM.stream()
                .filter(type -> type.getPackageName().equals("gongping.vault"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .map(JavaClass::getSimpleName);
        assertThat(faces).containsExactly("Vault");
    }

    @Test
    void few_open_the_vault() {
        classes()
                .that()
                .resideInAPackage("gongping.vault")
                .and()
                .arePublic()
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("gongping", "gongping.vault", "gongping.roster", "gongping.people", "gongping.cli")
                .check(PROGRAM);
    }

    @Test
    void no_packages_lean_on_each_other() {
        slices().matching("gongping.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void every_package_says_what_it_is_and_takes_no_null() {
        var silent = PROGRAM.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);
        assertThat(silent).isEmpty();
    }

    /** Numbers that could ring somebody's telephone stand nowhere: not in the program, not in what its tests print. */
    @Test
    void no_source_holds_what_could_be_a_mobile_number() throws IOException {
        var mobile = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
        var server =
                java.util.Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        try (var files = Stream.of("core/src", "app/src").map(server::resolve).flatMap(ArrowsTest::walk)) {
            assertThat(files.filter(file -> mobile.matcher(text(file)).find()).map(server::relativize))
                    .isEmpty();
        }
    }

    private static DescribedPredicate<JavaClass> outside(String name, List<String> known) {
        var mine = Stream.concat(Stream.of(name), known.stream())
                .map(ArrowsTest::room)
                .collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "are of the program and neither " + name + " nor one of " + known,
                type -> (type.getPackageName() + ".").startsWith("gongping.") && !mine.contains(type.getPackageName()));
    }

    /** The package of this name; the program's own has none. */
    private static String room(String name) {
        return name.isEmpty() ? "gongping" : "gongping." + name;
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|sql|tsv|json|yaml|properties|txt)"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file.toString(), e);
        }
    }
}
