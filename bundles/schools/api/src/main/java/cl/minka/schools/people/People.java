package cl.minka.schools.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps people.
 *
 * <p>An organizer of the association, and an administrator, sees everybody. An organizer of a municipality sees who lives
 * there, who was entered for it, who belongs to an organization there, and who is or was enrolled in an edition that it
 * organizes. An instructor sees whom he entered, and who is or was enrolled in an edition that he teaches; he changes only
 * whom he entered, and sees no RUT. Nobody else sees anybody.
 */
@ProviderType
public interface People {
    /** Sorted by {@code name} (family name first), {@code createdAt} or {@code changedAt}. */
    Page<Person> list(Caller caller, Filter filter, Slice slice);

    /**
     * A person; asked by an id that was merged, the one that it was merged into.
     *
     * @throws PeopleNotFound also when the caller does not see the person
     */
    Person get(Caller caller, String id);

    /** Who has that RUT, among those that the caller sees; for organizers. */
    List<Person> withRut(Caller caller, String rut);

    Person create(Caller caller, PersonDraft draft);

    Person put(Caller caller, String id, PersonDraft draft, Expected expected);

    /** Erases the personal data; the record itself stays, without them, while enrolments stand on it. For organizers. */
    void delete(Caller caller, String id, Expected expected);

    /**
     * Columns {@code name,rut,email,phone,birthDate,sex,municipality,organization,externalId}. A line is of the person with
     * that external id among those entered for the same organisation, or else with that RUT, or else new; an empty cell
     * leaves what is on record.
     */
    ImportReport importAll(Caller caller, Table table, boolean dryRun, DoubleConsumer progress);

    /** Pairs that may be one person, as nobody has decided yet; for organizers. */
    Page<Duplicate> duplicates(Caller caller, Slice slice);

    /** A person decided that both are one: what the one lacks comes from the other, whose id goes on answering. */
    Person merge(Caller caller, String id, String into, Expected expected);

    /** A person decided that both are different people: the pair is shown no more. */
    void keepApart(Caller caller, String id, String other);

    /**
     * Which are wanted; all that is given must hold.
     *
     * @param edition id of an edition in which they have an enrolment
     */
    record Filter(
            Optional<String> municipality,
            Optional<String> organization,
            Optional<String> edition,
            Optional<String> externalId,
            Optional<String> words) {
        public Filter {
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(organization, "organization");
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(externalId, "externalId");
            Objects.requireNonNull(words, "words");
        }

        public static Filter all() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
