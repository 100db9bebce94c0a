package org.linkbank.demo.liferay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A thing as it is on a day.
 *
 * @param list the path of the list that has it, after the interface's address
 * @param top whether the list shows it without {@code flatten=true}
 */
record Entry(Thing thing, long id, String list, boolean top, Instant modified, ObjectNode json) {}
