package cl.minka.schools.core.certificate.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.zip.GZIPOutputStream;

/** A list of bits, the first one at the left, zipped and as text (W3C, Bitstring Status List 1.0, 3.4). */
final class StatusBits {
    private StatusBits() {}

    static String encoded(int places, Collection<Integer> set) {
        byte[] bits = new byte[places / Byte.SIZE];
        set.forEach(place -> bits[place / Byte.SIZE] |= (byte) (0x80 >>> place % Byte.SIZE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Multibase.base64(out.toByteArray());
    }
}
