package cl.minka.studies.core.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.ImportReport.Problem;
import cl.minka.kernel.table.Table;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Receipt.Outcome;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyEntity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes responses that were captured from paper as a table, whole or not at all; who sends it again changes nothing. */
final class TableIntake {
    private static final Entry PAPER = Entry.work(Channel.PAPER);
    private static final String NOT_OPEN = "studies.survey-not-open";

    private final StudyTransactions transactions;
    private final Clock clock;
    private final List<AnswerFilter> filters;

    TableIntake(StudyTransactions transactions, Clock clock, List<AnswerFilter> filters) {
        this.transactions = transactions;
        this.clock = clock;
        this.filters = filters;
    }

    ImportReport take(Caller caller, AskedForms forms, Table table, boolean dryRun) {
        ResponseTable read = new ResponseTable(table, forms.variables());
        read.read();
        int present = forms.numbers().get(0);
        List<Looked> looked = read.problems().isEmpty()
                ? read.drafts().stream()
                        .map(draft -> forms.look(draft, PAPER, present))
                        .toList()
                : List.of();
        return transactions.change(caller, manager -> {
            SurveyEntity survey = ResponseManager.locked(manager, forms.survey());
            List<Receipt> found = new Intake(manager, survey, PAPER, filters, Times.now(clock)).take(looked, false);
            List<Problem> problems = new ArrayList<>(read.problems());
            for (int n = 0; n < found.size(); n++) {
                problems(problems, read.line(n), found.get(n));
            }
            if (!problems.isEmpty()) {
                return Done.of(report(read, List.of(), problems));
            }
            if (dryRun) {
                return Done.of(report(read, found, List.of()));
            }
            Intake intake = new Intake(manager, survey, PAPER, filters, Times.now(clock));
            ImportReport report = report(read, intake.take(looked, true), List.of());
            StudyEntity study = manager.find(StudyEntity.class, survey.study());
            return intake.taken() == 0
                    ? Done.of(report)
                    : Done.of(
                            report,
                            SurveyStore.told("studies.responses-received", survey, study)
                                    .facts(Map.of("id", survey.id(), "count", Integer.toString(intake.taken()))));
        });
    }

    private static ImportReport report(ResponseTable read, List<Receipt> receipts, List<Problem> problems) {
        long created = receipts.stream()
                .filter(one -> one.outcome() == Outcome.CREATED)
                .count();
        return new ImportReport(read.drafts().size(), created, 0, receipts.size() - created, problems);
    }

    /** Of one row; that the survey is not open is of all of them. */
    private static void problems(List<Problem> problems, long line, Receipt receipt) {
        if (receipt.refusal().isEmpty() || problems.size() >= ImportReport.MOST_ERRORS) {
            return;
        }
        Refusal refusal = receipt.refusal().get();
        if (refusal.key().equals(NOT_OPEN)) {
            throw refusal;
        }
        if (refusal.faults().isEmpty()) {
            problems.add(new Problem(line, "", refusal.key() + ".detail", refusal.arguments()));
        }
        for (Fault fault : refusal.faults()) {
            problems.add(new Problem(
                    line, fault.pointer().replaceFirst("^/(answers/)?", ""), fault.code(), fault.arguments()));
        }
    }
}
