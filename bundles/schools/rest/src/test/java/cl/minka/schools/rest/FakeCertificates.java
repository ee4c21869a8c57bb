package cl.minka.schools.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.CertificateCheck;
import cl.minka.schools.certificate.CertificateContent;
import cl.minka.schools.certificate.CertificatePrints;
import cl.minka.schools.certificate.CertificateRefused;
import cl.minka.schools.certificate.Certificates;
import cl.minka.schools.certificate.Condition;
import cl.minka.schools.certificate.CredentialKeys;
import cl.minka.schools.certificate.Credentials;
import cl.minka.schools.certificate.Eligibilities;
import cl.minka.schools.certificate.Eligibility;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Ana, who has a certificate once it was issued; beto, who came too seldom. */
final class FakeCertificates implements Certificates, Eligibilities, CertificatePrints, Credentials {
    static final String CODE = "4F7K09QXT2MB";

    final CredentialKeys keys = new FakeKeys();
    private final FakeJournal journal;
    private boolean issued;
    private Optional<Certificate.Revocation> revocation = Optional.empty();

    FakeCertificates(FakeJournal journal) {
        this.journal = journal;
    }

    /** Keeps answers as the real one does. */
    private <T> T told(Caller caller, T result) {
        journal.write(caller, result);
        return result;
    }

    @Override
    public List<Eligibility> of(Caller caller, String edition) {
        return List.of(
                eligibility("ana", attendance("0.8", true, "schools.attendance-reached"), issued),
                eligibility("beto", attendance("0.5", false, "schools.attendance-short"), false));
    }

    private static Eligibility eligibility(String name, Condition condition, boolean certified) {
        return new Eligibility(
                "e-" + name, "p-" + name, name, List.of(condition), certified ? Optional.of(CODE) : Optional.empty());
    }

    private static Condition attendance(String value, boolean fulfilled, String reason) {
        return new Condition(
                Condition.Kind.ATTENDANCE,
                Optional.empty(),
                Optional.of(new BigDecimal(value)),
                new BigDecimal("0.75"),
                fulfilled,
                new Fault(
                        "",
                        reason,
                        Map.of(
                                "attended",
                                4,
                                "sessions",
                                5,
                                "share",
                                new BigDecimal("80"),
                                "asked",
                                new BigDecimal("75"),
                                "needed",
                                "4",
                                "left",
                                0)));
    }

    private static CertificateContent content() {
        return new CertificateContent(
                CertificateContent.Kind.PARTICIPATION,
                "Liderazgo <vecinal>",
                "liderazgo",
                "leadership",
                "Escuela Norte",
                "05101",
                "Municipalidad de Valparaíso",
                new BigDecimal("10.5"),
                Optional.of(LocalDate.parse("2027-04-06")),
                Optional.of(LocalDate.parse("2027-04-13")),
                "Sede vecinal",
                Optional.of("Valparaíso"),
                List.of(new CertificateContent.Part("Derechos", new BigDecimal("4"))),
                List.of(),
                List.of(attendance("0.8", true, "schools.attendance-reached")));
    }

    private Certificate certificate() {
        return new Certificate(
                CODE,
                "05101-2027-000001",
                "civica-1",
                "e-ana",
                "p-ana",
                Optional.of("Ana"),
                content(),
                FakeOffer.THEN,
                Optional.of("organizadora"),
                revocation,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    @Override
    public Page<Certificate> list(Caller caller, String edition, Filter filter, Slice slice) {
        List<Certificate> all = issued ? List.of(certificate()) : List.of();
        return new Page<>(all, Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public Certificate get(Caller caller, String edition, String code) {
        if (!issued) {
            throw CertificateRefused.notFound();
        }
        return certificate();
    }

    @Override
    public List<Certificate> chain(Caller caller, String edition, String code) {
        return List.of(get(caller, edition, code));
    }

    @Override
    public Page<Certificate> own(Caller caller, Slice slice) {
        return list(caller, "", Filter.all(), slice);
    }

    @Override
    public Issued issue(Caller caller, String edition, List<String> enrolments, boolean confirmed) {
        if (enrolments.contains("e-beto")) {
            throw CertificateRefused.notEligible(List.of(Fault.at("/enrolments/0", "schools.product-missing")));
        }
        int created = !issued && confirmed ? 1 : 0;
        issued |= confirmed;
        List<Eligibility> all = of(caller, edition);
        return told(
                caller,
                new Issued(
                        issued ? List.of(certificate()) : List.of(),
                        issued ? List.of() : List.of(all.get(0)),
                        created,
                        List.of(all.get(1))));
    }

    @Override
    public Certificate revoke(Caller caller, String edition, String code, String reason) {
        revocation = Optional.of(new Certificate.Revocation(
                FakeOffer.THEN, Certificate.Cause.DECISION, reason, Optional.of(caller.username())));
        return told(caller, certificate());
    }

    @Override
    public Certificate replace(Caller caller, String edition, String code, String reason) {
        return told(caller, certificate());
    }

    @Override
    public Reviewed review(Caller caller, String edition) {
        return new Reviewed(1, List.of(), List.of(certificate()));
    }

    @Override
    public CertificateCheck check(String code) {
        Certificate one = get(null, "", code);
        return new CertificateCheck(
                one.code(),
                one.serial(),
                one.edition(),
                content().with(List.of()),
                one.issuedAt(),
                revocation.map(Certificate.Revocation::at),
                revocation.map(Certificate.Revocation::cause),
                Optional.empty());
    }

    @Override
    public byte[] one(Caller caller, String edition, String code, URI base) {
        return ("%PDF " + base).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void all(Caller caller, String edition, URI base, OutputStream out) throws IOException {
        out.write(one(caller, edition, "", base));
    }

    @Override
    public SignedDocument open(String code, Proof proof, URI base) {
        return proof != Proof.DATA_INTEGRITY
                ? new SignedDocument("application/vc+jwt", proof == Proof.JWT_RS256 ? "a.b.c" : "d.e.f")
                : new SignedDocument("application/vc", "{\"open\":true}");
    }

    @Override
    public SignedDocument held(Caller caller, String edition, String code, Proof proof, URI base) {
        return open(code, proof, base);
    }

    @Override
    public SignedDocument statusList(int number, Proof proof, URI base) {
        return open("", proof, base);
    }

    @Override
    public String issuer(String organization, URI base) {
        return "{\"id\":\"" + base.resolve("/api/v1/credentials/issuers/" + organization) + "\"}";
    }

    /** A key of each algorithm. */
    private static final class FakeKeys implements CredentialKeys {
        private static final Key KEY = key("aaaaaaaaaaaaaaaa", Algorithm.EDDSA);

        private static Key key(String id, Algorithm algorithm) {
            return new Key(id, algorithm, "AAAA", FakeOffer.THEN, Optional.empty(), false);
        }

        @Override
        public List<Key> published() {
            return List.of(KEY, key("bbbbbbbbbbbbbbbb", Algorithm.RS256));
        }

        @Override
        public Key published(String id) {
            return KEY;
        }

        @Override
        public List<Key> all(Caller caller) {
            return published();
        }

        @Override
        public List<Key> rotate(Caller caller, boolean withdrawn) {
            return published();
        }
    }
}
