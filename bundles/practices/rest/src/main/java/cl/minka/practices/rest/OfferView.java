package cl.minka.practices.rest;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.need.Offer;
import cl.minka.practices.need.OfferState;
import java.time.Instant;
import java.util.Optional;

/** An offer of help. */
public record OfferView(
        String id,
        String need,
        String municipality,
        String text,
        Optional<String> practice,
        OfferState state,
        String answer,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Offer> TABLE = TableShape.<Offer>named("offers")
            .column("id", Offer::id)
            .column("need", Offer::need)
            .column("municipality", Offer::municipality)
            .column("text", Offer::text)
            .column("practice", Offer::practice)
            .column("state", Offer::state)
            .column("answer", Offer::answer)
            .column("createdAt", Offer::createdAt);

    static OfferView of(Offer offer) {
        return new OfferView(
                offer.id(),
                offer.need(),
                offer.municipality(),
                offer.text(),
                offer.practice(),
                offer.state(),
                offer.answer(),
                offer.createdAt(),
                offer.changedAt());
    }
}
