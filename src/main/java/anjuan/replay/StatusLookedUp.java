package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The register of patents, looked up for the right that the party relies on: each lapse is a piece of evidence.
 *
 * @param acts how many acts come before it
 */
record StatusLookedUp(int acts, LocalDate on, List<PublishedCase.Event> lapses) implements Flow {

    private static final Pattern LAPSED = Tale.words("lapsed|失效|终止");
    private static final String HEAD_WORDS = "专利法律状态查询：";

    static Optional<Flow> of(Tale tale) {
        var lapses = tale.published().events().stream()
                .filter(event ->
                        event.date() != null && LAPSED.matcher(event.text()).find())
                .toList();
        return lapses.isEmpty() || !tale.isDecided()
                ? Optional.empty()
                : Optional.of(new StatusLookedUp(
                        tale.timetable().acts().size(),
                        tale.timetable().acts().get(0).on(),
                        lapses));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.STATUS_LOOKED_UP;
    }

    @Override
    public String told() {
        return lapses.stream()
                .map(event -> event.date().text() + " " + event.text())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        boolean isTurn =
                moment.task().equals("investigate") && moment.standing().count(Acts.ACT) >= acts;
        if (!isTurn || isCarried(moment.standing())) {
            return Optional.empty();
        }
        var form = new HashMap<String, Object>();
        form.put("withOfficer", Cast.SECOND.username());
        form.put("content", Tale.cut(HEAD_WORDS + told(), 1900));
        form.put("place", UNKNOWN);
        form.put("kind", "EVIDENCE_TAKING");
        form.put("firstContact", "RIGHTS_TOLD");
        form.put("presence", "PRESENT");
        form.put(
                "evidence",
                lapses.stream()
                        .map(event -> Map.of(
                                "kind",
                                "DOCUMENT",
                                "name",
                                "专利法律状态查询结果（" + event.date().text() + "）",
                                "proves",
                                event.text(),
                                "exemplar",
                                "ORIGINAL"))
                        .toList());
        return Optional.of(Scene.of(Cast.LEAD, Acts.ACT, on, form));
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.says(Acts.ACT, HEAD_WORDS);
    }

    @Override
    public List<String> assumed() {
        return List.of("the day on which the register was looked up: " + on);
    }
}
