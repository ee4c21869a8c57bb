package cl.minka.schools.core.certificate;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.schools.certificate.Certificate.Cause;
import cl.minka.schools.certificate.CertificateContent;
import cl.minka.schools.certificate.Eligibility;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.enrolment.Enrolment.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** Issues and revokes certificates of one edition in one transaction that holds its row: with enrolments, notices and what the journal is told. */
final class Ledger {
    private final EntityManager manager;
    private final EditionEntity edition;
    private final Caller caller;
    private final Instant now;
    private final Notices notices;
    private final List<Change> changes = new ArrayList<>();
    private final List<Notice> told = new ArrayList<>();
    private final Map<String, String> people = new HashMap<>();
    private final Set<String> completed = new LinkedHashSet<>();
    private final Set<String> reopened = new LinkedHashSet<>();

    Ledger(EntityManager manager, EditionEntity edition, Caller caller, Instant now, Notices notices) {
        this.manager = manager;
        this.edition = edition;
        this.caller = caller;
        this.now = now;
        this.notices = notices;
    }

    /** To whom one is issued, and the one before, whose place it takes. */
    record Order(Eligibility who, Optional<CertificateEntity> before) {}

    /** Who was erased gets none. */
    List<CertificateEntity> issue(List<Order> orders, CertificateContent content, Numbers numbers) {
        Map<String, PersonEntity> known = PersonStore.byId(
                manager, orders.stream().map(order -> order.who().person()).toList());
        List<Order> due = orders.stream()
                .filter(order -> known.get(order.who().person()).state() == PersonEntity.Life.LIVING)
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        int year = now.atZone(ContentOffice.ZONE).getYear();
        List<CertificateEntity.Marks> marks =
                numbers.next(manager, edition.organizer(), year, due.size(), now.toEpochMilli());
        List<CertificateEntity> issued = new ArrayList<>();
        for (int n = 0; n < due.size(); n++) {
            Eligibility who = due.get(n).who();
            PersonEntity person = known.get(who.person());
            CertificateEntity one = new CertificateEntity(
                    edition.id(), who.enrolment(), person.name(), content.with(who.conditions()), marks.get(n));
            one.issue(account(), now);
            due.get(n).before().ifPresent(one::replace);
            manager.persist(one);
            issued.add(one);
            people.put(who.enrolment(), who.person());
            completed.add(who.enrolment());
            changes.add(change("schools.certificate-issued", one, Map.of()));
            String key = one.replaces().isEmpty() ? CertificateNoticeKinds.ISSUED : CertificateNoticeKinds.REPLACED;
            tell(key, one, person, content.title());
        }
        return issued;
    }

    void revoke(Collection<CertificateEntity> all, Cause cause, String reason) {
        people.putAll(CertificateStore.people(
                manager, all.stream().map(CertificateEntity::enrolment).toList()));
        Map<String, PersonEntity> known = PersonStore.byId(
                manager, all.stream().map(one -> people.get(one.enrolment())).toList());
        for (CertificateEntity one : all) {
            one.revoke(cause, reason, account(), now);
            changes.add(change("schools.certificate-revoked", one, Map.of("cause", cause.name())));
            if (cause != Cause.REPLACED) {
                reopened.add(one.enrolment());
                tell(
                        CertificateNoticeKinds.REVOKED,
                        one,
                        known.get(people.get(one.enrolment())),
                        one.content().title());
            }
        }
    }

    /** Says that these have completed, whatever else is done. */
    void complete(Collection<String> enrolments) {
        completed.addAll(enrolments);
    }

    /** Writes what follows for enrolments, posts notices, and answers what is to be told. */
    List<Change> close() {
        manager.flush();
        reopened.removeAll(completed);
        move(reopened, State.COMPLETED, State.ENROLLED);
        move(completed, State.ENROLLED, State.COMPLETED);
        if (!told.isEmpty()) {
            notices.post(UnitTransactions.connection(manager), told);
        }
        return changes;
    }

    private void move(Set<String> enrolments, State from, State to) {
        List<String> due = new ArrayList<>();
        PersonStore.inParts(
                enrolments,
                part -> due.addAll(manager.createQuery(
                                "SELECT n.id FROM EnrolmentEntity n WHERE n.id IN :ids AND n.state = :from",
                                String.class)
                        .setParameter("ids", part)
                        .setParameter("from", from)
                        .getResultList()));
        PersonStore.inParts(due, part -> manager.createQuery(
                        "UPDATE EnrolmentEntity n SET n.state = :to, n.changedAt = :now, n.version = n.version + 1"
                                + " WHERE n.id IN :ids")
                .setParameter("to", to)
                .setParameter("now", now.toEpochMilli())
                .setParameter("ids", part)
                .executeUpdate());
        String state = to.name().toLowerCase(java.util.Locale.ROOT);
        Stream<Change> moved = due.stream().map(id -> Change.of(
                        "schools.enrolment-" + state,
                        "editions/" + edition.id() + "/enrolments/" + id,
                        edition.organizer())
                .state(state)
                .facts(Map.of("edition", edition.id(), "enrolment", id, "person", people.getOrDefault(id, ""))));
        changes.addAll(moved.toList());
    }

    private long account() {
        return caller.isSystem() ? 0 : caller.account();
    }

    private void tell(String key, CertificateEntity one, PersonEntity person, String title) {
        if (person != null && person.account() > 0) {
            told.add(Notice.to(person.account(), key)
                    .with("edition", title)
                    .with("code", CertificateCodes.shown(one.code()))
                    .about(path(one), edition.organizer()));
        }
    }

    private Change change(String action, CertificateEntity one, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("edition", edition.id());
        facts.put("enrolment", one.enrolment());
        facts.put("person", people.getOrDefault(one.enrolment(), ""));
        facts.put("certificate", one.code());
        return Change.of(action, path(one), edition.organizer()).facts(facts);
    }

    private String path(CertificateEntity one) {
        return "editions/" + edition.id() + "/certificates/" + one.code();
    }
}
