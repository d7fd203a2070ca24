package gongping.access;

import static gongping.access.Role.ADMINISTRATOR;
import static gongping.access.Role.AUDITOR;
import static gongping.access.Role.CALL_OPERATOR;
import static gongping.access.Role.DIRECTOR;
import static gongping.access.Role.HOST;
import static gongping.access.Role.INSPECTOR;
import static gongping.access.Role.KEYER;
import static gongping.access.Role.REGISTRAR;
import static gongping.access.Role.RENDERER;
import static gongping.access.Role.SECOND_MACHINE;
import static gongping.access.Role.WITNESS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The permission table: every right in the product, once, with the roles that have it. Operations of the API stand in
 * {@link Admission}, each with one of these rows.
 */
public enum Permission {
    /** Open to everybody, signed in or not. */
    OPEN("open", Role.values()),
    /** What any signed-in desk may do with its own session. */
    SESSION_OWN("session.own", everybodyBut(Role.VIEWER)),
    ROSTER_IMPORT("roster.import", REGISTRAR),
    ROSTER_SEAL("roster.seal", REGISTRAR),
    /** Approves, as the second person, what a registrar proposes to seal. */
    ROSTER_APPROVE("roster.approve", REGISTRAR, AUDITOR),
    OBJECTION_ANSWER("objection.answer", REGISTRAR),
    ROSTER_READ("roster.read", REGISTRAR, AUDITOR),
    ATTENDANCE_EDIT("attendance.edit", REGISTRAR, HOST),
    ACCOUNT_ADD("account.add", ADMINISTRATOR),
    DEVICE_PAIR("device.pair", ADMINISTRATOR, HOST),
    /** May send commands at all; each command has a row of its own below. */
    COMMAND("command", HOST, WITNESS, KEYER, CALL_OPERATOR, DIRECTOR, INSPECTOR, AUDITOR, SECOND_MACHINE),
    CONFERENCE_RUN("conference.run", HOST),
    DICE_KEY("dice.key", KEYER),
    LINK_REVEAL("link.reveal", WITNESS),
    /** The transcript's lines before they are public, and the word on what they come to. */
    DRAW_FOLLOW("draw.follow", SECOND_MACHINE),
    /** The sealed files of the draw, the transcript aside. */
    DRAW_FILES("draw.files", SECOND_MACHINE, HOST),
    RECOMPUTATION_WAIVE("recomputation.waive", HOST, WITNESS, AUDITOR),
    COSIGNATURES_WAIVE("cosignatures.waive", HOST, WITNESS, AUDITOR),
    LEFT_CONFIRM("left.confirm", WITNESS, AUDITOR),
    ANSWER_RECORD("answer.record", HOST, CALL_OPERATOR),
    CALL_OPERATE("call.operate", CALL_OPERATOR),
    /** Says, as the second person, that the hall hears a call that is held in a hand. */
    CALL_CONFIRM_AIR("call.confirm-air", CALL_OPERATOR, HOST),
    CALL_CANCEL("call.cancel", CALL_OPERATOR, HOST),
    CALL_REVEAL_NUMBER("call.reveal-number", CALL_OPERATOR),
    INSPECT_LOG("inspect.log", INSPECTOR),
    DISPATCH_MARK("dispatch.mark", HOST, INSPECTOR),
    PANIC("panic", HOST, CALL_OPERATOR, DIRECTOR),
    /** Which picture stands between two things. */
    SCENE_SHOW("scene.show", HOST, DIRECTOR),
    VERDICT_ENTER("verdict.enter", HOST),
    VIEW_HOST("view.host", HOST, AUDITOR),
    VIEW_KEYER("view.keyer", KEYER),
    VIEW_WITNESS("view.witness", WITNESS),
    VIEW_CALL("view.call", CALL_OPERATOR),
    VIEW_INSPECTOR("view.inspector", INSPECTOR, AUDITOR),
    VIEW_AUDITOR("view.auditor", AUDITOR),
    VIEW_DISPLAY("view.display", RENDERER, DIRECTOR, HOST, AUDITOR),
    VIEW_PUBLIC("view.public", Role.values()),
    VIEW_RECORD("view.record", Role.values()),
    AUDIT_READ("audit.read", AUDITOR),
    EXPORT("export", AUDITOR, HOST);

    private final String key;
    /** Made by Set.copyOf: it cannot change, though its type does not say so. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Permission(String key, Role... roles) {
        this.key = key;
        this.roles = Set.copyOf(Arrays.asList(roles));
    }

    /** The stable name, {@code view.host}. */
    public String key() {
        return key;
    }

    /** The roles that have it. */
    public Set<Role> roles() {
        return roles;
    }

    /** Who may watch the view of this name; empty if there is no such view. */
    public static Optional<Permission> view(String name) {
        return Arrays.stream(values())
                .filter(row -> row.key.equals("view." + name))
                .findFirst();
    }

    private static Role[] everybodyBut(Role one) {
        return EnumSet.complementOf(EnumSet.of(one)).toArray(Role[]::new);
    }
}
