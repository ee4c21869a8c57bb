package cl.minka.practices.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What is said of the publication of a sheet; an organizer says where the municipality said it. */
@JsonIgnoreProperties({"by", "textSha256", "saidAt"})
public record ConsentBody(Boolean given, String basis) {}
