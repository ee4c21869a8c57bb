package cl.minka.schools.attendance;

/** Whether one was in a session; in JSON in lower case with hyphens. */
public enum AttendanceStatus {
    PRESENT(true, true),
    LATE(true, true),
    LEFT_EARLY(true, true),
    /** Was not there, for a reason that was accepted. */
    EXCUSED(false, true),
    ABSENT(false, false),
    /** Nobody has said anything yet. */
    UNRECORDED(false, false);

    private final boolean came;
    private final boolean committed;

    AttendanceStatus(boolean came, boolean committed) {
        this.came = came;
        this.committed = committed;
    }

    /** Whether it counts for the rate of attendance. */
    public boolean came() {
        return came;
    }

    /** Whether it counts for the rate of commitment. */
    public boolean committed() {
        return committed;
    }
}
