package org.linkbank.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.source.Source;
import org.linkbank.store.RunEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What everyone may see of the sources and their runs. */
@Controller
final class SourcesController {

    private static final int RUNS = 50;

    private final BankStatus bank;
    private final Links links;
    private final Pages pages;
    private final Problems problems;

    SourcesController(BankStatus bank, Links links, Pages pages, Problems problems) {
        this.bank = bank;
        this.links = links;
        this.pages = pages;
        this.problems = problems;
    }

    @GetMapping("/sources")
    void all(HttpServletResponse response) throws IOException {
        List<SourceStatus> all = bank.all();
        Map<String, Object> values = new HashMap<>();
        values.put("sources", all.stream().filter(status -> !status.isReady()).toList());
        values.put("ready", all.stream().filter(SourceStatus::isReady).toList());
        values.put("now", bank.now());
        pages.send(response, 200, "sources.jte", values);
    }

    @GetMapping({"/source/{id}", "/runs/{id}"})
    void one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SourceStatus> status = find(id);
        if (status.isEmpty()) {
            problems.notFound(request, response, "There is no source of this name.");
            return;
        }
        Source source = status.get().source();
        Map<String, Object> values = new HashMap<>();
        values.put("status", status.get());
        values.put("address", source.url().isAbsolute() ? links.of(source.url().toString()) : null);
        values.put("runs", bank.runs(source.id(), RUNS));
        values.put("now", bank.now());
        pages.send(response, 200, "source.jte", values);
    }

    @GetMapping("/runs/{id}/{run}")
    void run(
            @PathVariable String id, @PathVariable String run, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<SourceStatus> status = find(id);
        Optional<RunEntry> entry = status.flatMap(s -> bank.run(s.source().id(), run));
        if (status.isEmpty() || entry.isEmpty()) {
            problems.notFound(request, response, "There is no such run; old runs are forgotten after a while.");
            return;
        }
        Source source = status.get().source();
        pages.send(
                response,
                200,
                "run.jte",
                Map.of("run", entry.get(), "sourceName", source.name(), "zone", source.zone()));
    }

    private Optional<SourceStatus> find(String id) {
        List<SourceStatus> all = bank.all();
        return all.stream().filter(s -> s.source().id().value().equals(id)).findFirst();
    }
}
