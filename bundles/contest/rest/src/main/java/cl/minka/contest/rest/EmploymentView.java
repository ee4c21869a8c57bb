package cl.minka.contest.rest;

import cl.minka.contest.Employment;
import cl.minka.kernel.rest.Required;
import java.time.LocalDate;
import java.util.Optional;

/** Work at a municipality, as clients read and write it; without {@code to} it goes on. */
public record EmploymentView(String municipality, Optional<LocalDate> from, Optional<LocalDate> to) {
    static EmploymentView of(Employment employment) {
        return new EmploymentView(employment.municipality(), employment.from(), employment.to());
    }

    Employment toEmployment() {
        return new Employment(Required.text(municipality), from, to);
    }

    /** As a cell of a table, which an import reads. */
    static String cell(Employment employment) {
        String from = employment.from().map(LocalDate::toString).orElse("");
        String to = employment.to().map(LocalDate::toString).orElse("");
        return employment.municipality()
                + (from.isEmpty() && to.isEmpty() ? "" : ":" + from)
                + (to.isEmpty() ? "" : ":" + to);
    }
}
