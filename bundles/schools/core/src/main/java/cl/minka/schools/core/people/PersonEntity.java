package cl.minka.schools.core.people;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.people.Rut;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.Person.Guardian;
import cl.minka.schools.people.Person.Sex;
import cl.minka.schools.people.PersonDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A person on a roster. */
@Entity
@Table(name = "person")
public class PersonEntity {
    /** The name of whose data were erased. */
    public static final String ERASED = "(datos eliminados)";

    private static final int LONGEST_NAME = 200;

    @Id
    private String id;

    private String keeper;

    @Column(name = "entered_by")
    private long enteredBy;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "name_folded")
    private String nameFolded;

    /** Null of who was written before there were words. */
    @Column(name = "name_words")
    private String nameWords;

    private String alike;
    private String rut;
    private String email;
    private String phone;

    @Column(name = "birth_date")
    private String birthDate;

    private String sex;
    private String municipality;
    private Long account;
    private String username;

    @Column(name = "guardian_name")
    private String guardianName;

    @Column(name = "guardian_contact")
    private String guardianContact;

    @Column(name = "guardian_relation")
    private String guardianRelation;

    @Column(name = "external_id")
    private String externalId;

    @Enumerated(EnumType.STRING)
    private Life state;

    @Column(name = "merged_into")
    private String mergedInto;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private long version;

    /** Whether a record stands for a person. */
    public enum Life {
        LIVING,
        MERGED,
        ERASED
    }

    protected PersonEntity() {}

    /** @param keeper CUT code or {@code amuch} for which the person is entered, empty for an instructor's */
    PersonEntity(String keeper, long enteredBy, Instant now) {
        this.id = RandomIds.opaque();
        this.keeper = keeper;
        this.enteredBy = enteredBy;
        this.state = Life.LIVING;
        this.mergedInto = "";
        this.username = "";
        this.createdAt = now.toEpochMilli();
    }

    final void write(PersonDraft draft, Instant now) {
        name = draft.name().strip();
        nameKey = FamilyName.key(name);
        nameFolded = Folded.of(name, LONGEST_NAME);
        nameWords = NameWords.all(name);
        alike = Sound.of(name);
        rut = draft.rut().flatMap(Rut::parse).map(Rut::plain).orElse(null);
        email = draft.email().orElse("");
        phone = draft.phone().orElse("");
        birthDate = draft.birthDate().map(LocalDate::toString).orElse("");
        sex = draft.sex().map(Sex::name).orElse("");
        municipality = draft.municipality().orElse("");
        guardianName = draft.guardian().map(Guardian::name).orElse("");
        guardianContact = draft.guardian().flatMap(Guardian::contact).orElse("");
        guardianRelation = draft.guardian().map(Guardian::relation).orElse("");
        externalId = draft.externalId().orElse(null);
        changedAt = now.toEpochMilli();
    }

    /** @param newAccount 0 for none */
    final void link(long newAccount, String newUsername) {
        account = newAccount == 0 ? null : newAccount;
        username = newUsername;
    }

    /** Keeps what no person can be found by: sex and municipality, for figures. */
    final void erase(Instant now) {
        name = ERASED;
        nameKey = Folded.key(ERASED, LONGEST_NAME);
        nameFolded = Folded.of(ERASED, LONGEST_NAME);
        nameWords = "";
        alike = "";
        birthDate = "";
        clear(now);
        state = Life.ERASED;
    }

    /** All that is personal is the other's now. */
    final void mergeInto(String other, Instant now) {
        name = "";
        nameKey = "";
        nameFolded = "";
        nameWords = "";
        alike = "";
        birthDate = "";
        clear(now);
        state = Life.MERGED;
        mergedInto = other;
    }

    private void clear(Instant now) {
        rut = null;
        email = "";
        phone = "";
        link(0, "");
        guardianName = "";
        guardianContact = "";
        guardianRelation = "";
        externalId = null;
        changedAt = now.toEpochMilli();
    }

    public final String id() {
        return id;
    }

    public final String keeper() {
        return keeper;
    }

    final long enteredBy() {
        return enteredBy;
    }

    public final String name() {
        return name;
    }

    public final String nameKey() {
        return nameKey;
    }

    /** All of them, a space before each. */
    final String nameWords() {
        return nameWords == null ? NameWords.all(name) : nameWords;
    }

    final String alike() {
        return alike;
    }

    final long createdAt() {
        return createdAt;
    }

    final long changedAt() {
        return changedAt;
    }

    final Optional<String> rut() {
        return Optional.ofNullable(rut);
    }

    public final Optional<LocalDate> birthDate() {
        return text(birthDate).map(LocalDate::parse);
    }

    public final Optional<Sex> sex() {
        return text(sex).map(Sex::valueOf);
    }

    public final String municipality() {
        return municipality;
    }

    /** 0 for none. */
    public final long account() {
        return account == null ? 0 : account;
    }

    final String username() {
        return username;
    }

    public final Optional<Guardian> guardian() {
        return text(guardianName).map(one -> new Guardian(one, text(guardianContact), guardianRelation));
    }

    public final Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    public final Life state() {
        return state;
    }

    final String mergedInto() {
        return mergedInto;
    }

    public final long version() {
        return version;
    }

    /** What is on record, as a draft. */
    final PersonDraft draft(List<String> organizations) {
        return new PersonDraft(
                name,
                rut(),
                text(email),
                text(phone),
                birthDate(),
                sex(),
                text(municipality),
                organizations,
                text(username),
                guardian(),
                externalId());
    }

    /** @param withRut whether the reader must see the RUT */
    final Person toRecord(List<String> organizations, boolean withRut) {
        return record(id, organizations, withRut, true);
    }

    /** For other parts of the domain, under the id that was asked for. */
    final Person named(String as, List<String> organizations) {
        return record(as, organizations, false, false);
    }

    private Person record(String as, List<String> organizations, boolean withRut, boolean reachable) {
        return new Person(
                as,
                name,
                rut().filter(one -> withRut),
                rut != null,
                text(email).filter(one -> reachable),
                text(phone).filter(one -> reachable),
                birthDate(),
                sex(),
                text(municipality),
                organizations,
                text(username),
                guardian().map(one -> reachable ? one : new Guardian(one.name(), Optional.empty(), one.relation())),
                externalId(),
                state == Life.ERASED,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(changedAt),
                version);
    }

    private static Optional<String> text(String stored) {
        return Optional.of(stored).filter(one -> !one.isEmpty());
    }
}
