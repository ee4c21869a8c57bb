package cl.minka.practices.transfer;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The network of all agreements that mentor and receiver signed; public. */
@ProviderType
public interface TransferNetworks {
    Network of(Filter filter);

    /** Writes GraphML 1.0. */
    void writeGraphMl(Filter filter, OutputStream out);

    /** Writes a picture in SVG, north above, with its words. */
    void draw(Filter filter, OutputStream out);

    /**
     * Which agreements; all that is given must hold.
     *
     * @param from first day of the start
     * @param to last day of the start
     * @param topic of the practice, whatever its case and accents
     * @param region code of two digits of mentor or receiver
     */
    record Filter(Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> topic, Optional<String> region) {
        public Filter {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(region, "region");
        }
    }
}
