package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message of the organisers to those whom a search finds.
 *
 * @param id once it was sent; until then it is a proposal and nothing is stored
 * @param recipients how many people
 * @param first the first of them, ten at most; not kept
 * @param example subject and text as the first of them reads it; not kept
 * @param sentBy user name
 */
public record Mailing(
        Optional<String> id,
        String contest,
        Order order,
        int recipients,
        List<Recipient> first,
        Optional<Words> example,
        Optional<String> sentBy,
        Optional<Instant> sentAt) {
    public Mailing {
        first = List.copyOf(first);
    }

    /**
     * What an organiser writes. In subject and text, {@code {{nombre}}}, {@code {{concurso}}}, {@code {{titulo}}},
     * {@code {{codigo}}} and {@code {{pendientes}}} stand for what each recipient may know.
     *
     * @param over initiatives: who presents them; evaluators: they; assignments: their evaluators
     * @param subject one line, at most 150 characters
     * @param text at most 5,000 characters
     */
    public record Order(SearchScope over, String search, String subject, String text) {}

    /** Who is told. */
    public record Recipient(String username, String name) {}

    /** What is told. */
    public record Words(String subject, String text) {}
}
