package org.linkbank.demo.oruk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.linkbank.demo.Population;

/** The records of a feed in the form of one edition; {@code whole} as asked for by id, or else as in a list. */
interface Records {

    ObjectNode service(Population.Life life, String id, boolean whole);

    ObjectNode organisation(int number, boolean whole);

    /** Where a service is: in 3.0 the service at the location, in 1.0 the location. */
    ObjectNode place(Population.Life life, String service, boolean whole);

    ObjectNode taxonomy(boolean whole);

    ObjectNode termOf(int number);
}
