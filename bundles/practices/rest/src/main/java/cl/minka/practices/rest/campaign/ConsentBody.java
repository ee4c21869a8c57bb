package cl.minka.practices.rest.campaign;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Whether a municipality wants to be told of campaigns. */
@JsonIgnoreProperties("changedAt")
public record ConsentBody(Boolean accepts) {}
