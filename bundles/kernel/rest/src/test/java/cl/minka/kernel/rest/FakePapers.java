package cl.minka.kernel.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.paper.IssuedPaper;
import cl.minka.kernel.paper.PaperCode;
import cl.minka.kernel.paper.PaperFile;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.paper.Papers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the same short file for every order, and remembers the orders. */
public final class FakePapers implements Papers {
    public static final String CONTENT = "%PDF-1.7 ejemplo";

    public final List<PaperOrder> orders = new ArrayList<>();
    public boolean absent;

    @Override
    public PaperFile issue(Caller caller, PaperOrder order) {
        if (absent) {
            throw new Refusal(Kind.UNAVAILABLE, "kernel.papers-absent");
        }
        orders.add(order);
        return new PaperFile(issued().code(), issued().sha256(), CONTENT.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public IssuedPaper find(String code) {
        return PaperCode.read(code)
                .filter(issued().code()::equals)
                .map(known -> issued())
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "kernel.paper-not-found"));
    }

    @Override
    public Optional<IssuedPaper> recognize(String sha256) {
        return Optional.of(issued()).filter(paper -> paper.sha256().equals(sha256));
    }

    @Override
    public int revoke(Caller caller, String kind, String resource) {
        return 0;
    }

    public IssuedPaper issued() {
        return new IssuedPaper(
                new PaperCode("4F7K09QXT2MB"),
                "contest-results",
                "contests/2027/results",
                "amuch",
                Instant.parse("2027-03-01T03:00:00Z"),
                Body.of(CONTENT.getBytes(StandardCharsets.UTF_8)).sha256(),
                true);
    }
}
