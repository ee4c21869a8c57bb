package cl.minka.contest.rest;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindView;
import cl.minka.contest.BlindViews;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One twin with one finding. */
final class FakeBlindViews implements BlindViews {
    Optional<Redactions> redacted = Optional.empty();

    @Override
    public BlindTwin twin(Caller caller, String contest, String initiative) {
        BlindTwin.Finding finding = new BlindTwin.Finding(
                "f1",
                "resumen",
                12,
                22,
                BlindTwin.Kind.MUNICIPALITY,
                "Valparaíso",
                "[municipio]",
                BlindTwin.Decision.ACCEPTED);
        return new BlindTwin(
                initiative,
                Samples.blindView(),
                BlindTwin.State.CLEARED,
                List.of(finding),
                Map.of("title", "Ejemplo: compostaje"),
                List.of(new BlindTwin.File(
                        "informe.pdf", BlindTwin.FileState.WITHHELD, Optional.empty(), Optional.of("encrypted"))),
                2);
    }

    @Override
    public BlindView forCommittee(Caller caller, String contest, String initiative) {
        return Samples.blindView();
    }

    @Override
    public BlindTwin redact(
            Caller caller, String contest, String initiative, Redactions redactions, Expected expected) {
        expected.check(2);
        redacted = Optional.of(redactions);
        return twin(caller, contest, initiative);
    }

    @Override
    public Acceptance acceptAll(Caller caller, String contest) {
        return new Acceptance(7, 2, 1);
    }
}
