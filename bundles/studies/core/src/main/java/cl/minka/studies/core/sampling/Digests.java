package cl.minka.studies.core.sampling;

import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.SampledUnit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of the units of a frame or a sample, a line each; numbers by their 64 bits in hexadecimal. */
final class Digests {
    private Digests() {}

    static String ofFrame(List<FrameUnit> units) {
        return of(units.stream().map(Digests::line).toList());
    }

    static String ofSample(List<SampledUnit> units) {
        return of(units.stream()
                .map(one -> one.place() + "\t" + line(one.unit()) + "\t" + one.replacement() + "\t"
                        + bits(one.probability()))
                .toList());
    }

    private static String line(FrameUnit unit) {
        return unit.position() + "\t" + unit.unit() + "\t" + unit.stratum() + "\t" + unit.cluster() + "\t"
                + bits(unit.size());
    }

    private static String bits(double value) {
        return HexFormat.of().toHexDigits(Double.doubleToLongBits(value));
    }

    private static String of(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
