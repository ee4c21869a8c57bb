package cl.minka.kernel.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.Test;

/** Clients draw a boundary anew for each request, also when they send the same again. */
public class MultipartFormTest {
    private static final String FORM =
            "--one\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                    + "Las bases\r\n--one\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nya\r\n--one--\r\n";

    @Test
    public void theSameFormHasTheSameFingerprintWhateverItsBoundary() {
        String first = fingerprint(FORM, "one");
        assertEquals(first, fingerprint(FORM.replace("--one", "----two"), "--two"));
        assertEquals(first, fingerprint(FORM.replace("--one", "--three"), "\"three\""));
    }

    @Test
    public void anotherFormHasAnother() {
        String first = fingerprint(FORM, "one");
        assertNotEquals(first, fingerprint(FORM.replace("Las bases", "Otras"), "one"));
        assertNotEquals(first, fingerprint(FORM.replace("a.txt", "b.txt"), "one"));
        assertNotEquals(first, fingerprint(FORM.replace("\r\n\r\nya", "\r\n\r\nno"), "one"));
        assertNotEquals(first, fingerprint(FORM.replace("Las bases", "Las bases\r\n"), "one"));
    }

    @Test
    public void whatIsNoFormHasThatOfItsBytes() {
        assertEquals(Body.of(FORM.getBytes(StandardCharsets.UTF_8)).sha256(), fingerprint(FORM, "nowhere"));
        Body body = Body.of(new byte[] {1});
        assertEquals(body.sha256(), MultipartForm.told(body, "application/json").fingerprint());
        assertEquals(body.sha256(), MultipartForm.told(body, null).fingerprint());
    }

    private static String fingerprint(String form, String boundary) {
        return MultipartForm.told(
                        Body.of(form.getBytes(StandardCharsets.UTF_8)), "multipart/form-data; boundary=" + boundary)
                .fingerprint();
    }
}
