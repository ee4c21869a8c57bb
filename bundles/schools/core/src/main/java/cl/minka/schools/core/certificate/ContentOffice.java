package cl.minka.schools.core.certificate;

import cl.minka.kernel.Caller;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.Editions;
import cl.minka.schools.Schools;
import cl.minka.schools.certificate.CertificateContent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells what a certificate of an edition would say now. */
@Component(service = ContentOffice.class)
public final class ContentOffice {
    static final ZoneId ZONE = ZoneId.of("America/Santiago");

    private static final Caller SYSTEM = Caller.system("schools.certificates");

    private final Editions editions;
    private final Schools schools;
    private final Municipalities municipalities;

    @Activate
    public ContentOffice(
            @Reference Editions editions, @Reference Schools schools, @Reference Municipalities municipalities) {
        this.editions = editions;
        this.schools = schools;
        this.municipalities = municipalities;
    }

    /** Without conditions; outside of the transactions of others. */
    CertificateContent of(String id) {
        Edition edition = editions.get(SYSTEM, id);
        EditionDraft draft = edition.draft();
        return new CertificateContent(
                kind(draft.certificate()),
                draft.title().orElse(edition.course().title()),
                draft.course(),
                edition.course().area(),
                schools.get(SYSTEM, edition.course().school()).draft().title(),
                edition.organizer(),
                issuer(edition.organizer()),
                edition.course().wholeHours(),
                draft.sessions().stream()
                        .map(EditionDraft.Session::startsAt)
                        .min(Instant::compareTo)
                        .map(this::day),
                draft.sessions().stream()
                        .map(EditionDraft.Session::endsAt)
                        .max(Instant::compareTo)
                        .map(this::day),
                place(draft.place()),
                draft.municipality().flatMap(municipalities::find).map(Municipality::name),
                edition.course().modules().stream()
                        .map(module -> new CertificateContent.Part(module.title(), module.hours()))
                        .toList(),
                edition.course().outcomes(),
                List.of());
    }

    private static CertificateContent.Kind kind(CertificateRule rule) {
        return rule.product() || rule.minimumGrade().isPresent()
                ? CertificateContent.Kind.APPROVAL
                : CertificateContent.Kind.PARTICIPATION;
    }

    /** The name of who answers for schools of that organization. */
    public String issuer(String organization) {
        return municipalities
                .find(organization)
                .map(found -> "Municipalidad de " + found.name())
                .orElse("Asociación de Municipalidades de Chile");
    }

    /** Whether there may be schools of it. */
    public boolean isThere(String organization) {
        return organization.equals("amuch") || municipalities.find(organization).isPresent();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    private static String place(EditionDraft.Place place) {
        return String.join(
                ", ",
                Stream.of(place.name(), place.address())
                        .filter(text -> !text.isBlank())
                        .toList());
    }
}
