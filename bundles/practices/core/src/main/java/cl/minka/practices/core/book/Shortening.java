package cl.minka.practices.core.book;

import cl.minka.practices.Contact;
import cl.minka.practices.Cost;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.PracticeResult;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.Staff;
import java.util.List;

/**
 * Makes the texts of a sheet shorter, at the end of a sentence where there is one.
 *
 * @param prose most characters of problem, solution and conditions
 * @param line most characters of what stands in a list or table
 * @param entries most entries of a list
 */
record Shortening(int prose, int line, int entries) {
    private static final double LEAST = 0.4;

    PracticeSheet of(PracticeSheet sheet) {
        return new PracticeSheet(
                sheet.title(),
                sheet.municipality(),
                sheet.partners(),
                sheet.topics(),
                text(sheet.summary(), prose),
                text(sheet.problem(), prose),
                text(sheet.solution(), prose),
                few(sheet.components()).stream()
                        .map(one -> new PracticeComponent(
                                text(one.name(), line), text(one.description(), line), one.core()))
                        .toList(),
                sheet.status(),
                sheet.startedOn(),
                sheet.endedOn(),
                sheet.cost()
                        .map(cost -> new Cost(
                                cost.band(),
                                cost.setUp(),
                                cost.yearly(),
                                cost.sources().map(text -> text(text, line)))),
                sheet.staff()
                        .map(staff ->
                                new Staff(staff.fullTime(), staff.profiles().map(text -> text(text, line)))),
                sheet.monthsToStart(),
                few(sheet.legalBasis()).stream().map(norm -> text(norm, line)).toList(),
                sheet.evidence(),
                few(sheet.results()).stream()
                        .map(result -> new PracticeResult(
                                text(result.indicator(), line),
                                text(result.unit(), line),
                                result.before(),
                                result.after(),
                                result.measuredOn(),
                                text(result.source(), line)))
                        .toList(),
                text(sheet.conditions(), prose),
                sheet.contact()
                        .map(contact -> new Contact(
                                text(contact.office(), line),
                                contact.email(),
                                contact.phone().map(phone -> text(phone, line)))),
                sheet.published(),
                sheet.hidden());
    }

    private <T> List<T> few(List<T> all) {
        return all.subList(0, Math.min(entries, all.size()));
    }

    /** Whole sentences if they are not much shorter than what fits, else whole words and an ellipsis. */
    static String text(String text, int most) {
        String whole = text.strip();
        if (whole.length() <= most) {
            return whole;
        }
        String fits = whole.substring(0, most);
        int end = -1;
        for (int at = (int) (most * LEAST); at < fits.length() - 1; at++) {
            if (".?!".indexOf(fits.charAt(at)) >= 0 && Character.isWhitespace(fits.charAt(at + 1))) {
                end = at + 1;
            }
        }
        if (end > 0) {
            return fits.substring(0, end);
        }
        int word = fits.lastIndexOf(' ');
        return fits.substring(0, word > most / 2 ? word : most - 1).strip() + "…";
    }
}
