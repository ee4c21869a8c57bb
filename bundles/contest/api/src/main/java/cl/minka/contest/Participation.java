package cl.minka.contest;

import java.time.Instant;

/**
 * That somebody evaluated in a contest; never which initiatives.
 *
 * @param name of the person, as in the account
 * @param evaluations final ones, at least 1
 * @param first when the earliest of them was last saved
 * @param last when the latest of them was last saved
 */
public record Participation(String username, String name, int evaluations, Instant first, Instant last) {}
