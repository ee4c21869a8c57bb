package cl.minka.schools.core.certificate;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.people.Accounts;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.Certificate.Cause;
import cl.minka.schools.certificate.CertificateCheck;
import cl.minka.schools.certificate.CertificateRefused;
import cl.minka.schools.certificate.Certificates;
import cl.minka.schools.certificate.Eligibility;
import cl.minka.schools.core.attendance.Names;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps certificates. */
@Component(service = {Certificates.class, CertificateManager.class})
public final class CertificateManager implements Certificates {
    private static final int LONGEST_REASON = 2000;
    private static final String NOBODYS = "000000000000";
    private static final Keyset<CertificateEntity> LIST = list("serial", false);
    private static final Keyset<CertificateEntity> OWN = list("issuedAt", true);

    private final SchoolTransactions transactions;
    private final Desk desk;
    private final Reviewer reviewer;
    private final Roster roster;
    private final Accounts accounts;

    @Activate
    public CertificateManager(
            @Reference SchoolTransactions transactions,
            @Reference Desk desk,
            @Reference Reviewer reviewer,
            @Reference Roster roster,
            @Reference Accounts accounts) {
        this.transactions = transactions;
        this.desk = desk;
        this.reviewer = reviewer;
        this.roster = roster;
        this.accounts = accounts;
    }

    private static Keyset<CertificateEntity> list(String standard, boolean descending) {
        return new Keyset<>(
                CertificateEntity.class,
                Keyset.Key.text("code"),
                CertificateEntity::code,
                Map.of("serial", Keyset.Key.text("serial"), "issuedAt", Keyset.Key.whole("issuedAt")),
                new Slice.Sort(standard, descending));
    }

    @Override
    public Page<Certificate> list(Caller caller, String edition, Filter filter, Slice slice) {
        Conditions conditions = new Conditions().and("e.edition = :edition", "edition", edition);
        filter.valid().ifPresent(valid -> conditions.and(valid ? "e.revokedAt = 0" : "e.revokedAt > 0"));
        filter.enrolment().ifPresent(one -> conditions.and("e.enrolment = :enrolment", "enrolment", one));
        return records(transactions.read(manager -> {
            EditionManager.taughtBy(manager, caller, edition);
            return withPeople(manager, LIST.page(manager, conditions, slice));
        }));
    }

    @Override
    public Page<Certificate> own(Caller caller, Slice slice) {
        String person = roster.ofAccount(caller.account()).map(Person::id).orElse("");
        Conditions conditions = new Conditions()
                .and("e.enrolment IN (SELECT n.id FROM EnrolmentEntity n WHERE n.person = :person)", "person", person);
        return records(transactions.read(manager -> withPeople(manager, OWN.page(manager, conditions, slice))));
    }

    /** Certificates as they were read, and whose they are. */
    private record Read(Page<CertificateEntity> page, Map<String, String> people) {}

    private static Read withPeople(EntityManager manager, Page<CertificateEntity> page) {
        return new Read(
                page,
                CertificateStore.people(
                        manager,
                        page.items().stream().map(CertificateEntity::enrolment).toList()));
    }

    private Page<Certificate> records(Read read) {
        Names names = Names.of(
                accounts,
                read.page().items().stream()
                        .flatMap(one -> Stream.of(one.issuedBy(), one.revokedBy()))
                        .filter(id -> id > 0)
                        .toList());
        return read.page().map(one -> one.toRecord(read.people().get(one.enrolment()), names));
    }

    private static Page<CertificateEntity> all(List<CertificateEntity> items) {
        return new Page<>(items, Optional.empty(), OptionalLong.of(items.size()));
    }

    @Override
    public Certificate get(Caller caller, String edition, String code) {
        return records(transactions.read(
                        manager -> withPeople(manager, all(List.of(known(manager, caller, edition, code))))))
                .items()
                .get(0);
    }

    @Override
    public List<Certificate> chain(Caller caller, String edition, String code) {
        return records(transactions.read(manager -> {
                    CertificateEntity one = known(manager, caller, edition, code);
                    return withPeople(manager, all(CertificateStore.ofEnrolment(manager, one.enrolment())));
                }))
                .items();
    }

    /** One that the caller may know by name: who organizes or teaches, and whose it is. */
    public static CertificateEntity known(EntityManager manager, Caller caller, String edition, String code) {
        EditionEntity entity = EditionManager.visible(manager, caller, edition);
        CertificateEntity one = CertificateStore.find(manager, edition, code);
        if (!Offers.organizes(caller, entity.organizer())
                && !EditionManager.teaches(caller, entity.draft())
                && !isOf(manager, caller, one)) {
            throw CertificateRefused.notFound();
        }
        return one;
    }

    /** Asks the database whatever was typed: how long it takes tells nothing. */
    public static CertificateEntity known(EntityManager manager, String typed) {
        return CertificateStore.find(manager, CertificateCodes.read(typed).orElse(NOBODYS));
    }

    private static boolean isOf(EntityManager manager, Caller caller, CertificateEntity one) {
        String person =
                CertificateStore.people(manager, List.of(one.enrolment())).get(one.enrolment());
        return caller.account() > 0
                && PersonStore.byId(manager, List.of(person)).values().stream()
                        .anyMatch(found -> found.account() == caller.account());
    }

    @Override
    public Issued issue(Caller caller, String edition, List<String> enrolments, boolean confirmed) {
        requireTaught(caller, edition);
        return desk.run(caller, edition, work -> Issuing.run(work, enrolments, confirmed));
    }

    private void requireTaught(Caller caller, String edition) {
        transactions.read(manager -> EditionManager.taughtBy(manager, caller, edition));
    }

    @Override
    public Certificate revoke(Caller caller, String edition, String code, String reason) {
        return decide(caller, edition, code, reason, work -> {
            CertificateEntity one = valid(work, code);
            work.ledger().revoke(List.of(one), Cause.DECISION, reason.strip());
            return one;
        });
    }

    @Override
    public Certificate replace(Caller caller, String edition, String code, String reason) {
        return decide(caller, edition, code, reason, work -> {
            Desk.requireTakingPlace(work.edition());
            CertificateEntity one = valid(work, code);
            Eligibility who = Optional.ofNullable(work.findings().all().get(one.enrolment()))
                    .orElseThrow(CertificateRefused::notFound);
            if (!who.eligible()) {
                throw CertificateRefused.notEligible(Findings.reasons("", who));
            }
            work.ledger().revoke(List.of(one), Cause.REPLACED, reason.strip());
            return work.issue(List.of(new Ledger.Order(who, Optional.of(one)))).stream()
                    .findFirst()
                    .orElseThrow(CertificateRefused::nameErased);
        });
    }

    private Certificate decide(
            Caller caller,
            String edition,
            String code,
            String reason,
            Function<Desk.Work, CertificateEntity> decision) {
        transactions.read(manager -> {
            EditionManager.taughtBy(manager, caller, edition);
            return CertificateStore.find(manager, edition, code);
        });
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput(
                    reason.isBlank()
                            ? Fault.at("/reason", "kernel.required")
                            : Fault.at("/reason", "schools.too-long", "most", LONGEST_REASON));
        }
        return desk.run(caller, edition, work -> {
            CertificateEntity one = decision.apply(work);
            work.manager().flush();
            return work.records(List.of(one)).get(0);
        });
    }

    private static CertificateEntity valid(Desk.Work work, String code) {
        CertificateEntity one =
                CertificateStore.find(work.manager(), work.edition().id(), code);
        if (!one.isValid()) {
            throw CertificateRefused.revokedAlready();
        }
        return one;
    }

    @Override
    public Reviewed review(Caller caller, String edition) {
        requireTaught(caller, edition);
        return reviewer.review(caller, edition);
    }

    @Override
    public CertificateCheck check(String typed) {
        return transactions.read(manager -> {
            CertificateEntity one = known(manager, typed);
            Certificate all = one.toRecord("", new Names(Map.of()));
            return new CertificateCheck(
                    all.code(),
                    all.serial(),
                    all.edition(),
                    all.content().with(List.of()),
                    all.issuedAt(),
                    all.revocation().map(Certificate.Revocation::at),
                    all.revocation().map(Certificate.Revocation::cause),
                    all.replacedBy());
        });
    }
}
