package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.access.Admission;
import gongping.access.Desk;
import gongping.access.Permission;
import gongping.access.Role;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of the contract, asked for by every role: a stranger can do nothing but watch. */
class PermissionMatrixTest {
    private static final String PLAN =
            "{\"title\":\"x\",\"period\":\"x\",\"checkAddress\":\"\",\"mark\":\"demo\",\"questions\":[{\"id\":\"Q1\","
                    + "\"label\":\"x\",\"toCadre\":\"x\",\"toHousehold\":\"x\",\"form\":{\"kind\":\"free\"},"
                    + "\"rule\":{\"kind\":\"by-hand\"}}],\"runSheet\":[],\"airDelaySeconds\":20,\"answerDays\":7}";
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("sealRoster", "{\"days\":3}"),
            Map.entry("approveRoster", "{\"hash\":\"" + "0".repeat(64) + "\"}"),
            Map.entry("approveManifest", "{\"manifest\":\"" + "0".repeat(64) + "\"}"),
            Map.entry("fileObjection", "{\"words\":\"not him\"}"),
            Map.entry("answerObjection", "{\"accepted\":true,\"shown\":true,\"words\":\"x\"}"),
            Map.entry("signIn", "{\"name\":\"someone\",\"password\":\"x\"}"),
            Map.entry("changePassword", "{\"old\":\"x\",\"new\":\"y\"}"),
            Map.entry("demoSignIn", "{\"role\":\"host\"}"),
            Map.entry("playDemoDesk", "{\"as\":\"hand\"}"),
            Map.entry("createPairing", "{\"role\":\"keyer\",\"seat\":1}"),
            Map.entry("redeemPairing", "{\"code\":\"0000-0000-0000-0000\"}"),
            Map.entry("createAccount", "{\"name\":\"someone\",\"password\":\"x\",\"desks\":[\"host\"]}"),
            Map.entry(
                    "createFirstAccount",
                    "{\"code\":\"x\",\"name\":\"someone\",\"password\":\"x\",\"desks\":[\"host\"]}"),
            Map.entry("cosignLog", "{\"checkpoint\":\"x\"}"),
            Map.entry("submitCommand", "{\"type\":\"pause\",\"ifRev\":0}"),
            Map.entry(
                    "planConference",
                    "{\"id\":\"a\",\"draw\":\"A\",\"roster\":\"r1\",\"rules\":\"x\",\"plan\":" + PLAN + "}"));

    @TempDir
    static Path folder;

    private static TestWeb web;
    private static OpenAPIContract contract;

    @BeforeAll
    static void start() {
        web = new TestWeb(folder);
        contract = TestWeb.await(Contract.load(web.vertx));
        desks().forEach(desk -> web.sessions.signIn(desk.wire(), false));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void every_operation_has_one_row_of_the_permission_table_and_no_row_is_left_over() {
        var ids = contract.operations().stream().map(Operation::getOperationId).toList();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Admission.values())
                        .map(Admission::operationId)
                        .toList());
    }

    @Test
    void an_operation_without_a_handler_stops_the_start() {
        assertThat(Contract.missing(contract, Map.of())).hasSize(Admission.values().length);
    }

    @TestFactory
    Stream<DynamicTest> only_the_listed_pairs_pass() {
        return contract.operations().stream()
                .flatMap(operation -> Stream.concat(Stream.of(Desk.of(Role.VIEWER)), desks().stream())
                        .flatMap(desk -> paths(operation)
                                .map(path -> DynamicTest.dynamicTest(
                                        desk.wire() + " " + operation.getHttpMethod() + " " + path,
                                        () -> check(operation, path, desk)))));
    }

    private static void check(Operation operation, String path, Desk desk) throws IOException {
        var id = operation.getOperationId();
        var admission = Admission.of(id).orElseThrow();
        var view = path.substring(path.lastIndexOf('/') + 1);
        var right = admission == Admission.GET_VIEW ? Permission.view(view).orElseThrow() : admission.permission();
        var reply = request(operation, path, desk).send();
        if (right.roles().contains(desk.role())) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.json().getString("operation")).isEqualTo(id);
        } else if (desk.role() == Role.VIEWER) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("session.missing");
        } else {
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("session.forbidden");
        }
    }

    private static TestWeb.Request request(Operation operation, String path, Desk desk) {
        var id = operation.getOperationId();
        var request = web.request(operation.getHttpMethod().name(), path).at(desk.wire());
        if (List.of("submitCommand", "fileObjection", "answerObjection").contains(id)) {
            request.with("Idempotency-Key", "0123456789abcdef");
        }
        if (BODIES.containsKey(id)) {
            return request.json(BODIES.get(id));
        }
        if (Contract.uploads(operation)) {
            var part = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.csv\"\r\n\r\nx\r\n--b--\r\n";
            return request.body(
                    "multipart/form-data; boundary=b", part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return request;
    }

    private static Stream<String> paths(Operation operation) {
        var path = operation
                .getAbsoluteOpenAPIPath()
                .replace("{conference}", "main")
                .replace("{cadre}", "C00001")
                .replace("{household}", "H01")
                .replace("{view}", "@");
        var filled = path.replace("{number}", "1").replaceAll("\\{[a-z]+}", "id-1") + query(operation);
        return filled.endsWith("/@") ? VIEWS.stream().map(view -> filled.replace("@", view)) : Stream.of(filled);
    }

    /** The query parameters that the contract requires: a number, the name of a file, or whom a round leaves out. */
    private static String query(Operation operation) {
        var required = operation.getParameters().stream()
                .filter(one -> one.getIn() == Location.QUERY && one.isRequired())
                .map(one -> one.getName() + "=" + value(one.getName()))
                .collect(Collectors.joining("&"));
        return required.isEmpty() ? "" : "?" + required;
    }

    private static String value(String name) {
        return switch (name) {
            case "name" -> "rules.txt";
            case "exclude" -> "none";
            default -> "1";
        };
    }

    private static final List<String> VIEWS = Arrays.stream(Permission.values())
            .map(Permission::key)
            .filter(key -> key.startsWith("view."))
            .map(key -> key.substring("view.".length()))
            .toList();

    private static List<Desk> desks() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.VIEWER)
                .map(role -> new Desk(role, role.seated() ? 1 : 0))
                .collect(Collectors.toList());
    }
}
