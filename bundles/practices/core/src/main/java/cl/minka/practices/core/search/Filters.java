package cl.minka.practices.core.search;

import cl.minka.practices.Confirmation;
import cl.minka.practices.Practices;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Narrows a query to what the filter of the list lets through. */
final class Filters {
    private Filters() {}

    static Query of(Optional<Query> query, Practices.Filter filter, LocalDate today) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(query.orElseGet(MatchAllDocsQuery::new), Occur.MUST);
        value(all, Fields.TOPIC, filter.topic().map(Documents::topic));
        value(all, Fields.REGION, filter.region());
        value(all, Fields.MUNICIPALITY, filter.municipality());
        value(all, Fields.CONTEST, filter.contest());
        value(all, Fields.STATUS, filter.status().map(Fields::json));
        value(all, Fields.EVIDENCE, filter.evidence().map(Fields::json));
        value(all, Fields.COST, filter.cost().map(Fields::json));
        value(all, Fields.RECOGNISED, filter.recognised().map(String::valueOf));
        filter.confirmed()
                .map(wanted -> confirmed(wanted, today))
                .ifPresent(narrower -> all.add(narrower, Occur.FILTER));
        return all.build();
    }

    private static void value(BooleanQuery.Builder all, String field, Optional<String> value) {
        value.ifPresent(wanted -> all.add(new TermQuery(new Term(field, wanted)), Occur.FILTER));
    }

    private static Query confirmed(Confirmation wanted, LocalDate today) {
        int day = (int) today.toEpochDay();
        return wanted == Confirmation.OVERDUE
                ? IntPoint.newRangeQuery(Fields.CONFIRM_BY, Integer.MIN_VALUE, day - 1)
                : IntPoint.newRangeQuery(Fields.CONFIRM_BY, day, Integer.MAX_VALUE);
    }
}
