package cl.minka.schools.core.people;

import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.table.Row;
import cl.minka.schools.people.Person.Sex;
import cl.minka.schools.people.PersonDraft;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the columns of an import of people, as clients write them and as they stand on a list that was typed in Chile. */
final class PersonColumns {
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}");
    private static final DateTimeFormatter CHILEAN =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("female", Sex.FEMALE),
            Map.entry("mujer", Sex.FEMALE),
            Map.entry("femenino", Sex.FEMALE),
            Map.entry("f", Sex.FEMALE),
            Map.entry("male", Sex.MALE),
            Map.entry("hombre", Sex.MALE),
            Map.entry("masculino", Sex.MALE),
            Map.entry("m", Sex.MALE),
            Map.entry("other", Sex.OTHER),
            Map.entry("otro", Sex.OTHER));

    private final PersonWriter writer;
    private final ImportErrors errors;
    private final Map<String, String> organizations;

    /** @param organizations ids by what names them; empty where it names several */
    PersonColumns(PersonWriter writer, ImportErrors errors, Map<String, String> organizations) {
        this.writer = writer;
        this.errors = errors;
        this.organizations = organizations;
    }

    PersonDraft read(Row row) {
        return new PersonDraft(
                cell(row, "name").orElse(""),
                cell(row, "rut"),
                cell(row, "email"),
                cell(row, "phone"),
                cell(row, "birthDate").flatMap(text -> date(row, text)),
                cell(row, "sex").flatMap(text -> sex(row, text)),
                cell(row, "municipality").map(writer::municipality),
                cell(row, "organization").flatMap(text -> organization(row, text)).stream()
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                cell(row, "externalId"));
    }

    /** What is on record, with what the row says. */
    static PersonDraft over(PersonDraft before, PersonDraft said) {
        return new PersonDraft(
                said.name().isEmpty() ? before.name() : said.name(),
                said.rut().or(before::rut),
                said.email().or(before::email),
                said.phone().or(before::phone),
                said.birthDate().or(before::birthDate),
                said.sex().or(before::sex),
                said.municipality().or(before::municipality),
                Stream.concat(before.organizations().stream(), said.organizations().stream())
                        .distinct()
                        .toList(),
                before.account(),
                before.guardian(),
                said.externalId().or(before::externalId));
    }

    void check(Row row, PersonDraft draft) {
        PersonCheck check = writer.check();
        check.of(draft);
        for (Fault fault : check.faults()) {
            errors.add(row, fault.pointer().substring(1), fault.code(), fault.arguments());
        }
    }

    private static Optional<String> cell(Row row, String column) {
        return row.get(column).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<LocalDate> date(Row row, String text) {
        try {
            return Optional.of(
                    DAY_FIRST.matcher(text).matches()
                            ? LocalDate.parse(text.replace('/', '-'), CHILEAN)
                            : LocalDate.parse(text));
        } catch (DateTimeException e) {
            errors.add(row, "birthDate", "schools.bad-birth-date");
            return Optional.empty();
        }
    }

    private Optional<Sex> sex(Row row, String text) {
        Optional<Sex> said = Optional.ofNullable(SEXES.get(text.toLowerCase(Locale.ROOT)));
        if (said.isEmpty()) {
            errors.add(row, "sex", "schools.bad-sex");
        }
        return said;
    }

    private Optional<String> organization(Row row, String text) {
        String id = organizations.getOrDefault(text, organizations.getOrDefault(Folded.of(text, 300), "-"));
        if (id.isEmpty()) {
            errors.add(row, "organization", "schools.ambiguous-organization");
        } else if (id.equals("-")) {
            errors.add(row, "organization", "schools.unknown-social-organization");
        }
        return Optional.of(id).filter(one -> one.length() > 1);
    }
}
