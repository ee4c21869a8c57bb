package cl.minka.contest.rest;

import cl.minka.contest.Mailing;
import cl.minka.kernel.rest.Required;
import java.util.Optional;

/** A message to those whom a search finds; without {@code confirm: true} it is a proposal and nothing is sent. */
public record MailingBody(SearchQueryBody to, String subject, String text, Optional<Boolean> confirm) {
    Mailing.Order toOrder() {
        new Required().check("/to", to).orThrow();
        to.check("/to");
        return new Mailing.Order(to.over(), to.search(), Required.text(subject), Required.text(text));
    }
}
