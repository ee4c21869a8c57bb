package cl.minka.contest.core.committee;

import cl.minka.contest.MinutesSignature;
import cl.minka.kernel.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a signature file: that it is what it says, not that it is valid, which is its provider's affair. */
final class SignatureCheck {
    private static final String PKCS7 = "application/pkcs7-signature";
    private static final String PDF = "application/pdf";
    private static final Set<String> TYPES = Set.of(PKCS7, PDF, "application/octet-stream");
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST = 200;
    private static final int SEQUENCE = 0x30;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults(MinutesSignature.Draft draft, Instant now) {
        CommitteeTexts.required(faults, "/signer", draft.signer(), LONGEST);
        CommitteeTexts.required(faults, "/provider", draft.provider(), LONGEST);
        if (draft.signedAt().isAfter(now)) {
            faults.add(Fault.at("/signedAt", "contest.signature.future"));
        }
        if (!HASH.matcher(draft.sha256()).matches()) {
            faults.add(Fault.at("/sha256", "contest.signature.bad-hash"));
        }
        if (!TYPES.contains(draft.mediaType())) {
            faults.add(Fault.at("/mediaType", "contest.signature.bad-type"));
        } else {
            content(draft);
        }
        return faults;
    }

    private void content(MinutesSignature.Draft draft) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(draft.content());
        } catch (IllegalArgumentException e) {
            faults.add(Fault.at("/content", "contest.signature.not-base64"));
            return;
        }
        if (bytes.length == 0) {
            faults.add(Fault.at("/content", "kernel.required"));
        } else if (bytes.length > MOST_BYTES) {
            faults.add(Fault.at("/content", "contest.signature.too-large", "most", MOST_BYTES));
        } else if (!isWhatItSays(draft.mediaType(), bytes)) {
            faults.add(Fault.at("/content", "contest.signature.other-type", "type", draft.mediaType()));
        }
    }

    /** CMS is a DER sequence (RFC 5652), or the same as PEM (RFC 7468). */
    private static boolean isWhatItSays(String type, byte[] bytes) {
        return switch (type) {
            case PDF -> begins(bytes, "%PDF-");
            case PKCS7 -> bytes[0] == SEQUENCE || begins(bytes, "-----BEGIN ");
            default -> true;
        };
    }

    private static boolean begins(byte[] bytes, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= wanted.length
                && java.util.Arrays.equals(wanted, 0, wanted.length, bytes, 0, wanted.length);
    }
}
