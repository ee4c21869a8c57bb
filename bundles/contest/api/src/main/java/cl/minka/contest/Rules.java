package cl.minka.contest;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of the rules document.
 *
 * @param number 1, 2, 3 …
 * @param text Markdown
 * @param sha256 of the text in UTF-8, hex
 * @param publishedAt when the public could first read it; empty while the contest is a draft
 */
public record Rules(int number, String text, String sha256, Instant storedAt, Optional<Instant> publishedAt) {}
