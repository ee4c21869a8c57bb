package cl.minka.contest.rest;

import java.util.Optional;

/** Whether to do it; without {@code confirm: true} it is a preview and nothing is stored. */
public record ConfirmBody(Optional<Boolean> confirm) {}
