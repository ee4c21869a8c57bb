package cl.minka.kernel.core.operation;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** A small file that only the owner of the process may read (mode 0600 where the file system knows modes). */
public record SecretFile(Path path) {
    /** A file in the platform's {@code etc}. */
    public static SecretFile inEtc(String name) {
        return new SecretFile(Path.of(System.getProperty("karaf.etc", "etc"), name));
    }

    /** The content, or empty when there is no such file. */
    public Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Writes the file; when somebody else has made it meanwhile, that one stays. */
    public void create(String content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        boolean posix =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (SeekableByteChannel channel =
                Files.newByteChannel(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            channel.write(StandardCharsets.UTF_8.encode(content));
        } catch (FileAlreadyExistsException e) {
            // another process was first
        }
    }

    /** Writes the file anew. */
    public void replace(String content) throws IOException {
        delete();
        create(content);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
