package org.linkbank.source.definition;

import java.nio.file.Path;
import java.util.List;
import org.linkbank.file.Problems;
import org.linkbank.source.Source;

/** A partner file as far as it could be read; {@code problems} grow while files are held against one another. */
record PartnerFile(Path file, String name, Problems problems, List<PartnerRoute> routes, List<Source> sources) {}
