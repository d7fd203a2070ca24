package gongping.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * One row for each operation of the HTTP contract: the right it asks for before its handler is reached. A command and
 * a view ask for a second, narrower right inside the handler.
 */
public enum Admission {
    SIGN_IN("signIn", Permission.OPEN),
    WHO_AM_I("whoAmI", Permission.OPEN),
    SIGN_OUT("signOut", Permission.SESSION_OWN),
    CHANGE_PASSWORD("changePassword", Permission.SESSION_OWN),
    DEMO_SIGN_IN("demoSignIn", Permission.OPEN),
    CREATE_PAIRING("createPairing", Permission.DEVICE_PAIR),
    REDEEM_PAIRING("redeemPairing", Permission.OPEN),
    CREATE_ACCOUNT("createAccount", Permission.ACCOUNT_ADD),
    CREATE_FIRST_ACCOUNT("createFirstAccount", Permission.OPEN),
    REVOKE_SESSIONS("revokeSessions", Permission.ACCOUNT_ADD),
    LIST_CONFERENCES("listConferences", Permission.OPEN),
    ROLL_DEMO_DICE("rollDemoDice", Permission.COMMAND),
    PLAY_DEMO_DESK("playDemoDesk", Permission.COMMAND),
    PLAN_CONFERENCE("planConference", Permission.ROSTER_SEAL),
    WEIGH_QUOTAS("weighQuotas", Permission.CONFERENCE_RUN),
    LOOK_UP_NOMINEE("lookUpNominee", Permission.CONFERENCE_RUN),
    SUBMIT_COMMAND("submitCommand", Permission.COMMAND),
    GET_VIEW("getView", Permission.VIEW_PUBLIC),
    FOLLOW_DRAW("followDraw", Permission.DRAW_FOLLOW),
    GET_DRAW_FILE("getDrawFile", Permission.DRAW_FILES),
    GET_FAIRNESS("getFairness", Permission.OPEN),
    LIST_DRAWS("listDraws", Permission.OPEN),
    GET_BUNDLE("getBundle", Permission.OPEN),
    GET_BUNDLE_FILE("getBundleFile", Permission.OPEN),
    GET_LOG_CHECKPOINT("getLogCheckpoint", Permission.OPEN),
    GET_LOG_TILE("getLogTile", Permission.OPEN),
    GET_LOG_TILE_2("getLogTile2", Permission.OPEN),
    GET_LOG_TILE_3("getLogTile3", Permission.OPEN),
    GET_LOG_PROOF("getLogProof", Permission.OPEN),
    /** Whoever brings a signature of a cosigner whom the draw's rules name. */
    COSIGN_LOG("cosignLog", Permission.OPEN),
    EXPORT_CONFERENCE("exportConference", Permission.EXPORT),
    REVEAL_NUMBER("revealNumber", Permission.CALL_REVEAL_NUMBER),
    ERASE_HOUSEHOLD("eraseHousehold", Permission.ROSTER_IMPORT),
    CREATE_ROSTER("createRoster", Permission.ROSTER_IMPORT),
    GET_IMPORT("getImport", Permission.ROSTER_READ),
    SEAL_ROSTER("sealRoster", Permission.ROSTER_SEAL),
    APPROVE_ROSTER("approveRoster", Permission.ROSTER_APPROVE),
    APPROVE_MANIFEST("approveManifest", Permission.ROSTER_APPROVE),
    GET_PREPARATION("getPreparation", Permission.ROSTER_READ),
    LIST_SEALED_ROSTERS("listSealedRosters", Permission.OPEN),
    LOOK_UP_CADRE("lookUpCadre", Permission.OPEN),
    LIST_OBJECTIONS("listObjections", Permission.OPEN),
    /** Anybody objects, as long as the roster hears objections. */
    FILE_OBJECTION("fileObjection", Permission.OPEN),
    ANSWER_OBJECTION("answerObjection", Permission.OBJECTION_ANSWER),
    ERASE_OBJECTION("eraseObjection", Permission.OBJECTION_ANSWER),
    DISCARD_ROSTER("discardRoster", Permission.ROSTER_IMPORT),
    PUT_ATTENDANCE("putAttendance", Permission.ATTENDANCE_EDIT);

    private final String operationId;
    private final Permission permission;

    Admission(String operationId, Permission permission) {
        this.operationId = operationId;
        this.permission = permission;
    }

    /** The operation's id in the contract. */
    public String operationId() {
        return operationId;
    }

    /** The right it asks for. */
    public Permission permission() {
        return permission;
    }

    /** The row of this operation. */
    public static Optional<Admission> of(String operationId) {
        return Arrays.stream(values())
                .filter(row -> row.operationId.equals(operationId))
                .findFirst();
    }
}
