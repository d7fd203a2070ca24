package gongping.access;

import java.util.Locale;

/** What a person or a device is in a conference (domain.md, "People and what they may do"). */
public enum Role {
    /** 系统管理员: accounts, venues, devices; nothing in a running conference. */
    ADMINISTRATOR(Side.ADMINISTRATION),
    /** 底册管理员: imports and seals rosters. */
    REGISTRAR(Side.NONE),
    /** 主持人: drives the run sheet. */
    HOST(Side.CONFERENCE),
    /** 见证人: owns one secret chain and reveals its links; seats from 1. */
    WITNESS(Side.CONFERENCE),
    /** 录数员: keys the digits from the dice; seats 1 and 2. */
    KEYER(Side.CONFERENCE),
    /** 话务员: dials, connects, dumps, records. */
    CALL_OPERATOR(Side.CONFERENCE),
    /** 导播: what is on air. */
    DIRECTOR(Side.CONFERENCE),
    /** 评议代表: checks in and votes; seats from 1. */
    PANELIST(Side.CONFERENCE),
    /** 督查员: logs discrepancies, dispatches, works cases. */
    INSPECTOR(Side.CONFERENCE),
    /** 审计员: reads and exports; changes nothing, but confirms what needs a second person. */
    AUDITOR(Side.AUDIT),
    /** 观众: the public view, without signing in. */
    VIEWER(Side.NONE),
    /** 第二台机: recomputes each round on a computer of its own; a paired device, never an account. */
    SECOND_MACHINE(Side.NONE),
    /** A screen of the hall; a paired device, never an account. */
    RENDERER(Side.NONE);

    /** The three sides of the separation of duties; no account stands on two. */
    enum Side {
        ADMINISTRATION,
        AUDIT,
        CONFERENCE,
        NONE
    }

    private final Side side;

    Role(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }

    /** Whether the role is held by several people at once, told apart by a seat number. */
    public boolean seated() {
        return switch (this) {
            case WITNESS, KEYER, PANELIST, RENDERER -> true;
            case ADMINISTRATOR, REGISTRAR, HOST, CALL_OPERATOR, DIRECTOR, INSPECTOR, AUDITOR -> false;
            case VIEWER, SECOND_MACHINE -> false;
        };
    }

    /** The greatest seat number; 0 for a role without seats. */
    public int seatsMax() {
        return switch (this) {
            case KEYER -> 2;
            case WITNESS -> 9;
            case PANELIST -> 999;
            case RENDERER -> 99;
            case ADMINISTRATOR, REGISTRAR, HOST, CALL_OPERATOR, DIRECTOR, INSPECTOR, AUDITOR -> 0;
            case VIEWER, SECOND_MACHINE -> 0;
        };
    }

    /** The role's name on the wire, {@code call-operator}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
