package cl.minka.kernel.core.paper;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.core.journal.InstallationKey;
import cl.minka.kernel.core.journal.PlatformKey;
import cl.minka.kernel.core.persistence.Database;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.paper.IssuedPaper;
import cl.minka.kernel.paper.PaperCode;
import cl.minka.kernel.paper.PaperFile;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.paper.PaperRenderer;
import cl.minka.kernel.paper.Papers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Issues papers with whatever renderer there is, and puts each file on record. */
@Component(service = Papers.class)
public final class PaperOffice implements Papers {
    private static final int DIGITS = 15;

    private final PaperRecords records;
    private final PlatformKey key;
    private final AtomicReference<PaperRenderer> renderer = new AtomicReference<>();
    private final RecentFiles recent = new RecentFiles();

    @Activate
    public PaperOffice(
            @Reference Database database,
            @Reference Journal journal,
            @Reference InstallationKey keys,
            @Reference Clock clock) {
        this(new PaperRecords(database, journal, clock), keys.key());
    }

    PaperOffice(PaperRecords records, PlatformKey key) {
        this.records = records;
        this.key = key;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setRenderer(PaperRenderer present) {
        renderer.set(present);
        recent.clear();
    }

    void unsetRenderer(PaperRenderer gone) {
        renderer.compareAndSet(gone, null);
        recent.clear();
    }

    @Override
    public PaperFile issue(Caller caller, PaperOrder order) {
        PaperRenderer present = Optional.ofNullable(renderer.get())
                .orElseThrow(() -> new Refusal(Kind.UNAVAILABLE, "kernel.papers-absent"));
        PaperCode code = code(order);
        return recent.find(code).orElseGet(() -> {
            PaperFile file = print(present, order, code);
            records.keep(caller, order, file);
            recent.keep(file);
            return file;
        });
    }

    @Override
    public IssuedPaper find(String typed) {
        return PaperCode.read(typed)
                .flatMap(records::find)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "kernel.paper-not-found"));
    }

    @Override
    public Optional<IssuedPaper> recognize(String sha256) {
        return records.recognize(sha256);
    }

    @Override
    public int revoke(Caller caller, String kind, String resource) {
        return records.revoke(caller, kind, resource);
    }

    /** A keyed digest: who knows what stands on a paper can not tell its code, and the same paper has one code. */
    private PaperCode code(PaperOrder order) {
        String digest = key.digest("paper-code", PaperText.of(order));
        return PaperCode.of(Long.parseLong(digest.substring(0, DIGITS), 16));
    }

    private static PaperFile print(PaperRenderer present, PaperOrder order, PaperCode code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            present.render(order.paper(), code, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = out.toByteArray();
        return new PaperFile(code, sha256(content), content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
