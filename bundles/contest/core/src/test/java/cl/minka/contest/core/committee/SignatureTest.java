package cl.minka.contest.core.committee;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.Committee;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.MinutesSignature;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.paper.IssuedPaper;
import cl.minka.kernel.paper.PaperCode;
import cl.minka.kernel.paper.PaperFile;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.paper.Papers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class SignatureTest {
    private static final String CONTEST = Stage.CONTEST;
    private static final String MINUTES = "a".repeat(64);
    private static final String RESULTS = "b".repeat(64);
    private static final String PKCS7 = "application/pkcs7-signature";

    private final Databases database;
    private Stage stage;
    private SignatureManager signatures;

    public SignatureTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        stage = new Stage(database, Samples.contest(CONTEST), ContestStatus.EVALUATION);
        signatures = new SignatureManager(stage.transactions, new SomePapers(), stage.clock);
        stage.initiative("I-1", "gestion", "05101");
        stage.evaluated("I-1,ana,4,4");
        stage.ranked();
        stage.accounts.caller("comite-1", Grant.of(Role.COMMITTEE, "amuch"));
        stage.committees.put(
                stage.organizer,
                CONTEST,
                new Committee.Draft(List.of("comite-1"), 1, Optional.empty(), Optional.empty()),
                Expected.nothing());
        stage.move(ContestStatus.COMMITTEE);
    }

    @Test
    public void aSignatureOverIssuedMinutesIsKeptAndReplaced() {
        byte[] large = new byte[1 << 20];
        large[0] = 0x30;
        MinutesSignature stored =
                signatures.put(stage.organizer, CONTEST, draft(MINUTES, PKCS7, large), Expected.nothing());
        assertEquals(stored, signatures.get(stage.organizer, CONTEST));
        assertEquals(1 << 20, stored.bytes().length);
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() ->
                        signatures.put(stage.organizer, CONTEST, draft(MINUTES, PKCS7, large), Expected.nothing())));
        signatures.put(
                stage.organizer,
                CONTEST,
                draft(MINUTES, "application/pdf", bytes("%PDF-1.7")),
                Expected.version(stored.version()));
        assertEquals("application/pdf", signatures.get(stage.organizer, CONTEST).mediaType());
        assertEquals(
                "contest.minutes-signed",
                stage.journal.actions().get(stage.journal.actions().size() - 1));
        Caller member = stage.accounts.caller("comite-1");
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> signatures.get(member, CONTEST)));
    }

    @Test
    public void whatIsNoSignatureOfTheseMinutesIsRefused() {
        assertEquals(
                "NOT_FOUND contest.signature-not-found", Refused.key(() -> signatures.get(stage.organizer, CONTEST)));
        assertEquals(
                Set.of("/sha256 contest.signature.unknown-paper"), faults(draft(RESULTS, PKCS7, new byte[] {0x30})));
        assertEquals(
                Set.of("/content contest.signature.too-large"),
                faults(draft(MINUTES, "application/octet-stream", new byte[(1 << 20) + 1])));
        assertEquals(Set.of("/content contest.signature.other-type"), faults(draft(MINUTES, PKCS7, bytes("hola"))));
        assertEquals(
                Set.of("/content contest.signature.other-type"),
                faults(draft(MINUTES, "application/pdf", new byte[] {0x30})));
        assertEquals(
                Set.of(
                        "/signer kernel.required",
                        "/provider kernel.required",
                        "/signedAt contest.signature.future",
                        "/sha256 contest.signature.bad-hash",
                        "/sha256 contest.signature.unknown-paper",
                        "/mediaType contest.signature.bad-type"),
                faults(new MinutesSignature.Draft(
                        "A", "text/plain", "", " ", stage.clock.instant().plusSeconds(1), "")));
        assertEquals(
                Set.of("/content contest.signature.not-base64"),
                faults(new MinutesSignature.Draft(MINUTES, PKCS7, "?", "Alguien", stage.clock.instant(), "Prestador")));
    }

    private Set<String> faults(MinutesSignature.Draft draft) {
        return Refused.faults(() -> signatures.put(stage.organizer, CONTEST, draft, Expected.nothing()));
    }

    private MinutesSignature.Draft draft(String sha256, String type, byte[] content) {
        return new MinutesSignature.Draft(
                sha256,
                type,
                Base64.getEncoder().encodeToString(content),
                "Quien preside",
                stage.clock.instant(),
                "Prestador");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Issued minutes and results, each with its hash. */
    private static final class SomePapers implements Papers {
        @Override
        public int revoke(Caller caller, String kind, String resource) {
            return 0;
        }

        @Override
        public PaperFile issue(Caller caller, PaperOrder order) {
            throw new UnsupportedOperationException();
        }

        @Override
        public IssuedPaper find(String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<IssuedPaper> recognize(String sha256) {
            return sha256.equals(MINUTES)
                    ? Optional.of(paper("contests/" + CONTEST + "/committee/minutes", sha256))
                    : sha256.equals(RESULTS)
                            ? Optional.of(paper("contests/" + CONTEST + "/results", sha256))
                            : Optional.empty();
        }

        private static IssuedPaper paper(String resource, String sha256) {
            return new IssuedPaper(
                    new PaperCode("4F7K09QXT2MB"), "contest-minutes", resource, "amuch", Instant.EPOCH, sha256, true);
        }
    }
}
