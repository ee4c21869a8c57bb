package cl.minka.schools.core.people;

import java.time.LocalDate;
import java.time.Period;

/** How old people are. */
public final class Ages {
    /** Ley 21.719 protects who is younger in particular: the guardian consents. */
    private static final int CHILD = 14;

    private Ages() {}

    public static int on(LocalDate birth, LocalDate day) {
        return Period.between(birth, day).getYears();
    }

    public static boolean isChild(LocalDate birth, LocalDate day) {
        return on(birth, day) < CHILD;
    }
}
