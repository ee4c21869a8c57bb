package cl.minka.contest.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/** An initiative without what tells who presents it: for an organizer with its findings, for a member the text alone. */
@Schema(oneOf = {BlindTwinView.class, ShortlistedView.class})
public sealed interface BlindReading permits BlindTwinView, ShortlistedView {}
