package cl.minka.studies.rest.openrosa;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.MultipartForm;
import cl.minka.studies.collection.FormInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/**
 * What was posted to {@code /submission}: the instance and files.
 *
 * @param partial whether the client says that more files of the same instance follow
 */
record SentInstance(FormInstance instance, boolean partial) {
    /** Most that instance and files of one post may have, in bytes; clients split what is larger. */
    static final int MOST_BYTES = 10_485_760;

    /** ODK Collect counts the bytes of its files only: what stands around each part comes on top. */
    private static final int AROUND = 1_048_576;

    private static final String INSTANCE = "xml_submission_file";
    private static final String INCOMPLETE = "*isIncomplete*";
    private static final int MOST_PARTS = 200;

    static SentInstance of(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + AROUND + 1);
        if (bytes.length > MOST_BYTES + AROUND) {
            throw tooLarge();
        }
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new Refusal(Kind.UNSUPPORTED_TYPE, "kernel.unsupported-type");
        }
        MultipartForm form = MultipartForm.of(Body.of(bytes), type, MOST_PARTS);
        if (form.part(INSTANCE) == null) {
            throw new Refusal(Kind.INVALID, "studies.openrosa.no-instance");
        }
        Map<String, FormInstance.Attachment> files = new HashMap<>();
        for (String name : form.names()) {
            if (!name.equals(INSTANCE) && !name.equals(INCOMPLETE)) {
                files.put(
                        form.fileName(name).orElse(name),
                        new FormInstance.Attachment(
                                form.type(name).orElse("application/octet-stream"),
                                form.part(name).bytes()));
            }
        }
        boolean partial = form.part(INCOMPLETE) != null
                && new String(form.part(INCOMPLETE).bytes(), StandardCharsets.UTF_8)
                        .strip()
                        .equalsIgnoreCase("yes");
        return new SentInstance(new FormInstance(form.part(INSTANCE).bytes(), files), partial);
    }

    private static Refusal tooLarge() {
        return new Refusal(Kind.TOO_LARGE, "kernel.too-large", Map.of("most", MOST_BYTES));
    }
}
