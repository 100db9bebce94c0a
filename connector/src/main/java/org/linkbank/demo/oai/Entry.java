package org.linkbank.demo.oai;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.linkbank.demo.Chance;

/**
 * One record of the repository on one day.
 *
 * @param changed the day of its last change, 1 or later
 * @param deleted whether it is deleted by then
 */
record Entry(int number, int changed, boolean deleted) {

    private static final List<String> SUBJECTS = List.of(
            "Partnership working",
            "Governance",
            "Commissioning",
            "Mergers",
            "Volunteering",
            "Community planning",
            "Evaluation");
    private static final List<String> PEOPLE = List.of(
            "Example, Mairi", "Sample, Iain", "Invented, Una", "Fiction, Callum", "Specimen, Ailsa", "Model, Rory");
    private static final List<String> TYPES = List.of("Report", "Article", "Working paper", "Guide");

    static Entry on(int number, int day, int size) {
        int born = number < size ? 1 : 2 + (number - size) / OaiSimulator.NEW_A_DAY;
        int gone = number % 19 == 7 && number < size ? 2 + number / 19 % 3 : Integer.MAX_VALUE;
        int changed = born;
        for (int each = born + 1; each <= Math.min(day, gone); each++) {
            changed = (number + each) % 11 == 0 || each == gone ? each : changed;
        }
        return new Entry(number, changed, gone <= day);
    }

    String identifier() {
        return "oai:repository.kirkmoray-centre.example:" + (100 + number) + "/" + number;
    }

    /** Day 1 is the first of June 2026; a minute for each record, so that no page is cut by equal dates. */
    String datestamp(boolean seconds) {
        LocalDate date = LocalDate.of(2026, 6, 1).plusDays(changed - 1L);
        int minute = number % 1440;
        return seconds ? date + String.format("T%02d:%02d:00Z", minute / 60, minute % 60) : date.toString();
    }

    String set() {
        return number % 3 == 0 ? "guides" : "reports";
    }

    String xml(boolean seconds) {
        String header = "<header" + (deleted ? " status=\"deleted\"" : "") + "><identifier>" + identifier()
                + "</identifier><datestamp>" + datestamp(seconds) + "</datestamp><setSpec>" + set()
                + "</setSpec></header>";
        return "<record>" + header + (deleted ? "" : "<metadata>" + metadata() + "</metadata>") + "</record>\n";
    }

    private String metadata() {
        Chance chance = Chance.of("repository", number);
        String subject = chance.from(SUBJECTS);
        int year = 2008 + chance.below(16);
        return "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<dc:title>" + subject + ": a study of " + (3 + chance.below(30)) + " organisations</dc:title>"
                + "<dc:creator>" + chance.from(PEOPLE) + "</dc:creator>"
                + "<dc:publisher>Kirkmoray Centre for Voluntary Action</dc:publisher>"
                + "<dc:subject>" + subject + "</dc:subject><dc:subject>Third sector</dc:subject>"
                + "<dc:description>What was found when " + subject.toLowerCase(Locale.ROOT)
                + " was tried &amp; tested" + (changed > 1 ? ", revised" : "") + ".</dc:description>"
                + "<dc:date>" + (chance.oneIn(3) ? year + "-0" + (1 + chance.below(9)) : year) + "</dc:date>"
                + "<dc:type>" + chance.from(TYPES) + "</dc:type><dc:language>en</dc:language>"
                + "<dc:identifier>https://repository.kirkmoray-centre.example/" + (100 + number) + "/" + number
                + "</dc:identifier>"
                + "</oai_dc:dc>";
    }
}
