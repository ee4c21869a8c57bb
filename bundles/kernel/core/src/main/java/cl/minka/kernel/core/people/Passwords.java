package cl.minka.kernel.core.people;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hashes and verifies passwords, a few at a time. */
@Component(service = Passwords.class)
public final class Passwords {
    private final PasswordHash hashes = new PasswordHash();
    private final HashingGate gate;

    @Activate
    public Passwords() {
        this(Runtime.getRuntime().availableProcessors());
    }

    Passwords(int places) {
        this.gate = new HashingGate(places);
    }

    String hash(String password) {
        return gate.pass(() -> hashes.hash(password));
    }

    /** Takes as long when there is nothing to compare with. */
    boolean verify(Optional<String> hash, String password) {
        return gate.pass(() -> hashes.verify(hash, password));
    }

    /** Verifies with something to do first, once it is this one's turn, and after. */
    boolean verify(Optional<String> hash, String password, Runnable before, Runnable afterFailure) {
        return gate.pass(() -> {
            before.run();
            boolean right = hashes.verify(hash, password);
            if (!right) {
                afterFailure.run();
            }
            return right;
        });
    }
}
