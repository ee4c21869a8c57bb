package cl.minka.contest.rest;

import cl.minka.contest.BlindFile;

/** A cleaned copy of a file under its neutral name; the size is the copy's, in bytes. */
public record BlindFileView(String name, String mediaType, long size) {
    static BlindFileView of(BlindFile file) {
        return new BlindFileView(file.name(), file.mediaType(), file.size());
    }
}
