package cl.minka.schools.core.people;

import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.enrolment.Self;
import cl.minka.schools.people.PersonDraft;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the person of an account, or makes it from what the account and its holder say. What is on record stays. */
@Component(service = SelfRegistration.class)
public final class SelfRegistration {
    private final PersonWriter writer;

    @Activate
    public SelfRegistration(
            @Reference Municipalities municipalities, @Reference Accounts accounts, @Reference Clock clock) {
        this.writer = new PersonWriter(municipalities, accounts, clock);
    }

    /** @param keeper for which a new person is entered */
    public PersonEntity person(EntityManager manager, Account account, Self self, String keeper) {
        Optional<PersonEntity> known = PersonStore.ofAccount(manager, account.id());
        List<String> organizations =
                known.map(one -> Memberships.of(manager, one.id())).orElse(List.of());
        PersonDraft before = known.map(one -> one.draft(organizations)).orElseGet(() -> of(account, self));
        PersonDraft draft = completed(before, self);
        PersonCheck check = writer.check();
        check.of(draft);
        check.throwIfAny();
        Set<String> changed = known.isPresent() ? PersonWriter.changed(before, draft) : Set.of("name");
        PersonEntity person = known.orElseGet(() -> new PersonEntity(keeper, account.id(), writer.now()));
        if (!changed.isEmpty()) {
            person.write(draft, writer.now());
            person.link(account.id(), account.username());
            manager.persist(person);
            writer.after(manager, List.of(person));
        }
        return person;
    }

    private static PersonDraft of(Account account, Self self) {
        PersonDraft named = PersonDraft.named(self.name().orElse(account.name()));
        return new PersonDraft(
                named.name(),
                Optional.empty(),
                account.email(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(account.username()),
                Optional.empty(),
                Optional.empty());
    }

    private static PersonDraft completed(PersonDraft before, Self self) {
        return new PersonDraft(
                before.name(),
                before.rut(),
                before.email(),
                before.phone().or(self::phone),
                before.birthDate().or(self::birthDate),
                before.sex().or(self::sex),
                before.municipality().or(self::municipality),
                before.organizations(),
                before.account(),
                before.guardian().or(self::guardian),
                before.externalId());
    }
}
