package cl.minka.studies.rest.collection;

import cl.minka.kernel.rest.JsonText;
import cl.minka.kernel.rest.TableShape;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.Variable;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A response as who works on the study sees it. */
public record ResponseView(
        long place,
        String instance,
        String unit,
        int form,
        boolean complete,
        Channel channel,
        String interviewer,
        String device,
        boolean consent,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Instant receivedAt,
        Instant changedAt,
        int edition,
        Map<String, Object> answers,
        List<Response.Attachment> attachments) {
    static ResponseView of(Response response) {
        return new ResponseView(
                response.place(),
                response.instance(),
                response.unit(),
                response.form(),
                response.complete(),
                response.channel(),
                response.interviewer(),
                response.device(),
                response.consent(),
                response.startedAt(),
                response.endedAt(),
                response.receivedAt(),
                response.changedAt(),
                response.edition(),
                response.answers(),
                response.attachments());
    }

    /** A column a question; a repeat is one column, as JSON. */
    static TableShape<Response> table(List<Variable> variables) {
        TableShape<Response> shape = TableShape.<Response>named("respuestas")
                .column("place", Response::place)
                .column("instance", Response::instance)
                .column("unit", Response::unit)
                .column("form", Response::form)
                .column("complete", Response::complete)
                .column("channel", Response::channel)
                .column("interviewer", Response::interviewer)
                .column("startedAt", Response::startedAt)
                .column("endedAt", Response::endedAt)
                .column("receivedAt", Response::receivedAt);
        Set<String> names = new LinkedHashSet<>();
        for (Variable variable : variables) {
            List<String> repeats = variable.question().repeats();
            names.add(repeats.isEmpty() ? variable.name() : repeats.get(0).replaceFirst(".*/", ""));
        }
        for (String name : names) {
            shape = shape.column(name, response -> cell(response.answers().get(name)));
        }
        return shape;
    }

    private static Object cell(Object answer) {
        return answer instanceof List<?> rounds ? JsonText.of(rounds) : answer;
    }
}
