package org.linkbank.mapping;

import java.util.List;
import java.util.stream.Collectors;
import org.linkbank.record.Problem;

/** A record could not be mapped where the caller asked to stop at the first such. */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public MappingException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
