package cl.minka.schools.rest.certificate;

import cl.minka.kernel.rest.Answer;
import cl.minka.schools.certificate.Credentials.SignedDocument;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.StreamingOutput;

/** Documents as they were signed, to the byte. */
final class SignedAnswer {
    static final String CREDENTIAL = "application/vc";
    static final String TOKEN = "application/vc+jwt";
    static final String ISSUER = "application/ld+json";

    private SignedAnswer() {}

    static Answer<StreamingOutput> of(SignedDocument document) {
        byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
        return Answer.<StreamingOutput>stream(document.mediaType(), out -> out.write(bytes))
                .with("Content-Length", Integer.toString(bytes.length));
    }

    /** What verifiers fetch, also from pages of others. */
    static Answer<StreamingOutput> open(SignedDocument document) {
        return shared(of(document));
    }

    static <T> Answer<T> shared(Answer<T> answer) {
        return answer.with("Access-Control-Allow-Origin", "*").with("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
