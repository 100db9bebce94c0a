package org.linkbank.sheet;

import java.util.List;

/**
 * One row that is not blank.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells from column A on, empty where there is nothing; dates as ISO 8601 has them, numbers with a point and without
 *     an exponent
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** How many cells say something. */
    public long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** What a spreadsheet calls a column, from 0: A to Z, AA and so on. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The column, from 0, of a cell's name such as {@code C7}; -1 when it begins with no letter. */
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && i < 4 && Character.isLetter(cell.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(cell.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }
}
