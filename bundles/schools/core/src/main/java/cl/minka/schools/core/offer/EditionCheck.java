package cl.minka.schools.core.offer;

import cl.minka.kernel.Slug;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.CourseDraft;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.EditionDraft.Enrolment;
import cl.minka.schools.EditionDraft.Place;
import cl.minka.schools.EditionDraft.Session;
import cl.minka.schools.people.Person;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what is wrong with an edition by itself, and with its course.
 *
 * @param organizations that quotas may be of
 */
record EditionCheck(OfferCheck check, Municipalities municipalities, Set<String> organizations) {
    private static final String MOST_SEATS = "100000";
    private static final int LONGEST_NAMES = 1_900;
    private static final int LONGEST_LINK = 2_000;

    void of(EditionDraft draft, CourseDraft course) {
        check.slug(draft.slug());
        draft.title().ifPresent(title -> check.needed("/title", title, OfferCheck.TITLE));
        draft.municipality().ifPresent(cut -> check.municipality("/municipality", cut, municipalities));
        place("/place", draft.place());
        draft.seats().ifPresent(seats -> check.within("/seats", new BigDecimal(seats), "1", MOST_SEATS));
        sessions(draft.sessions(), course);
        quotas(draft.quotas());
        enrolment(draft.enrolment());
        certificate(draft.certificate(), draft.sessions().size());
        draft.fee().ifPresent(fee -> {
            check.within("/fee/pesos", new BigDecimal(fee.pesos()), "1", "100000000");
            check.needed("/fee/basis", fee.basis(), OfferCheck.PROSE);
            if (course != null && course.audience() != CourseDraft.Audience.OFFICIALS) {
                check.fault("/fee", "schools.fee-not-lawful");
            }
        });
    }

    private void sessions(List<Session> sessions, CourseDraft course) {
        check.few("/sessions", sessions.size());
        for (int n = 0; n < sessions.size(); n++) {
            String pointer = "/sessions/" + n;
            Session session = sessions.get(n);
            check.most(pointer + "/title", session.title(), OfferCheck.TITLE);
            if (!session.endsAt().isAfter(session.startsAt())) {
                check.fault(pointer + "/endsAt", "schools.ends-before-start");
            }
            session.place().ifPresent(place -> place(pointer + "/place", place));
            instructors(pointer + "/instructors", session.instructors());
            if (String.join(" ", session.instructors()).length() > LONGEST_NAMES) {
                check.fault(pointer + "/instructors", "schools.too-many-instructors");
            }
            session.module()
                    .filter(id -> course != null
                            && course.modules().stream()
                                    .noneMatch(module -> module.id().equals(id)))
                    .ifPresent(id -> check.fault(pointer + "/module", "schools.unknown-module"));
        }
    }

    private void place(String pointer, Place place) {
        check.most(pointer + "/name", place.name(), OfferCheck.LINE);
        check.most(pointer + "/address", place.address(), OfferCheck.LINE);
        place.link()
                .filter(link -> link.length() > LONGEST_LINK || !link.matches("https?://\\S+"))
                .ifPresent(link -> check.fault(pointer + "/link", "schools.bad-url"));
    }

    /** Their accounts may be made later. */
    private void instructors(String pointer, List<String> names) {
        for (int n = 0; n < names.size(); n++) {
            if (!Slug.isValid(names.get(n))) {
                check.fault(pointer + "/" + n, "schools.bad-instructor");
            }
        }
        check.distinct(pointer, names);
    }

    private void quotas(List<EditionDraft.Quota> quotas) {
        check.few("/quotas", quotas.size());
        for (int n = 0; n < quotas.size(); n++) {
            check.within("/quotas/" + n + "/seats", new BigDecimal(quotas.get(n).seats()), "0", MOST_SEATS);
            if (!isKnown(quotas.get(n))) {
                check.fault("/quotas/" + n + "/value", "schools.unknown-quota-value");
            }
        }
        check.distinct(
                "/quotas",
                quotas.stream().map(one -> one.kind() + one.value().orElse("")).toList());
    }

    private boolean isKnown(EditionDraft.Quota quota) {
        return quota.value()
                .map(value -> switch (quota.kind()) {
                    case SEX -> Arrays.stream(Person.Sex.values())
                            .anyMatch(sex -> sex.name().toLowerCase(Locale.ROOT).equals(value));
                    case MUNICIPALITY -> municipalities.find(value).isPresent();
                    case REGION -> municipalities.regions().stream()
                            .anyMatch(region -> region.code().equals(value));
                    case ORGANIZATION -> organizations.contains(value);
                })
                .orElse(true);
    }

    private void enrolment(Enrolment enrolment) {
        if (enrolment.opens().isPresent()
                && enrolment.closes().filter(enrolment.opens().get()::isBefore).isEmpty()
                && enrolment.closes().isPresent()) {
            check.fault("/enrolment/closes", "schools.ends-before-start");
        }
        enrolment.minimumAge().ifPresent(age -> check.within("/enrolment/minimumAge", new BigDecimal(age), "0", "120"));
        enrolment.maximumAge().ifPresent(age -> check.within("/enrolment/maximumAge", new BigDecimal(age), "0", "120"));
        if (enrolment.minimumAge().isPresent()
                && enrolment
                        .maximumAge()
                        .filter(most -> most < enrolment.minimumAge().get())
                        .isPresent()) {
            check.fault("/enrolment/maximumAge", "schools.ages-reversed");
        }
        for (int n = 0; n < enrolment.municipalities().size(); n++) {
            check.municipality(
                    "/enrolment/municipalities/" + n, enrolment.municipalities().get(n), municipalities);
        }
    }

    private void certificate(CertificateRule rule, int sessions) {
        rule.minimumAttendance().ifPresent(share -> check.within("/certificate/minimumAttendance", share, "0", "100"));
        rule.minimumGrade().ifPresent(grade -> check.within("/certificate/minimumGrade", grade, "1.0", "7.0"));
        for (int n = 0; n < rule.mandatorySessions().size(); n++) {
            int session = rule.mandatorySessions().get(n);
            if (session < 1 || session > sessions) {
                check.fault("/certificate/mandatorySessions/" + n, "schools.unknown-session");
            }
        }
    }
}
