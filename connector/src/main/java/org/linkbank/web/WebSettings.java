package org.linkbank.web;

import java.nio.file.Path;
import org.linkbank.publish.QueryLimits;

/**
 * What the face in a browser needs to know of this installation.
 *
 * @param operator who runs it, as pages say
 * @param address where the server listens
 * @param serveFile where the operator's door is written down while the server runs; its folder exists
 * @param limits what one query may take
 */
public record WebSettings(String operator, String address, Path serveFile, QueryLimits limits) {}
