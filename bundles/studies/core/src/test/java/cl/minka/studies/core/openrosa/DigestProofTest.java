package cl.minka.studies.core.openrosa;

import static org.junit.Assert.assertEquals;

import cl.minka.studies.openrosa.DigestAnswer;
import org.junit.Test;

/** The example of RFC 7616 section 3.9.1. */
public class DigestProofTest {
    private static final String PAIR = "Mufasa:http-auth@example.org:Circle of Life";

    @Test
    public void md5() {
        assertEquals("8ca523f5e9506fed4657c9700eebdbec", DigestProof.of(answer(false), Hashes.md5(PAIR)));
    }

    @Test
    public void sha256() {
        assertEquals(
                "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
                DigestProof.of(answer(true), Hashes.sha256(PAIR)));
    }

    private static DigestAnswer answer(boolean sha256) {
        return new DigestAnswer(
                "Mufasa",
                "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
                sha256,
                "GET",
                "/dir/index.html",
                "00000001",
                "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
                "");
    }
}
