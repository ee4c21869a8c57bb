package cl.minka.contest;

/**
 * A cleaned copy of a file, as evaluators get it; nothing of it is the original's but what the organiser let be.
 *
 * @param name neutral: {@code anexo-1.pdf}
 * @param size of the copy, in bytes
 * @param version grows when the copy is made anew
 */
public record BlindFile(String name, String mediaType, long size, long version) {}
