package cl.minka.studies.core.openrosa;

import cl.minka.studies.openrosa.DigestAnswer;

/** The response that HTTP Digest asks for with {@code qop=auth} (RFC 7616 section 3.4.1). */
final class DigestProof {
    private DigestProof() {}

    /** @param first hash of user name, realm and secret, in hexadecimal (A1) */
    static String of(DigestAnswer answer, String first) {
        String second = hash(answer, answer.method() + ":" + answer.uri());
        return hash(
                answer, String.join(":", first, answer.nonce(), answer.count(), answer.clientNonce(), "auth", second));
    }

    private static String hash(DigestAnswer answer, String text) {
        return answer.sha256() ? Hashes.sha256(text) : Hashes.md5(text);
    }
}
