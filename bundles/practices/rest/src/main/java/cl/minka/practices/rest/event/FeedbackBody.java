package cl.minka.practices.rest.event;

import java.util.Map;

/**
 * Somebody's answers.
 *
 * @param answers by id of the question; a scale as {@code "1"} to {@code "5"}
 */
public record FeedbackBody(String registration, Map<String, String> answers) {}
