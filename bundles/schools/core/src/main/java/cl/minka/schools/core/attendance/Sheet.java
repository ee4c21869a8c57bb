package cl.minka.schools.core.attendance;

import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who stands on the sheet of an edition, in its order. */
public final class Sheet {
    private static final int NAME_BYTES = 4;
    private static final long NAMES = 1_000_000;

    private final List<Enrolment> rows;
    private final Map<String, Person> people;
    private final Map<String, Enrolment> known = new HashMap<>();

    Sheet(List<Enrolment> rows, Map<String, Person> people) {
        this.rows = List.copyOf(rows);
        this.people = Map.copyOf(people);
        rows.forEach(row -> known.put(row.person(), row));
        rows.forEach(row -> known.put(row.id(), row));
    }

    public List<Enrolment> rows() {
        return rows;
    }

    /** By id of the enrolment, or of the person. */
    public Optional<Enrolment> find(String who) {
        return Optional.ofNullable(known.get(who));
    }

    public String name(Enrolment row) {
        return Optional.ofNullable(people.get(row.person())).map(Person::name).orElse("");
    }

    /** Names who stands on which row: eight hexadecimal digits. */
    String id() {
        String text = rows.stream().map(Enrolment::id).collect(Collectors.joining(" "));
        byte[] digest = CanonicalJson.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, NAME_BYTES).toUpperCase(Locale.ROOT);
    }

    /** The version of what is shown: of the record, and of who stands on the sheet. */
    public long version(long recorded) {
        return recorded * NAMES + Long.parseLong(id(), 16) % NAMES;
    }
}
