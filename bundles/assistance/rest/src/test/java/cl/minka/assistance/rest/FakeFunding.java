package cl.minka.assistance.rest;

import cl.minka.assistance.funding.Application;
import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.funding.Applications;
import cl.minka.assistance.funding.ChecklistEntry;
import cl.minka.assistance.funding.CitableFigure;
import cl.minka.assistance.funding.CitableStudy;
import cl.minka.assistance.funding.Citations;
import cl.minka.assistance.funding.CitedValue;
import cl.minka.assistance.funding.Eligibility;
import cl.minka.assistance.funding.FundingLine;
import cl.minka.assistance.funding.FundingLines;
import cl.minka.assistance.funding.Remark;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** One funding line and its applications in memory. */
final class FakeFunding {
    private final FakeJournal journal;
    private final Map<String, FundingLine> lines = new TreeMap<>();
    private final Map<String, Application> applications = new TreeMap<>();

    FakeFunding(FakeJournal journal) {
        this.journal = journal;
    }

    private static <T> Page<T> page(List<T> items) {
        return new Page<>(items, Optional.empty(), OptionalLong.of(items.size()));
    }

    private static <T> T found(T one, String key) {
        return Optional.ofNullable(one).orElseThrow(() -> new Refusal(Kind.NOT_FOUND, key));
    }

    private static Eligibility eligibility(RuleSet rules) {
        return new Eligibility(
                "l1",
                RuleSet.Outcome.MET,
                false,
                List.of(new Eligibility.Line(
                        "costo", "Cuesta poco", rules.norm(), RuleSet.Outcome.MET, "se cumple con 10 UTM")),
                List.of());
    }

    FundingLines lines() {
        return new FundingLines() {
            @Override
            public Page<FundingLine> list(Caller caller, Filter filter, Slice slice) {
                return page(List.copyOf(lines.values()));
            }

            @Override
            public FundingLine get(Caller caller, String id) {
                return found(lines.get(id), "assistance.funding-line-not-found");
            }

            @Override
            public FundingLine create(Caller caller, Optional<String> id, RuleSet rules) {
                return kept(caller, id.orElse("l1"), rules, 1);
            }

            @Override
            public FundingLine put(Caller caller, String id, RuleSet rules, Expected expected) {
                expected.check(get(caller, id).version());
                return kept(caller, id, rules, 2);
            }

            private FundingLine kept(Caller caller, String id, RuleSet rules, long version) {
                FundingLine line = new FundingLine(id, rules, FakeRequests.THEN, version);
                lines.put(id, line);
                journal.write(caller, line);
                return line;
            }

            @Override
            public Eligibility simulate(Caller caller, String id, Map<String, Object> values) {
                return eligibility(get(caller, id).rules());
            }
        };
    }

    Citations citations() {
        return new Citations() {
            @Override
            public List<CitableStudy> studies(Caller caller, String application) {
                return List.of(new CitableStudy("plazas", "Plazas", "05101", FakeRequests.THEN, List.of(1)));
            }

            @Override
            public List<CitableFigure> figures(Caller caller, String application, String study, int wave) {
                return List.of(new CitableFigure(
                        "studies/" + study + "/waves/" + wave + "/figures/uso/si",
                        "¿Usa la plaza?",
                        "Sí",
                        "proportion",
                        0.4,
                        Optional.of(0.35),
                        Optional.of(0.45),
                        400,
                        "reliable"));
            }
        };
    }

    Applications applications() {
        return new Applications() {
            @Override
            public Page<Application> list(Caller caller, Filter filter, Slice slice) {
                return page(List.copyOf(applications.values()));
            }

            @Override
            public Application get(Caller caller, String id) {
                return found(applications.get(id), "assistance.application-not-found");
            }

            @Override
            public Application create(Caller caller, ApplicationDraft draft) {
                return kept(caller, "a1", draft, "borrador", 1);
            }

            @Override
            public Application put(Caller caller, String id, ApplicationDraft draft, Expected expected) {
                expected.check(get(caller, id).version());
                return kept(caller, id, draft, "borrador", 2);
            }

            private Application kept(Caller caller, String id, ApplicationDraft draft, String state, long version) {
                Application application =
                        new Application(id, draft, cited(), state, FakeRequests.THEN, FakeRequests.THEN, version);
                applications.put(id, application);
                journal.write(caller, application);
                return application;
            }

            @Override
            public Eligibility eligibility(Caller caller, String id) {
                return FakeFunding.eligibility(
                        lines.get(get(caller, id).draft().fundingLine()).rules());
            }

            @Override
            public List<ChecklistEntry> checklist(Caller caller, String id) {
                return List.of(entry(Optional.empty(), ""));
            }

            @Override
            public FiledDocument document(
                    Caller caller,
                    String id,
                    String document,
                    Optional<LocalDate> issuedOn,
                    String reference,
                    Expected expected) {
                return new FiledDocument(entry(issuedOn, reference), 2);
            }

            @Override
            public FiledDocument document(Caller caller, String id, String document) {
                return new FiledDocument(entry(Optional.empty(), ""), 1);
            }

            private Map<String, CitedValue> cited() {
                return Map.of(
                        "cost",
                        new CitedValue(
                                "studies/plazas/waves/1",
                                CitedValue.State.PENDING,
                                Optional.of("studies-absent"),
                                Optional.empty(),
                                Optional.empty()));
            }

            private ChecklistEntry entry(Optional<LocalDate> issuedOn, String reference) {
                return new ChecklistEntry(
                        "carta", "Carta", issuedOn, Optional.empty(), reference, ChecklistEntry.Status.MISSING);
            }

            @Override
            public Application move(Caller caller, String id, String to, Optional<String> reason) {
                return kept(caller, id, get(caller, id).draft(), to, 3);
            }

            @Override
            public Page<Remark> remarks(Caller caller, String id, Optional<Remark.Kind> kind, Slice slice) {
                return page(List.of(remark(Remark.Kind.OBSERVATION, "Falta un plano", Optional.empty())));
            }

            @Override
            public Remark say(Caller caller, String id, Remark.Kind kind, String text, Optional<Long> pesos) {
                Remark remark = remark(kind, text, pesos);
                journal.write(caller, remark);
                return remark;
            }

            private Remark remark(Remark.Kind kind, String text, Optional<Long> pesos) {
                return new Remark(1, kind, text, pesos, "asesora", FakeRequests.THEN);
            }
        };
    }
}
