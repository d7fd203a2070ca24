package gongping.conference;

import gongping.draw.CadreId;
import java.time.LocalDate;

/** An absent or left cadre owes an answer by this date, until it is given. */
public record Debt(CadreId cadre, LocalDate dueOn, boolean given) {}
