package cl.minka.practices.core.search;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.practices.Contact;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeSheet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Makes the document of a practice, of what the public sees of it. */
final class Documents {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_TOPIC = 60;

    private final Municipalities municipalities;

    Documents(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** @param practice without its hidden parts */
    Document of(Practice practice) {
        PracticeSheet sheet = practice.sheet();
        Document document = new Document();
        document.add(new StringField(Fields.ID, practice.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(practice.id())));
        document.add(new NumericDocValuesField(Fields.VERSION, practice.version()));
        document.add(new StoredField("title", sheet.title()));
        String topics = String.join(" . ", sheet.topics());
        text(document, "title", sheet.title());
        text(document, "topics", topics);
        text(document, "summary", sheet.summary());
        text(document, "problem", sheet.problem());
        text(document, "solution", sheet.solution());
        text(document, "place", places(sheet));
        text(document, "rest", rest(practice));
        String all = String.join(
                " . ", sheet.title(), topics, sheet.summary(), sheet.problem(), sheet.solution(), places(sheet));
        text(document, Fields.NAMES, sheet.title() + " . " + topics);
        text(document, Fields.WORDS, all);
        text(document, Fields.ROOTS, all);
        orders(document, practice);
        values(document, practice);
        return document;
    }

    private static void text(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    private static void orders(Document document, Practice practice) {
        document.add(new SortedDocValuesField(
                Fields.TITLE_KEY, new BytesRef(Folded.key(practice.sheet().title(), LONGEST_KEY))));
        document.add(new NumericDocValuesField(
                Fields.CREATED_AT, practice.createdAt().toEpochMilli()));
        document.add(new NumericDocValuesField(
                Fields.CHANGED_AT, practice.changedAt().toEpochMilli()));
        document.add(new NumericDocValuesField(Fields.ADOPTIONS, practice.adoptions()));
        document.add(new IntPoint(Fields.CONFIRM_BY, (int) practice.confirmBy().toEpochDay()));
    }

    private void values(Document document, Practice practice) {
        PracticeSheet sheet = practice.sheet();
        sheet.topics().forEach(topic -> value(document, Fields.TOPIC, topic(topic)));
        municipalities
                .find(sheet.municipality())
                .ifPresent(
                        owner -> value(document, Fields.REGION, owner.region().code()));
        value(document, Fields.EVIDENCE, Fields.json(sheet.evidence()));
        value(document, Fields.STATUS, Fields.json(sheet.status()));
        sheet.cost().ifPresent(cost -> value(document, Fields.COST, Fields.json(cost.band())));
        practice.origin().ifPresent(origin -> value(document, Fields.CONTEST, origin.contest()));
        value(document, Fields.RECOGNISED, Boolean.toString(practice.origin().isPresent()));
        Stream.concat(Stream.of(sheet.municipality()), sheet.partners().stream())
                .forEach(cut -> document.add(new StringField(Fields.MUNICIPALITY, cut, Field.Store.NO)));
    }

    private static void value(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    /** A topic as it is compared. */
    static String topic(String topic) {
        return Folded.of(topic.strip(), LONGEST_TOPIC);
    }

    private String places(PracticeSheet sheet) {
        List<Municipality> all = Stream.concat(Stream.of(sheet.municipality()), sheet.partners().stream())
                .flatMap(cut -> municipalities.find(cut).stream())
                .toList();
        return Stream.concat(
                        all.stream().map(Municipality::name),
                        all.stream().limit(1).map(owner -> owner.region().name()))
                .collect(Collectors.joining(" . "));
    }

    private static String rest(Practice practice) {
        PracticeSheet sheet = practice.sheet();
        return Stream.of(
                        sheet.components().stream().map(one -> one.name() + " " + one.description()),
                        sheet.legalBasis().stream(),
                        sheet.results().stream().map(result -> result.indicator() + " " + result.source()),
                        Stream.of(sheet.conditions()),
                        sheet.contact().map(Contact::office).stream(),
                        sheet.staff().flatMap(staff -> staff.profiles()).stream(),
                        sheet.cost().flatMap(cost -> cost.sources()).stream(),
                        practice.recognitions().stream().map(one -> one.contest() + " " + one.category()))
                .flatMap(any -> any)
                .collect(Collectors.joining(" . "));
    }
}
