package cl.minka.kernel.core.people;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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

    /**
     * Verifies once it is this one's turn.
     *
     * @param before true when there is nothing to verify any more: the password is right
     * @param after is told whether the password was right, before it is another one's turn
     */
    boolean verify(Optional<String> hash, String password, BooleanSupplier before, Consumer<Boolean> after) {
        return gate.pass(() -> {
            if (before.getAsBoolean()) {
                return true;
            }
            boolean right = hashes.verify(hash, password);
            after.accept(right);
            return right;
        });
    }
}
