package cl.minka.assistance.rest;

import cl.minka.assistance.knowledge.Note;
import java.time.Instant;
import java.util.Optional;

/** A question and its answer. */
public record NoteView(
        String id,
        String topic,
        String question,
        String answer,
        Optional<String> request,
        boolean published,
        Instant createdAt,
        Instant changedAt) {
    static NoteView of(Note note) {
        return new NoteView(
                note.id(),
                note.draft().topic(),
                note.draft().question(),
                note.draft().answer(),
                note.draft().request(),
                note.draft().published(),
                note.createdAt(),
                note.changedAt());
    }
}
