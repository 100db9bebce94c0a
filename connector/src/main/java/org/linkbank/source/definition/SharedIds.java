package org.linkbank.source.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linkbank.file.YamlValue.Text;

/**
 * Finds ids that several routes claim. Which of them was meant cannot be known, and IRIs are minted from a source's id for
 * ever, so all of them are refused (decision 0052).
 */
record SharedIds(List<PartnerFile> partners) {

    void refuse() {
        refuse("a source id used once", PartnerRoute::sourceId);
        refuse("a route id used once", route -> Optional.of(route.routeId()));
    }

    private void refuse(String expected, Function<PartnerRoute, Optional<Text>> id) {
        Map<String, List<Use>> uses = new LinkedHashMap<>();
        for (PartnerFile partner : partners) {
            for (PartnerRoute route : partner.routes()) {
                id.apply(route).ifPresent(text -> uses.computeIfAbsent(text.value(), value -> new ArrayList<>())
                        .add(new Use(partner, text)));
            }
        }
        uses.values().stream().filter(same -> same.size() > 1).forEach(same -> refuse(expected, same));
    }

    private static void refuse(String expected, List<Use> same) {
        for (Use use : same) {
            String others = same.stream()
                    .filter(other -> !other.id.where().equals(use.id.where()))
                    .map(other -> other.id.where())
                    .collect(Collectors.joining(" and "));
            use.partner.problems().add(use.id.where(), expected, use.id.describe() + ", also at " + others);
        }
    }

    private record Use(PartnerFile partner, Text id) {}
}
