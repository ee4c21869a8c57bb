package cl.minka.contest.rest;

import cl.minka.contest.Mailing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message; {@code first} and {@code example} are told when it is proposed or sent, and not kept. */
public record MailingView(
        Optional<String> id,
        boolean confirmed,
        SearchQueryBody to,
        String subject,
        String text,
        int recipients,
        List<RecipientView> first,
        Optional<WordsView> example,
        Optional<String> sentBy,
        Optional<Instant> sentAt) {
    /** Who is told. */
    public record RecipientView(String username, String name) {}

    /** What the first of them reads. */
    public record WordsView(String subject, String text) {}

    static MailingView of(Mailing mailing) {
        Mailing.Order order = mailing.order();
        return new MailingView(
                mailing.id(),
                mailing.id().isPresent(),
                new SearchQueryBody(order.over(), order.search()),
                order.subject(),
                order.text(),
                mailing.recipients(),
                mailing.first().stream()
                        .map(one -> new RecipientView(one.username(), one.name()))
                        .toList(),
                mailing.example().map(words -> new WordsView(words.subject(), words.text())),
                mailing.sentBy(),
                mailing.sentAt());
    }
}
