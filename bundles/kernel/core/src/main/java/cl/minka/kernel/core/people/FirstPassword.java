package cl.minka.kernel.core.people;

import cl.minka.kernel.core.operation.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the generated password of the first administrator; gone once the password was changed. */
final class FirstPassword {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPassword.class);

    private final SecretFile file;

    FirstPassword(SecretFile file) {
        this.file = file;
    }

    void write(String password) {
        try {
            file.replace(password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The password of the first administrator can not be written", e);
        }
    }

    String path() {
        return file.path().toString();
    }

    void changed(String username) {
        if (username.equals(AccountPasswords.FIRST_ADMIN)) {
            remove();
        }
    }

    void remove() {
        try {
            file.delete();
        } catch (IOException e) {
            LOG.warn("{} can not be deleted: {}", file.path(), e.toString());
        }
    }
}
