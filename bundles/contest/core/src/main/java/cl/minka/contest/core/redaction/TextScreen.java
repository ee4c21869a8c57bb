package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.InitiativeDraft;
import cl.minka.kernel.territory.Municipalities;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Keeps identities out of what evaluators write to each other. */
public final class TextScreen {
    private static final String FIELD = "message";

    private final Redactor redactor;

    public TextScreen(Municipalities municipalities) {
        this.redactor = new Redactor(municipalities);
    }

    /**
     * The words that tell who somebody is: places, people of office, addresses, numbers, and the writer himself. It
     * does not depend on who presents: else the refusal of a text would tell.
     */
    public List<String> identities(String text, List<String> writer) {
        return redactor.find(Map.of(FIELD, text), List.of(), writer).stream()
                .map(Finding::text)
                .distinct()
                .toList();
    }

    /** The text as others may read it: what may tell who presents the initiative is replaced. */
    public String masked(String text, InitiativeDraft initiative) {
        List<Finding> findings =
                redactor.find(Map.of(FIELD, text), initiative.municipalities(), BlindTexts.people(initiative)).stream()
                        .sorted(Comparator.comparingInt(Finding::start).reversed())
                        .toList();
        StringBuilder masked = new StringBuilder(text);
        findings.forEach(finding -> masked.replace(finding.start(), finding.end(), finding.replacement()));
        return masked.toString();
    }
}
