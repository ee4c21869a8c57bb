package cl.minka.practices;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a municipality writes of a practice. Texts are plain, with line breaks.
 *
 * @param title up to 200 characters
 * @param municipality CUT code of who owns it
 * @param partners CUT codes of who did it together with the owner, without the owner
 * @param topics up to 10 words of any kind, each once whatever its case and accents
 * @param summary in two or three sentences
 * @param problem what it answers to
 * @param solution what was done
 * @param components core and adaptable pieces
 * @param monthsToStart how long it takes from the decision until it runs
 * @param legalBasis norms that it stands on
 * @param conditions what another municipality needs
 * @param published whether it stands in the catalogue, which says that its municipality consents
 * @param hidden parts that the public does not see
 */
public record PracticeSheet(
        String title,
        String municipality,
        List<String> partners,
        List<String> topics,
        String summary,
        String problem,
        String solution,
        List<PracticeComponent> components,
        PracticeStatus status,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> endedOn,
        Optional<Cost> cost,
        Optional<Staff> staff,
        Optional<Integer> monthsToStart,
        List<String> legalBasis,
        EvidenceLevel evidence,
        List<PracticeResult> results,
        String conditions,
        Optional<Contact> contact,
        boolean published,
        Set<SheetPart> hidden) {
    public PracticeSheet {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(municipality, "municipality");
        partners = List.copyOf(partners);
        topics = List.copyOf(topics);
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(solution, "solution");
        components = List.copyOf(components);
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(startedOn, "startedOn");
        Objects.requireNonNull(endedOn, "endedOn");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(monthsToStart, "monthsToStart");
        legalBasis = List.copyOf(legalBasis);
        Objects.requireNonNull(evidence, "evidence");
        results = List.copyOf(results);
        Objects.requireNonNull(conditions, "conditions");
        Objects.requireNonNull(contact, "contact");
        hidden = Set.copyOf(hidden);
    }

    /** The same sheet, in the catalogue or not. */
    public PracticeSheet published(boolean inCatalogue) {
        return new PracticeSheet(
                title,
                municipality,
                partners,
                topics,
                summary,
                problem,
                solution,
                components,
                status,
                startedOn,
                endedOn,
                cost,
                staff,
                monthsToStart,
                legalBasis,
                evidence,
                results,
                conditions,
                contact,
                inCatalogue,
                hidden);
    }

    /** The sheet without the parts that are hidden, as anybody may read it. */
    public PracticeSheet forPublic() {
        return new PracticeSheet(
                title,
                municipality,
                partners,
                topics,
                summary,
                problem,
                solution,
                components,
                status,
                startedOn,
                endedOn,
                hidden.contains(SheetPart.COST) ? Optional.empty() : cost,
                hidden.contains(SheetPart.STAFF) ? Optional.empty() : staff,
                monthsToStart,
                legalBasis,
                evidence,
                hidden.contains(SheetPart.RESULTS) ? List.of() : results,
                conditions,
                hidden.contains(SheetPart.CONTACT) ? Optional.empty() : contact,
                published,
                hidden);
    }
}
