package cl.minka.kernel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The place where a page ended: the sort keys of its last item, as text; needs no escaping in a URL.
 *
 * @param keys in the order of the sort, the unique key last
 */
public record Cursor(List<String> keys) {
    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /** The cursor as clients see it. */
    public String encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(keys.size());
            for (String key : keys) {
                out.writeUTF(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @throws InvalidInput when it is something else
     */
    public static Cursor decode(String text) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            int size = in.readUnsignedByte();
            List<String> keys = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                keys.add(in.readUTF());
            }
            if (in.read() != -1) {
                throw bad();
            }
            return new Cursor(keys);
        } catch (IllegalArgumentException | IOException e) {
            throw bad();
        }
    }

    private static InvalidInput bad() {
        return new InvalidInput(Fault.at("/after", "kernel.bad-cursor"));
    }
}
