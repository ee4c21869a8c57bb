package cl.minka.practices.rest;

/** What a party notes. */
public record TransferNoteBody(String text) {}
