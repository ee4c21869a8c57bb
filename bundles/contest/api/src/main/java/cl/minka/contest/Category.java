package cl.minka.contest;

/** A thematic category of a contest. */
public record Category(String id, String name) {}
