package anjuan.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Published days that cannot be in one order; they are told and not bent. */
final class Contradictions {

    /** Days that must follow each other wherever two of one row are known. */
    private static final List<List<String>> ORDERS = List.of(
            List.of("clue_received", "filed", "notice", "hearing", "decision", "closed"),
            List.of("clue_received", "seized", "decision"),
            List.of("filed", "suspended", "resumed", "decision"),
            List.of("filed", "extended", "decision"));

    private Contradictions() {}

    static List<String> of(PublishedCase published, LocalDate today) {
        var found = new ArrayList<String>();
        published.dates().forEach((name, date) -> {
            if (date.earliest().isAfter(today)) {
                found.add("%s %s lies after the business date %s".formatted(name, date.text(), today));
            }
        });
        for (var order : ORDERS) {
            for (int later = 1; later < order.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    var first = published.date(order.get(earlier));
                    var then = published.date(order.get(later));
                    if (first != null && then != null && then.latest().isBefore(first.earliest())) {
                        found.add("%s %s is before %s %s"
                                .formatted(order.get(later), then.text(), order.get(earlier), first.text()));
                    }
                }
            }
        }
        var decision = published.date("decision");
        if (decision != null) {
            published.events().stream()
                    .filter(event -> event.kind() == EventKind.PUBLISHED
                            && event.date() != null
                            && event.text().toLowerCase(Locale.ROOT).contains("decision")
                            && event.date().latest().isBefore(decision.earliest()))
                    .forEach(event -> found.add("\"%s\" on %s is before decision %s"
                            .formatted(
                                    event.text(),
                                    Objects.requireNonNull(event.date()).text(),
                                    decision.text())));
        }
        return found.stream().distinct().toList();
    }
}
