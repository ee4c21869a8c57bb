package cl.minka.schools.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.people.PersonDraft;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;

/** Writes what was said of people, and all that follows from it. */
final class PersonWriter {
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");

    /** What the journal names of a change: never the values. */
    private static final Map<String, Function<PersonDraft, Object>> FIELDS = fields();

    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Clock clock;

    PersonWriter(Municipalities municipalities, Accounts accounts, Clock clock) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.clock = clock;
    }

    private static Map<String, Function<PersonDraft, Object>> fields() {
        Map<String, Function<PersonDraft, Object>> fields = new LinkedHashMap<>();
        fields.put("name", PersonDraft::name);
        fields.put("rut", PersonDraft::rut);
        fields.put("email", PersonDraft::email);
        fields.put("phone", PersonDraft::phone);
        fields.put("birthDate", PersonDraft::birthDate);
        fields.put("sex", PersonDraft::sex);
        fields.put("municipality", PersonDraft::municipality);
        fields.put("organizations", draft -> Set.copyOf(draft.organizations()));
        fields.put("account", PersonDraft::account);
        fields.put("guardian", PersonDraft::guardian);
        fields.put("externalId", PersonDraft::externalId);
        return fields;
    }

    static Change told(String fact, PersonEntity person) {
        return Change.of(fact, "people/" + person.id(), person.keeper()).facts(Map.of("id", person.id()));
    }

    PersonCheck check() {
        return new PersonCheck(municipalities, LocalDate.ofInstant(clock.instant(), CHILE));
    }

    /** The code of a municipality as it is known, for one as tables have it. */
    String municipality(String written) {
        return municipalities.presentCode(written);
    }

    Instant now() {
        return Times.now(clock);
    }

    PersonEntity create(EntityManager manager, Sight sight, Caller caller, PersonDraft draft) {
        Optional<Account> account = check(manager, sight, draft, List.of(), "");
        PersonEntity person = new PersonEntity(sight.keeper(draft.municipality().orElse("")), caller.account(), now());
        person.write(draft, now());
        account.ifPresent(one -> person.link(one.id(), one.username()));
        requireFree(manager, sight, person);
        manager.persist(person);
        manager.flush();
        Memberships.write(manager, person.id(), List.of(), Set.copyOf(draft.organizations()));
        after(manager, List.of(person));
        return person;
    }

    /** The names of the fields that changed. Who may not see the RUT leaves one that is on record as it is. */
    Set<String> write(EntityManager manager, Sight sight, PersonEntity person, PersonDraft said) {
        List<String> present = Memberships.of(manager, person.id());
        boolean seesRut = !sight.organized(manager, List.of(person.id())).isEmpty();
        boolean keepsRut = !seesRut && person.rut().isPresent();
        if (keepsRut && said.rut().isPresent()) {
            throw new Refusal(Kind.CONFLICT, "schools.rut-kept");
        }
        PersonDraft draft = keepsRut ? withRut(said, person.rut()) : said;
        Optional<Account> account = check(manager, sight, draft, present, person.username());
        Set<String> changed = changed(person.draft(present), draft);
        String before = person.nameKey();
        person.write(draft, now());
        account.ifPresentOrElse(one -> person.link(one.id(), one.username()), () -> person.link(0, ""));
        requireFree(manager, sight, person);
        manager.flush();
        Memberships.write(manager, person.id(), present, Set.copyOf(draft.organizations()));
        if (!before.equals(person.nameKey())) {
            rename(manager, person);
        }
        after(manager, List.of(person));
        return changed;
    }

    /** Sheets and lists go by the name. */
    static void rename(EntityManager manager, PersonEntity person) {
        manager.createNativeQuery("UPDATE enrolment SET name_key = ? WHERE person = ?")
                .setParameter(1, person.nameKey())
                .setParameter(2, person.id())
                .executeUpdate();
    }

    /** The same for some who were just made and others. */
    void after(EntityManager manager, List<PersonEntity> made, List<PersonEntity> changed) {
        NameWords.begin(manager, made);
        Scopes.begin(manager, made);
        NameWords.renew(manager, changed);
        Scopes.renew(manager, changed);
        Likenesses.renew(manager, Stream.concat(made.stream(), changed.stream()).toList(), now());
    }

    void after(EntityManager manager, List<PersonEntity> people) {
        NameWords.renew(manager, people);
        Scopes.renew(manager, people);
        Likenesses.renew(manager, people, now());
    }

    static Set<String> changed(PersonDraft before, PersonDraft after) {
        PersonDraft normal = withRut(after, PersonCheck.plainRut(after.rut()));
        return FIELDS.entrySet().stream()
                .filter(field ->
                        !field.getValue().apply(before).equals(field.getValue().apply(normal)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static PersonDraft withRut(PersonDraft said, Optional<String> rut) {
        return new PersonDraft(
                said.name(),
                rut,
                said.email(),
                said.phone(),
                said.birthDate(),
                said.sex(),
                said.municipality(),
                said.organizations(),
                said.account(),
                said.guardian(),
                said.externalId());
    }

    private Optional<Account> check(
            EntityManager manager, Sight sight, PersonDraft draft, List<String> present, String username) {
        PersonCheck check = check();
        check.of(draft);
        Map<String, String> known = municipalitiesOf(manager, draft.organizations());
        for (int n = 0; n < draft.organizations().size(); n++) {
            String id = draft.organizations().get(n);
            boolean allowed = known.containsKey(id)
                    && (present.contains(id) || !sight.isOrganizer() || sight.organizes(known.get(id)));
            if (!allowed) {
                check.fault("/organizations/" + n, "schools.unknown-social-organization");
            }
        }
        Optional<Account> account = draft.account()
                .flatMap(name ->
                        Optional.ofNullable(accounts.known(List.of(name)).get(name)));
        if (draft.account().isPresent() && account.isEmpty()) {
            check.fault("/account", "schools.unknown-account");
        }
        if (!sight.isOrganizer() && !draft.account().orElse("").equals(username)) {
            check.fault("/account", "schools.account-by-organizer");
        }
        check.throwIfAny();
        return account;
    }

    /** Of each organization that is there. */
    static Map<String, String> municipalitiesOf(EntityManager manager, List<String> organizations) {
        Map<String, String> known = new HashMap<>();
        PersonStore.inParts(organizations, part -> manager.createQuery(
                        "SELECT o.id, o.municipality FROM OrganizationEntity o WHERE o.id IN :ids", Object[].class)
                .setParameter("ids", part)
                .getResultList()
                .forEach(row -> known.put((String) row[0], (String) row[1])));
        return known;
    }

    /** A RUT, an account and an external id are of one person only. Who has it is told to who sees him. */
    private static void requireFree(EntityManager manager, Sight sight, PersonEntity person) {
        person.rut()
                .flatMap(rut -> other(manager, person, "p.rut = :value", rut))
                .ifPresent(id -> {
                    if (sight.visible(manager, List.of(id)).isEmpty()) {
                        throw new Refusal(Kind.CONFLICT, "schools.rut-taken-elsewhere");
                    }
                    throw new Refusal(Kind.CONFLICT, "schools.rut-taken", Map.of("person", id));
                });
        if (person.account() > 0) {
            other(manager, person, "p.account = :value", person.account()).ifPresent(id -> {
                throw new Refusal(Kind.CONFLICT, "schools.account-taken");
            });
        }
        person.externalId().ifPresent(external -> {
            boolean taken = manager.createQuery(
                            "SELECT p.id, p.keeper FROM PersonEntity p WHERE p.externalId = :external AND p.id <> :self",
                            Object[].class)
                    .setParameter("external", external)
                    .setParameter("self", person.id())
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultStream()
                    .anyMatch(row -> row[1].equals(person.keeper()));
            if (taken) {
                throw new Refusal(Kind.CONFLICT, "schools.external-id-taken");
            }
        });
    }

    private static Optional<String> other(EntityManager manager, PersonEntity person, String condition, Object value) {
        return manager.createQuery("SELECT p.id FROM PersonEntity p WHERE p.id <> :self AND " + condition, String.class)
                .setParameter("self", person.id())
                .setParameter("value", value)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }
}
