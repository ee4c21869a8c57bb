package cl.minka.contest.rest;

import cl.minka.contest.BlindView;
import cl.minka.contest.rest.BlindInitiativeView.BlindAnswerView;
import java.util.List;
import java.util.Optional;

/** A shortlisted initiative as a member of the committee reads it; presenters only where the rules say so. */
public record ShortlistedView(
        String code,
        String title,
        Optional<String> category,
        List<BlindAnswerView> answers,
        List<BlindFileView> attachments,
        List<String> presenters)
        implements BlindReading {
    static ShortlistedView of(BlindView view) {
        return new ShortlistedView(
                view.code(),
                view.title(),
                view.category(),
                BlindInitiativeView.answers(view),
                BlindInitiativeView.attachments(view),
                view.presenters());
    }
}
