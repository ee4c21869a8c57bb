package cl.minka.kernel.file;

import java.util.Objects;

/**
 * A file that comes in.
 *
 * @param mediaType as the client states it
 * @param size length that the client announced, or -1
 */
public record SentFile(String name, String mediaType, long size) {
    public SentFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
    }
}
