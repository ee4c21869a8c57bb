package cl.minka.schools.core.certificate.credential;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/** Bytes as text with the base in front (W3C, Controlled Identifiers 1.0, 2.4): {@code z} base58btc, {@code u} base64url. */
final class Multibase {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(BASE58.length());

    private Multibase() {}

    static String base58(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; ) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits.append(BASE58.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            digits.append(BASE58.charAt(0));
        }
        return "z" + digits.reverse();
    }

    static String base64(byte[] bytes) {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when it is neither */
    static byte[] read(String text) {
        if (text.startsWith("u")) {
            return Base64.getUrlDecoder().decode(text.substring(1));
        }
        if (!text.startsWith("z")) {
            throw new IllegalArgumentException("another base");
        }
        BigInteger value = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 1; i < text.length(); i++) {
            int digit = BASE58.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("no base 58");
            }
            zeros += digit == 0 && zeros == i - 1 ? 1 : 0;
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        byte[] signed = value.signum() == 0 ? new byte[0] : value.toByteArray();
        byte[] plain = signed.length > 0 && signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
        byte[] all = new byte[zeros + plain.length];
        System.arraycopy(plain, 0, all, zeros, plain.length);
        return all;
    }
}
