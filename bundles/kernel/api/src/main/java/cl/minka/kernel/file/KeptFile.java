package cl.minka.kernel.file;

/** A version of a file that is kept. */
public interface KeptFile {
    String name();

    String mediaType();

    /** In bytes. */
    long size();

    long version();
}
