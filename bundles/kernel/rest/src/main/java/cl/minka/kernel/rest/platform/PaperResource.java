package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.paper.Papers;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.StreamedBody;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where anybody checks a paper that claims to come from this platform. */
@Component(service = PaperResource.class)
@JaxrsResource
@Path("v1/papers")
@Produces(Media.JSON)
public final class PaperResource {
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int AT_ONCE = 8192;

    private final Papers papers;

    @Activate
    public PaperResource(@Reference Papers papers) {
        this.papers = papers;
    }

    @GET
    @Path("{code}")
    @Operation(summary = "Tells what was issued under the code that stands on a paper; nothing personal")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.paper-not-found")
    public Answer<PaperView> get(@PathParam("code") String code) {
        return Answer.of(PaperView.of(papers.find(code)));
    }

    @POST
    @Path("verification")
    @Consumes(Media.PDF)
    @StreamedBody
    @Answers(200)
    @Operation(summary = "Tells whether this very file was issued here; the file is not kept")
    @Fails(kind = Kind.TOO_LARGE, value = "kernel.too-large")
    public Answer<PaperVerificationView> verify(InputStream content) throws IOException {
        String sha256 = digest(content);
        return Answer.of(PaperVerificationView.of(sha256, papers.recognize(sha256)));
    }

    private static String digest(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[AT_ONCE];
        long total = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            total += read;
            if (total > MOST_BYTES) {
                throw new Refusal(Kind.TOO_LARGE, "kernel.too-large", Map.of("most", MOST_BYTES));
            }
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
