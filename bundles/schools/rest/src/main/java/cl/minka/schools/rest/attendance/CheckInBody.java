package cl.minka.schools.rest.attendance;

/** The code that is shown in the room; {@code enrolment} only to be sure whose it is. */
public record CheckInBody(String code, String enrolment) {}
