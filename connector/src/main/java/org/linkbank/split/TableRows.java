package org.linkbank.split;

import java.util.Map;
import org.linkbank.record.Limits;

/** The rows of a table, by column name, one at a time; each row has every column. */
public abstract class TableRows extends Pieces<Map<String, String>> {

    TableRows(Limits limits) {
        super(limits);
    }

    /** Where a column of the row given last stands, as people find it: {@code cell C7}, or {@code line 7, column title}. */
    public abstract String cell(String column);
}
