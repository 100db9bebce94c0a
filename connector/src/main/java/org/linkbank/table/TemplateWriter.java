package org.linkbank.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an empty spreadsheet to fill in: what to do, a sheet for each table with its headings, and the lists whose names
 * are to be used, which cells offer.
 */
public final class TemplateWriter {

    private static final String README = "Read me";
    private static final String LISTS = "Lists";
    private static final int ROWS = 1000;
    private static final int WIDE = 80;

    private final List<TableSchema> tables;
    private final Map<String, Concepts> lists = new LinkedHashMap<>();

    private TemplateWriter(List<TableSchema> tables) {
        this.tables = List.copyOf(tables);
        for (TableSchema table : tables) {
            for (Column column : table.columns()) {
                Concepts concepts = column.concepts();
                if (concepts != null) {
                    lists.putIfAbsent(column.title(), concepts);
                }
            }
        }
    }

    /**
     * Writes it; the stream is not closed.
     *
     * @param advice what to do with it, a line each
     */
    public static void write(List<TableSchema> tables, List<String> advice, OutputStream out) throws IOException {
        new TemplateWriter(tables).write(advice, out);
    }

    private void write(List<String> advice, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Linkbank", "1.0");
        readMe(workbook.newWorksheet(README), advice);
        List<Worksheet> sheets = new ArrayList<>();
        tables.forEach(table -> sheets.add(workbook.newWorksheet(table.title())));
        Map<String, Range> ranges = lists(workbook.newWorksheet(LISTS));
        for (int i = 0; i < sheets.size(); i++) {
            table(sheets.get(i), tables.get(i), ranges);
        }
        workbook.finish();
    }

    private void readMe(Worksheet sheet, List<String> advice) {
        int row = 0;
        for (String line : advice) {
            sheet.value(row++, 0, line);
        }
        for (TableSchema table : tables) {
            row++;
            sheet.value(row, 0, "Sheet " + table.title());
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 1, table.description());
            for (Column column : table.columns()) {
                sheet.value(row, 0, column.title() + (column.required() ? " (needed)" : ""));
                sheet.value(row++, 1, column.description());
            }
        }
        sheet.width(0, 28);
        sheet.width(1, WIDE);
    }

    private Map<String, Range> lists(Worksheet sheet) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        int column = 0;
        for (Map.Entry<String, Concepts> list : lists.entrySet()) {
            List<String> labels = list.getValue().labels();
            sheet.value(0, column, list.getKey());
            sheet.style(0, column).bold().set();
            for (int i = 0; i < labels.size(); i++) {
                sheet.value(i + 1, column, labels.get(i));
            }
            sheet.width(column, 36);
            ranges.put(list.getKey(), sheet.range(1, column, labels.size(), column));
            column++;
        }
        return ranges;
    }

    private static void table(Worksheet sheet, TableSchema table, Map<String, Range> lists) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            sheet.value(0, i, column.title());
            sheet.style(0, i).bold().set();
            sheet.comment(0, i, column.description());
            sheet.width(i, column.title().equals("Description") ? 60 : 24);
            Range list = lists.get(column.title());
            // A cell with several names of a list can offer none of them.
            if (column.concepts() != null && column.separator().isEmpty() && list != null) {
                sheet.range(1, i, ROWS, i).validateWithList(list);
            }
        }
        sheet.freezePane(0, 1);
    }
}
