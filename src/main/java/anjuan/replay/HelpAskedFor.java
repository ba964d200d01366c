package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Letters to other bureaus: one to each that was named, answered by the last day that the file or the law gives. */
record HelpAskedFor(List<String> helpers, LocalDate askedOn, LocalDate answeredOn) implements Flow {

    /** What nobody published is placed inside the limit of A15. */
    private static final int HELP_WORKING_DAYS = 15;

    private static final Pattern NAMED = Tale.words("help asked of ([^\\n;]+)");
    private static final Pattern TOGETHER = Tale.words("bureaux? acted together|one lead, one helper");

    static Optional<Flow> of(Tale tale) {
        var helpers = tale.find(NAMED)
                .map(match -> Stream.of(match.group(1).split(", | and |、"))
                        .map(String::strip)
                        .toList())
                .orElse(tale.says(TOGETHER) ? List.of("协助办案的局（" + UNKNOWN + "名称）") : List.of());
        if (helpers.isEmpty()) {
            return Optional.empty();
        }
        var screening = tale.event(NAMED).map(event -> event.date());
        var asked = screening.isPresent() ? tale.day("assignVerification") : tale.day("appointOfficers");
        var answered = screening
                .map(date -> tale.days().workedOnOrBefore(date.latest()))
                .orElse(tale.day("investigate"));
        var due = tale.days().workingDaysAfter(asked, HELP_WORKING_DAYS);
        return Optional.of(new HelpAskedFor(helpers, asked, Days.later(asked, Days.earlier(answered, due))));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.ASSISTANCE;
    }

    @Override
    public String told() {
        return "asked of " + String.join(", ", helpers);
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        var standing = moment.standing();
        int asked = standing.count("helpAsked");
        if (asked < helpers.size()) {
            return moment.hasOfficers()
                    ? Optional.of(Scene.of(
                            Cast.UNIT_HEAD,
                            "helpAsked",
                            askedOn,
                            Map.of("helper", helpers.get(asked), "facts", UNKNOWN, "subject", UNKNOWN)))
                    : Optional.empty();
        }
        int received = standing.count("recordHelpReceipt");
        if (received < asked) {
            return Optional.of(Scene.of(
                            Cast.LEAD,
                            "recordHelpReceipt",
                            askedOn,
                            Map.of("isReceived", true, "receivedOn", askedOn.toString()))
                    .about("A" + (received + 1)));
        }
        int answered = standing.count("recordHelpAnswer");
        return answered == asked
                ? Optional.empty()
                : Optional.of(Scene.of(
                                Cast.LEAD,
                                "recordHelpAnswer",
                                answeredOn,
                                Map.of("result", "ANSWERED", "answer", UNKNOWN, "answeredOn", answeredOn.toString()))
                        .about("A" + (answered + 1)));
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.count("recordHelpAnswer") == helpers.size()
                && standing.clocks().stream()
                                .filter(clock -> clock.limit().equals("A15"))
                                .count()
                        == helpers.size();
    }

    @Override
    public List<String> assumed() {
        return List.of("the days of the help: asked and received on %s, answered on %s".formatted(askedOn, answeredOn));
    }
}
