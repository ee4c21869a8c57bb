package cl.minka.contest.core.quality;

/** One score: what an evaluator gave to an initiative. */
record Rating(String initiative, String evaluator, double score) {}
