package cl.minka.kernel.file;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * The files of one kind of owner, streamed both ways with flat memory. Each kind knows who may do what.
 *
 * @param <F> what is told of a file
 * @param <S> what is told of one that comes in
 */
public interface KeptFiles<F extends KeptFile, S> {
    /** Those that the caller may read, by name. */
    List<F> list(Caller caller, String owner);

    /** @throws cl.minka.kernel.Refusal when it is not there, or not for the caller */
    F get(Caller caller, String owner, String name);

    /** Writes the content of the version that {@link #get} told of. */
    void write(Caller caller, String owner, F file, OutputStream out) throws IOException;

    /**
     * Stores a file whole, or not at all. The content decides whether the type is believed.
     *
     * @throws IOException when the client's stream breaks
     */
    F put(Caller caller, String owner, S file, InputStream content, Expected expected) throws IOException;

    void delete(Caller caller, String owner, String name, Expected expected);
}
