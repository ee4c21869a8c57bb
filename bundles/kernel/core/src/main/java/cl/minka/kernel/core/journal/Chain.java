package cl.minka.kernel.core.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * The hash chain: HMAC-SHA-256 over the hash of the entry before and all fields of this one, each text with its length
 * in front, so that no two entries have the same bytes. Not for use by several threads at once.
 */
final class Chain {
    /** What stands for the hash of the entry before the first. */
    static final String START = "";

    private final Mac entries;
    private final Mac heads;

    Chain(PlatformKey key) {
        this.entries = key.mac("audit-entry");
        this.heads = key.mac("audit-head");
    }

    String hash(AuditRow row, String previous) {
        text(entries, previous);
        number(entries, row.number());
        number(entries, row.at());
        number(entries, row.account());
        text(entries, row.action());
        text(entries, row.resource());
        text(entries, row.organization());
        text(entries, row.fields());
        text(entries, row.digest());
        text(entries, row.requestId());
        return HexFormat.of().formatHex(entries.doFinal());
    }

    String seal(Head head) {
        number(heads, head.number());
        text(heads, head.hash());
        return HexFormat.of().formatHex(heads.doFinal());
    }

    private static void number(Mac mac, long number) {
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static void text(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }
}
