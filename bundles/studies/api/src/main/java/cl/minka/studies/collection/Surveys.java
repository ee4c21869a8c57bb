package cl.minka.studies.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps surveys, which are the waves of studies, for who works on the study. */
@ProviderType
public interface Surveys {
    /** Sorted by {@code createdAt}. */
    Page<Survey> list(Caller caller, Filter filter, Slice slice);

    /** @throws SurveyNotFound also when the caller does not work on its study */
    Survey get(Caller caller, String id);

    /**
     * Plans the next wave of a study. Only a longitudinal study has more than one.
     *
     * @throws cl.minka.kernel.InvalidInput when questionnaire, version, sample or quotas do not hold
     */
    Survey create(Caller caller, String study, SurveyDraft draft);

    /** Changes it while it is not dropped; once responses are in, the questionnaire stays, and quotas and target may change still. */
    Survey put(Caller caller, String id, SurveyDraft draft, Expected expected);

    /**
     * Opens it, closes it, or with a reason opens it again, drops it before it was open, or takes that back. The present status changes
     * nothing.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code CONFLICT} with all that is missing
     */
    Survey move(Caller caller, String id, SurveyStatus to, Optional<String> reason);

    /** Makes a new secret for the public link, which is shown only here; the one before is worth nothing any more. */
    String newLink(Caller caller, String id);

    /** Nobody answers by the link any more. */
    void dropLink(Caller caller, String id);

    /**
     * What whoever has the secret is asked, whether it is open or not.
     *
     * @throws SurveyNotFound when no survey has that secret, or it takes nobody by link
     */
    Linked linked(String secret);

    /** How far the fieldwork is. */
    Progress progress(Caller caller, String id);

    /** A survey and its form, for who answers. */
    record Linked(Survey survey, FormVersion form) {
        public Linked {
            Objects.requireNonNull(survey, "survey");
            Objects.requireNonNull(form, "form");
        }
    }

    /** Which are wanted; all that is given must hold. */
    record Filter(Optional<String> study, Optional<SurveyStatus> status) {
        public Filter {
            Objects.requireNonNull(study, "study");
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * How far the fieldwork is.
     *
     * @param target how many complete responses are wanted; empty where nothing was said
     * @param strata by stratum of the sample's units; a unit counts once
     * @param interviewers who asked how many
     */
    record Progress(
            Optional<Long> target,
            long responses,
            long complete,
            List<Stratum> strata,
            List<Interviewer> interviewers,
            List<Filled> quotas) {
        public Progress {
            Objects.requireNonNull(target, "target");
            strata = List.copyOf(strata);
            interviewers = List.copyOf(interviewers);
            quotas = List.copyOf(quotas);
        }
    }

    /**
     * A stratum of the sample.
     *
     * @param target units that were drawn in it
     * @param begun units with a response
     * @param complete units with a complete one
     */
    record Stratum(String stratum, long target, long begun, long complete) {
        public Stratum {
            Objects.requireNonNull(stratum, "stratum");
        }
    }

    /** Who asked; empty where nobody said. */
    record Interviewer(String interviewer, long responses, long complete) {
        public Interviewer {
            Objects.requireNonNull(interviewer, "interviewer");
        }
    }

    /** A quota and how far it is. */
    record Filled(SurveyDraft.Quota quota, long complete) {
        public Filled {
            Objects.requireNonNull(quota, "quota");
        }
    }
}
