package cl.minka.contest.rest;

import cl.minka.contest.BlindView;
import java.util.List;
import java.util.Optional;

/** An initiative without what tells who presents it, as an evaluator reads it. */
public record BlindInitiativeView(
        String code,
        String title,
        Optional<String> category,
        List<BlindAnswerView> answers,
        List<BlindFileView> attachments) {
    /** An answer of the form, redacted: text, number, boolean or nothing. */
    public record BlindAnswerView(String field, String label, Optional<Object> value) {
        static BlindAnswerView of(BlindView.Answer answer) {
            return new BlindAnswerView(answer.field(), answer.label(), answer.value());
        }
    }

    static BlindInitiativeView of(BlindView view) {
        return new BlindInitiativeView(view.code(), view.title(), view.category(), answers(view), attachments(view));
    }

    static List<BlindFileView> attachments(BlindView view) {
        return view.files().stream().map(BlindFileView::of).toList();
    }

    static List<BlindAnswerView> answers(BlindView view) {
        return view.answers().stream().map(BlindAnswerView::of).toList();
    }
}
