package cl.minka.studies.core.result;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.result.ReleasePlan.QuasiIdentifier;
import cl.minka.studies.result.ReleasePlan.Recoding;
import cl.minka.studies.result.ReportDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers everything that is wrong with what is written of results. */
final class ResultCheck {
    private static final int LINE = 300;
    private static final int PROSE = 100_000;
    private static final int ENTRIES = 200;
    private static final int MOST_BY = 10;
    private static final int MOST_THRESHOLD = 1_000;
    private static final int MOST_K = 100;
    private static final int MOST_WIDTH = 1_000_000;

    /** Empty while there is no wave: names are believed. */
    private final Optional<Map<String, Variable>> variables;

    private final List<Fault> faults = new ArrayList<>();

    ResultCheck(Optional<Map<String, Variable>> variables) {
        this.variables = variables;
    }

    void of(ReportDraft draft) {
        length("/title", draft.title(), LINE);
        length("/summary", draft.summary(), PROSE);
        few("/sections", draft.sections().size(), ENTRIES);
        for (int n = 0; n < draft.sections().size(); n++) {
            String pointer = "/sections/" + n;
            if (draft.sections().get(n).heading().isBlank()) {
                faults.add(Fault.at(pointer + "/heading", "kernel.required"));
            }
            length(pointer + "/heading", draft.sections().get(n).heading(), LINE);
            length(pointer + "/markdown", draft.sections().get(n).markdown(), PROSE);
        }
        draft.tables().ifPresent(this::tables);
        draft.wave().filter(wave -> wave < 1).ifPresent(wave -> range("/wave", wave, 1, ENTRIES));
        InvalidInput.throwIfAny(faults);
    }

    private void tables(List<ReportDraft.TableWish> tables) {
        few("/tables", tables.size(), ENTRIES);
        for (int n = 0; n < tables.size(); n++) {
            String pointer = "/tables/" + n;
            known(pointer + "/variable", tables.get(n).variable())
                    .filter(one -> !WaveData.isClosed(one.question()))
                    .ifPresent(one -> faults.add(Fault.at(pointer + "/variable", "studies.result.no-table")));
            List<String> by = tables.get(n).by();
            few(pointer + "/by", by.size(), MOST_BY);
            for (int m = 0; m < by.size(); m++) {
                String place = pointer + "/by/" + m;
                known(place, by.get(m))
                        .filter(one -> !WaveData.makesGroups(one.question()))
                        .ifPresent(one -> faults.add(Fault.at(place, "studies.result.no-groups")));
            }
        }
    }

    void of(ReleasePlan plan) {
        range("/threshold", plan.threshold(), 2, MOST_THRESHOLD);
        range("/k", plan.k(), 2, MOST_K);
        few("/quasiIdentifiers", plan.quasiIdentifiers().size(), ENTRIES);
        for (int n = 0; n < plan.quasiIdentifiers().size(); n++) {
            quasi("/quasiIdentifiers/" + n, plan.quasiIdentifiers().get(n));
        }
        names("/include", plan.include());
        names("/exclude", plan.exclude());
        if (!Licences.names().contains(plan.licence())) {
            faults.add(Fault.at(
                    "/licence", "studies.result.unknown-licence", "allowed", String.join(", ", Licences.names())));
        }
        InvalidInput.throwIfAny(faults);
    }

    private void quasi(String pointer, QuasiIdentifier one) {
        given(pointer + "/variable", one.variable());
        if (one.recoding() == Recoding.BANDS && one.width().isEmpty()) {
            faults.add(Fault.at(pointer + "/width", "kernel.required"));
        }
        one.width().ifPresent(width -> range(pointer + "/width", width, 2, MOST_WIDTH));
    }

    private void names(String pointer, List<String> names) {
        few(pointer, names.size(), ENTRIES * 10);
        for (int n = 0; n < names.size(); n++) {
            given(pointer + "/" + n, names.get(n));
        }
    }

    private void given(String pointer, String name) {
        known(pointer, name)
                .filter(one -> VariableRules.isNever(one.question()))
                .ifPresent(one -> faults.add(Fault.at(pointer, "studies.result.identifying")));
    }

    private Optional<Variable> known(String pointer, String name) {
        if (name.isBlank()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else if (variables.isPresent() && !variables.get().containsKey(name)) {
            faults.add(Fault.at(pointer, "studies.result.unknown-variable"));
        }
        return variables.map(all -> all.get(name));
    }

    private void length(String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "studies.too-long", "most", most));
        }
    }

    private void few(String pointer, int number, int most) {
        if (number > most) {
            faults.add(Fault.at(pointer, "studies.too-many", "most", most));
        }
    }

    private void range(String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            faults.add(new Fault(pointer, "studies.out-of-range", Map.of("least", least, "most", most)));
        }
    }
}
