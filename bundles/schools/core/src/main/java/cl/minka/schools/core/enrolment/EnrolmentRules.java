package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Fault;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.EditionDraft.Session;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.people.Ages;
import cl.minka.schools.core.people.PersonEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of an edition for one person; names all that stand against it. Age is counted on the day when the edition
 * begins, but who is a child today, when the data are taken, needs the guardian.
 * The term and invitations bind people themselves, not who organizes: that is who sets them.
 */
final class EnrolmentRules {
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");

    private final EditionEntity edition;
    private final EditionDraft draft;
    private final Instant now;
    private final LocalDate begins;
    private final LocalDate today;

    EnrolmentRules(EditionEntity edition, Instant now) {
        this.edition = edition;
        this.draft = edition.draft();
        this.now = now;
        this.today = LocalDate.ofInstant(now, CHILE);
        this.begins = LocalDate.ofInstant(
                draft.sessions().stream()
                        .map(Session::startsAt)
                        .min(Instant::compareTo)
                        .orElse(now),
                CHILE);
    }

    /**
     * What is asked.
     *
     * @param organization that the person comes for, or empty
     * @param self whether the person asks
     * @param invited whether an invitation holds
     * @param consented whether the guardian's consent holds
     * @param there whether the person has an enrolment in the edition
     */
    record Ask(
            PersonEntity person,
            String organization,
            boolean self,
            boolean invited,
            boolean consented,
            boolean there) {}

    List<Fault> faults(Ask ask) {
        List<Fault> faults = new ArrayList<>();
        state(faults, ask.self());
        if (ask.self()) {
            term(faults);
            if (draft.enrolment().invitation() && !ask.invited()) {
                faults.add(Fault.at("", "schools.not-invited"));
            }
        }
        age(faults, ask.person());
        municipality(faults, ask.person());
        if (draft.enrolment().organizationRequired() && ask.organization().isEmpty()) {
            faults.add(Fault.at("/organization", "schools.organization-needed"));
        }
        child(faults, ask);
        if (ask.there()) {
            faults.add(Fault.at("/person", "schools.enrolled-already"));
        }
        if (ask.person().state() != PersonEntity.Life.LIVING) {
            faults.add(Fault.at("/person", "schools.unknown-person"));
        }
        return faults;
    }

    boolean needsConsent(PersonEntity person) {
        return person.birthDate().filter(birth -> Ages.isChild(birth, today)).isPresent();
    }

    private void state(List<Fault> faults, boolean self) {
        boolean open = self ? edition.state() == EditionDraft.State.OPEN : SeatBook.isOn(edition);
        if (!open) {
            faults.add(Fault.at(
                    "",
                    "schools.edition-not-open",
                    "state",
                    edition.state().name().toLowerCase(Locale.ROOT)));
        }
    }

    private void term(List<Fault> faults) {
        draft.enrolment()
                .opens()
                .filter(now::isBefore)
                .ifPresent(opens -> faults.add(Fault.at("", "schools.enrolment-not-yet", "opens", opens)));
        draft.enrolment()
                .closes()
                .filter(closes -> !now.isBefore(closes))
                .ifPresent(closes -> faults.add(Fault.at("", "schools.enrolment-over", "closes", closes)));
    }

    private void age(List<Fault> faults, PersonEntity person) {
        Optional<Integer> least = draft.enrolment().minimumAge();
        Optional<Integer> most = draft.enrolment().maximumAge();
        if (least.isEmpty() && most.isEmpty()) {
            return;
        }
        Optional<Integer> age = person.birthDate().map(birth -> Ages.on(birth, begins));
        if (age.isEmpty()) {
            faults.add(Fault.at("/birthDate", "schools.birth-date-needed"));
        }
        least.filter(limit -> age.filter(one -> one < limit).isPresent())
                .ifPresent(limit -> faults.add(Fault.at("/birthDate", "schools.too-young", "age", limit)));
        most.filter(limit -> age.filter(one -> one > limit).isPresent())
                .ifPresent(limit -> faults.add(Fault.at("/birthDate", "schools.too-old", "age", limit)));
    }

    private void municipality(List<Fault> faults, PersonEntity person) {
        List<String> allowed = draft.enrolment().municipalities();
        if (!allowed.isEmpty() && !allowed.contains(person.municipality())) {
            String code =
                    person.municipality().isEmpty() ? "schools.municipality-needed" : "schools.other-municipality";
            faults.add(new Fault("/municipality", code, Map.of("municipalities", String.join(", ", allowed))));
        }
    }

    private void child(List<Fault> faults, Ask ask) {
        if (needsConsent(ask.person())) {
            if (ask.person().guardian().isEmpty()) {
                faults.add(Fault.at("/guardian", "schools.guardian-needed"));
            }
            if (!ask.consented()) {
                faults.add(Fault.at("/consents", "schools.guardian-consent-needed"));
            }
        }
    }
}
