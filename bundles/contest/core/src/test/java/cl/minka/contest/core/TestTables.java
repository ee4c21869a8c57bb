package cl.minka.contest.core;

import java.util.List;

/** The tables of the unit, those that refer to others first. */
final class TestTables {
    private TestTables() {}

    static List<String> inOrderOfRemoval() {
        return List.of(
                "mailing",
                "saved_search",
                "search_mark",
                "search_place",
                "search_score",
                "search_text",
                "appeal",
                "consensus_note",
                "consensus_voice",
                "consensus",
                "minutes_signature",
                "committee_resolution",
                "committee_vote",
                "committee_ballot",
                "committee_stay",
                "committee_session",
                "selection",
                "opinion",
                "committee_member",
                "committee",
                "ranking_input",
                "ranking",
                "evaluation_version",
                "evaluation",
                "assignment",
                "conflict_ruling",
                "affinity_computation",
                "computed_affinity",
                "affinity",
                "evaluator",
                "pending_screening",
                "redaction",
                "blind_file",
                "attachment",
                "attachment_chunk",
                "attachment_content",
                "initiative_municipality",
                "initiative",
                "question",
                "contest_transition",
                "contest_rules",
                "evaluation_reminder",
                "contest_lock",
                "contest");
    }
}
