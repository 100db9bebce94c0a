/**
 * Publishers of files, played: a list as CSV from an old program, and one as a spreadsheet. Knows neither protocols nor
 * mappings of the connector.
 */
@NullMarked
package org.linkbank.demo.file;

import org.jspecify.annotations.NullMarked;
