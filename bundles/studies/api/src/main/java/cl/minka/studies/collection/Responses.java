package cl.minka.studies.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes responses and keeps them. Every answer is checked against the version of the form that was answered. Only who works on the
 * study reads them.
 */
@ProviderType
public interface Responses {
    /** How many responses may be sent at once. */
    int MOST_AT_ONCE = 1_000;

    /**
     * Takes responses, each for itself: what is refused of some does not keep the others out. The receipts come in the order of the
     * responses. The same response again gives its receipt again; another one under its instance is refused.
     *
     * @throws SurveyNotFound also when the caller does not work on the study and has no secret of its link
     * @throws cl.minka.kernel.Refusal of kind {@code CONFLICT} when the survey takes no responses
     */
    List<Receipt> submit(Caller caller, String survey, Entry entry, List<ResponseDraft> responses);

    /**
     * Takes an instance of the XForm with its files. Its {@code deprecatedID} makes it a correction. What is not relevant in it is left
     * out, as XForms has it.
     *
     * @throws cl.minka.kernel.Refusal why it is not taken
     */
    Receipt submit(Caller caller, String survey, Entry entry, FormInstance instance);

    /**
     * Takes a table of responses that were captured from paper, whole or not at all: column {@code instance}, {@code unit}, {@code form},
     * {@code complete}, {@code interviewer}, {@code startedAt}, {@code endedAt} where they are known, and one for each question that is not
     * within a repeat. The same row again changes nothing.
     *
     * @param dryRun only report
     */
    ImportReport importAll(Caller caller, String survey, Table table, boolean dryRun);

    /** Looks through drafts without keeping anything; the receipts have no place. */
    List<Receipt> check(Caller caller, String survey, Entry entry, List<ResponseDraft> responses);

    /** Sorted by {@code place}, the oldest first, or {@code -place}. */
    Page<Response> list(Caller caller, String survey, Filter filter, Slice slice);

    /** @throws ResponseNotFound when there is none */
    Response get(Caller caller, String survey, String instance);

    /**
     * Changes what a response says; what it said stays as an edition.
     *
     * @param reason why, 1 to 500 characters
     * @throws cl.minka.kernel.InvalidInput with everything that is wrong
     */
    Response edit(Caller caller, String survey, String instance, ResponseDraft draft, String reason, Expected expected);

    /** What it was before each change, the oldest first. */
    List<Response.Edition> editions(Caller caller, String survey, String instance);

    /** Writes the bytes of a file as they came; the stream is not closed. */
    void attachment(Caller caller, String survey, String instance, String name, OutputStream out);

    /** The columns of the survey's data, in the order of the form. */
    List<Variable> variables(Caller caller, String survey);

    /** Tells all responses in order of arrival, in flat memory; the caller is checked before the first. */
    void export(Caller caller, String survey, Filter filter, Consumer<Response> reader);

    /** Which are wanted; all that is given must hold. */
    record Filter(
            Optional<String> unit,
            Optional<String> interviewer,
            Optional<Boolean> complete,
            Optional<Channel> channel) {
        public Filter {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(interviewer, "interviewer");
            Objects.requireNonNull(complete, "complete");
            Objects.requireNonNull(channel, "channel");
        }

        /** All of them. */
        public static Filter none() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
