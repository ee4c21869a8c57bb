package cl.minka.practices.core.file;

import cl.minka.kernel.Expected;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that comes in.
 *
 * @param owner path of what it belongs to, such as {@code events/<id>}
 * @param mediaType as the client states it
 * @param size length that the client announced, or -1
 * @param expected what the client says that it replaces; empty: whatever is there is replaced
 */
public record NewFile(String owner, String name, String mediaType, long size, Optional<Expected> expected) {
    public NewFile {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(expected, "expected");
    }
}
