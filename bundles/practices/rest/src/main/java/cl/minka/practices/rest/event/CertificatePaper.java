package cl.minka.practices.rest.event;

import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Paper;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.event.EventCertificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** That somebody came to an event, as a paper. Its metadata tell nothing of who that is. */
final class CertificatePaper {
    private static final Locale LANGUAGE = Call.SPANISH;

    private final ResourceBundle texts = ResourceBundle.getBundle(
            "OSGI-INF.l10n.practices-events-papers",
            Locale.ROOT,
            CertificatePaper.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private final Municipalities municipalities;

    CertificatePaper(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    PaperOrder order(EventCertificate certificate) {
        Paper paper = new Paper(
                texts.getString("certificate.title"),
                texts.getString("certificate.description"),
                LANGUAGE,
                issuer(certificate.organizer()),
                certificate.issuedAt(),
                List.of(
                        new Block.Paragraph(texts.getString("certificate.text")),
                        new Block.Definitions(List.of(
                                fact("certificate.person", certificate.name()),
                                fact("certificate.event", certificate.title()),
                                fact("certificate.begins", day(certificate.startsAt(), certificate.zone())),
                                fact("certificate.ends", day(certificate.endsAt(), certificate.zone())),
                                fact("certificate.hours", Integer.toString(certificate.hours())))),
                        new Block.Signature(texts.getString("certificate.signature"))));
        return new PaperOrder(EventCertificate.PAPER, certificate.resource(), certificate.organizer(), paper);
    }

    private Block.Definition fact(String key, String value) {
        return new Block.Definition(texts.getString(key), value);
    }

    private String day(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(texts.getString("day"), LANGUAGE).format(instant.atZone(zone));
    }

    private String issuer(String organizer) {
        return municipalities
                .find(organizer)
                .map(found -> texts.getString("issuer.municipality").replace("{name}", found.name()))
                .orElseGet(() -> texts.getString("issuer.amuch"));
    }
}
