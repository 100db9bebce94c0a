package org.linkbank.app;

import java.util.List;
import java.util.stream.Collectors;
import org.linkbank.record.Problem;

/** The home cannot be used as it is; nothing was started. All that is wrong with it is listed, a line each. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }

    public ConfigurationException(String message) {
        super(message);
    }
}
