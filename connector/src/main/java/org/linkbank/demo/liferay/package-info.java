/**
 * A group of a hub that runs on Liferay 7.4, as its headless interface is on the wire: the token endpoint, lists with filter,
 * sort and paging over a search index, and the interface's odd answers, with invented content. Must not know how Linkbank
 * reads a hub, so that the two can disagree; decision 0104 lists what is inferred.
 */
@NullMarked
package org.linkbank.demo.liferay;

import org.jspecify.annotations.NullMarked;
