package cl.minka.contest.rest;

import cl.minka.contest.Contests;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionChoices;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.Selections;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.EmptyObject;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Winners and mentions: proposed by the rules, confirmed by a person. */
@Component(service = SelectionResource.class)
@JaxrsResource
@Path("v1/contests/{id}/selection")
@Produces(Media.JSON)
public final class SelectionResource {
    private final Selections selections;
    private final Contests contests;
    private final Texts texts;
    private final Creations creations;

    @Activate
    public SelectionResource(
            @Reference Selections selections,
            @Reference Contests contests,
            @Reference Texts texts,
            @Reference Creations creations) {
        this.selections = selections;
        this.contests = contests;
        this.texts = texts;
        this.creations = creations;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "The confirmed selection")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.selection-not-found"})
    public Answer<SelectionView> get(@PathParam("id") String id, @Context Call call) {
        Selection selection = selections.get(call.caller(), id);
        return Answer.of(SelectionView.of(selection, texts, call.locale()), selection.version());
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Applies the selection rules; stores the decision only with confirm: true")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.ranking-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "contest.wrong-status",
                "contest.selection-needs-committee",
                "contest.selection-not-quorate",
                "contest.selection-tied"
            })
    public Answer<SelectionView> select(@PathParam("id") String id, SelectionBody body, @Context Call call) {
        String ranking = body.chosen();
        SelectionChoices choices = body.choices();
        if (!body.confirm().orElse(false)) {
            Selection proposal = selections.propose(call.caller(), id, ranking, choices);
            return Answer.of(SelectionView.of(proposal, texts, call.locale()));
        }
        return creations.run(
                call,
                caller -> selections.confirm(caller, id, ranking, choices),
                confirmed -> Answer.of(SelectionView.of(confirmed, texts, call.locale()), confirmed.version()));
    }

    @POST
    @EmptyObject
    @Path("verification")
    @Answers(200)
    @Operation(summary = "Decides again from what was stored then and compares bit for bit")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.selection-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.selection-without-input")
    public Answer<RankingVerificationView> verify(@PathParam("id") String id, @Context Call call) {
        NoFields.check(call.body());
        return Answer.of(RankingVerificationView.of(selections.verify(call.caller(), id)));
    }

    @POST
    @Path("what-if")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary = "What would be selected under other rules; stores nothing, what is left out is as in the contest")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.selection-needs-committee")
    public Answer<SelectionView> whatIf(@PathParam("id") String id, WhatIfBody body, @Context Call call) {
        SelectionRules rules =
                body.rules(contests.get(call.caller(), id).definition().selection());
        Selection proposal = selections.whatIf(call.caller(), id, body.chosen(), rules);
        return Answer.of(SelectionView.of(proposal, texts, call.locale()));
    }
}
