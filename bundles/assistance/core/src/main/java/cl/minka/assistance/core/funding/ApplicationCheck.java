package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.funding.CitedValue;
import cl.minka.assistance.funding.Remark;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.studies.finding.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers everything that is wrong with what is written of an application. */
final class ApplicationCheck {
    private static final int LINE = 200;
    private static final int LONGEST_SOURCE = 250;
    private static final int LONGEST_REMARK = 4_000;
    private static final long MOST_PESOS = 1_000_000_000_000_000L;

    private final ApplicationDraft draft;
    private final List<Fault> faults = new ArrayList<>();

    ApplicationCheck(ApplicationDraft draft) {
        this.draft = draft;
        if (draft.title().isBlank()) {
            faults.add(Fault.at("/title", "kernel.required"));
        } else if (draft.title().length() > LINE) {
            faults.add(Fault.at("/title", "assistance.too-long", "most", LINE));
        }
    }

    void municipality(Municipalities municipalities) {
        String cut = draft.municipality();
        if (cut.isEmpty()) {
            faults.add(Fault.at("/municipality", "kernel.required"));
        } else if (municipalities.find(cut).isEmpty()) {
            faults.add(Fault.at("/municipality", "assistance.unknown-municipality", "municipality", cut));
        }
    }

    /** @param rules null: there is no such line */
    void line(RuleSet rules) {
        if (rules == null) {
            faults.add(Fault.at(
                    "/fundingLine",
                    draft.fundingLine().isEmpty() ? "kernel.required" : "assistance.application.unknown-line"));
            return;
        }
        Map<String, Object> values = new TreeMap<>();
        draft.values().forEach((name, value) -> values.put(name, value.value()));
        faults.addAll(ValueCheck.of("/values", rules, values));
        new TreeMap<>(draft.values()).forEach((name, value) -> {
            if (value.value() instanceof Number && value.source().isBlank()) {
                faults.add(Fault.at(source(name), "assistance.application.no-source"));
            } else if (value.source().length() > LONGEST_SOURCE) {
                faults.add(Fault.at(source(name), "assistance.too-long", "most", LONGEST_SOURCE));
            }
        });
    }

    /**
     * Numbers cite a study unless their fact says otherwise, and what is cited stands there.
     *
     * @param kept what the application says already: it was taken under what was asked then, and stays until it is written anew
     */
    void citations(
            RuleSet rules,
            Map<String, CitedClaim> claims,
            Map<String, Finding> found,
            Map<String, ApplicationDraft.Value> kept) {
        rules.facts().stream()
                .filter(fact -> fact.type() == RuleSet.Type.NUMBER && fact.source() == RuleSet.Source.STUDY)
                .filter(fact -> draft.values().containsKey(fact.name()) && !claims.containsKey(fact.name()))
                .filter(fact -> draft.values().get(fact.name()).value() instanceof Number)
                .filter(fact -> !draft.values().get(fact.name()).source().isBlank())
                .filter(fact -> !isSame(draft.values().get(fact.name()), kept.get(fact.name())))
                .forEach(fact -> faults.add(Fault.at(source(fact.name()), "assistance.application.no-study")));
        claims.forEach((fact, claim) -> {
            Verdict verdict = CitationManager.verdict(claim, found);
            if (verdict.state() == CitedValue.State.REFUSED) {
                faults.add(refused(fact, verdict.reason()));
            }
        });
    }

    private static boolean isSame(ApplicationDraft.Value one, ApplicationDraft.Value other) {
        return other != null
                && one.source().equals(other.source())
                && other.value() instanceof Number
                && number(one).compareTo(number(other)) == 0;
    }

    private static BigDecimal number(ApplicationDraft.Value value) {
        return new BigDecimal(value.value().toString());
    }

    static Fault refused(String fact, String reason) {
        return Fault.at(
                source(fact),
                switch (reason) {
                    case Verdict.UNKNOWN + "study" -> "assistance.citation.unknown-study";
                    case Verdict.UNKNOWN + "wave" -> "assistance.citation.unknown-wave";
                    case Verdict.UNKNOWN + "figure" -> "assistance.citation.unknown-figure";
                    default -> "assistance.citation.other-value";
                });
    }

    private static String source(String fact) {
        return "/values/" + fact + "/source";
    }

    void project(boolean there) {
        if (!there) {
            faults.add(Fault.at("/project", "assistance.application.unknown-project"));
        }
    }

    void orThrow() {
        InvalidInput.throwIfAny(faults);
    }

    static void document(Optional<LocalDate> issuedOn, String reference, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (issuedOn.filter(day -> day.isAfter(today)).isPresent()) {
            faults.add(Fault.at("/issuedOn", "assistance.application.in-future"));
        }
        if (reference.length() > LINE) {
            faults.add(Fault.at("/reference", "assistance.too-long", "most", LINE));
        }
        InvalidInput.throwIfAny(faults);
    }

    static void said(Remark.Kind kind, String text, Optional<Long> pesos) {
        if (kind == Remark.Kind.MOVE) {
            throw new InvalidInput(Fault.at("/kind", "assistance.application.not-said"));
        }
        if (kind == Remark.Kind.RENDITION && pesos.isEmpty()) {
            throw new InvalidInput(Fault.at("/pesos", "kernel.required"));
        }
        remark(text, pesos);
    }

    static void remark(String text, Optional<Long> pesos) {
        List<Fault> faults = new ArrayList<>();
        if (text.isBlank()) {
            faults.add(Fault.at("/text", "kernel.required"));
        } else if (text.length() > LONGEST_REMARK) {
            faults.add(Fault.at("/text", "assistance.too-long", "most", LONGEST_REMARK));
        }
        if (pesos.filter(some -> some < 0 || some > MOST_PESOS).isPresent()) {
            faults.add(new Fault("/pesos", "assistance.out-of-range", Map.of("least", 0, "most", MOST_PESOS)));
        }
        InvalidInput.throwIfAny(faults);
    }
}
