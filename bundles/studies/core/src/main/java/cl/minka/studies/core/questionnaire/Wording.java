package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.jpa.Json;
import cl.minka.studies.questionnaire.FormQuestion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is asked and how it may be answered, as a hash: answers to the same wording can be compared. */
final class Wording {
    private Wording() {}

    private record Choice(String value, Map<String, String> label) {}

    private record Asked(String type, String dataType, Map<String, String> label, List<Choice> choices) {}

    static String of(FormQuestion question) {
        List<Choice> choices = question.choices().stream()
                .map(choice -> new Choice(choice.value(), new TreeMap<>(choice.label())))
                .toList();
        return sha256(
                Json.write(new Asked(question.type(), question.dataType(), new TreeMap<>(question.label()), choices)));
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
