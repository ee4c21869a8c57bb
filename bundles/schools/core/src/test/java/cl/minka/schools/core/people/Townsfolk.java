package cl.minka.schools.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.people.People;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of a neighbourhood, and who sees them. */
final class Townsfolk {
    /** Check digit by hand: 4·2+4·3+4·4+4·5+4·6+4·7+4·2+4·3 = 128, 11 − 128 mod 11 = 4. */
    static final String RUT = "44.444.444-4";

    final Neighbourhood here;

    Townsfolk(Databases database) {
        here = new Neighbourhood(database);
    }

    Set<String> seen(Caller caller) {
        return Set.copyOf(ids(
                here.people.list(caller, People.Filter.all(), Slice.first(50)).items()));
    }

    static List<String> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    static PersonDraft member(String name, String organization) {
        return new PersonDraft(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(organization),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
