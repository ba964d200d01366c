package anjuan.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A flow for which nothing is entered beside the ordinary course: its days, sums or words make it. */
record Seen(FlowKind kind, String told, Predicate<Standing> shown) implements Flow {

    /** From this sum on an organisation may ask for a hearing (A63). */
    private static final BigDecimal HEARING_FINE = new BigDecimal(100_000);

    @Override
    public boolean isCarried(Standing standing) {
        return shown.test(standing);
    }

    private static final Pattern MISSED = Tale.words("or the limit missed");
    private static final Pattern NO_FINE = Tale.words("no fine|without (a )?fine|未罚款");
    static final Pattern LIGHT = Tale.words("light penalty|mitigat|从轻|减轻");

    static List<Flow> of(Tale tale) {
        var flows = new ArrayList<Flow>();
        days(tale, flows);
        decision(tale, flows);
        if (tale.says(MISSED)) {
            flows.add(new Seen(FlowKind.LIMIT_PASSED, "A80, no extension told", standing -> standing.clock("A80")
                    .filter(clock -> clock.over() > 0 && clock.extensions() == 0)
                    .isPresent()));
        }
        return flows;
    }

    private static void days(Tale tale, List<Flow> flows) {
        var published = tale.published();
        oneDay(tale, "clue_received", "filed", flows);
        oneDay(tale, "clue_received", "seized", flows);
        oneDay(tale, "filed", "seized", flows);
        if (published.isExact("clue_received")) {
            var clue = published.date("clue_received").earliest();
            tale.timetable().acts().stream()
                    .filter(act -> !act.isAssumed() && act.on().equals(clue))
                    .findFirst()
                    .ifPresent(act -> flows.add(new Seen(
                            FlowKind.ONE_DAY,
                            "clue and visit on " + clue,
                            standing -> clue.equals(standing.date("receivedOn"))
                                    && standing.daysOf("investigativeActTaken").contains(clue))));
        }
        var filed = tale.day("decideFiling");
        if (GoodsTaken.ground(published) != null && published.isExact("seized") && published.isExact("filed")) {
            var taken = published.date("seized").earliest();
            if (taken.isBefore(filed)) {
                flows.add(new Seen(
                        FlowKind.BEFORE_FILING, taken + ", filed on " + filed, standing -> takenOn(standing).stream()
                                .anyMatch(day -> day.isBefore(Objects.requireNonNull(standing.date("filedOn"))))));
            }
        }
        published.docketYear().ifPresent(year -> {
            boolean isLater = published.isExact("decision")
                    && published.date("decision").earliest().getYear() == year + 1;
            if (isLater) {
                flows.add(new Seen(
                        FlowKind.YEAR_OF_FILING,
                        String.valueOf(published.docketNo()),
                        standing -> standing.text("filingNumber").contains(String.valueOf(year))));
            }
        });
    }

    private static List<LocalDate> takenOn(Standing standing) {
        var days = new ArrayList<>(standing.daysOf("carryOutSeizure"));
        days.addAll(standing.daysOf("carryOutPreservation"));
        return days;
    }

    private static void oneDay(Tale tale, String one, String other, List<Flow> flows) {
        var published = tale.published();
        if (!published.isExact(one)
                || !published.isExact(other)
                || !published.date(one).equals(published.date(other))) {
            return;
        }
        var day = published.date(one).earliest();
        flows.add(new Seen(
                FlowKind.ONE_DAY,
                one + " and " + other + " on " + day,
                standing -> isOn(standing, one, day) && isOn(standing, other, day)));
    }

    private static boolean isOn(Standing standing, String name, LocalDate day) {
        return switch (name) {
            case "clue_received" -> day.equals(standing.date("receivedOn"));
            case "filed" -> day.equals(standing.date("filedOn"));
            default -> takenOn(standing).contains(day);
        };
    }

    private static void decision(Tale tale, List<Flow> flows) {
        var measure = tale.ending().measure();
        if (!tale.isDecided()) {
            return;
        }
        if (measure.fine().compareTo(HEARING_FINE) >= 0) {
            flows.add(
                    new Seen(FlowKind.HEARING_RIGHT, "the fine reaches the threshold", standing -> standing.clock("A64")
                            .isPresent()));
        }
        if (tale.published().isDifficult()) {
            flows.add(new Seen(
                    FlowKind.MEETING,
                    String.valueOf(tale.published().difficultNote()),
                    standing -> standing.count("holdMeeting") > 0));
        }
        if (tale.says(LIGHT)) {
            flows.add(new Seen(
                    FlowKind.LIGHT_PENALTY,
                    "the step is kept with its reason",
                    standing -> standing.has("proposeDecision", "PENALTY")));
        }
        if (measure.isCorrectionOnly() && tale.says(NO_FINE)) {
            flows.add(new Seen(
                    FlowKind.CORRECTION_ONLY,
                    String.valueOf(tale.published().outcome()),
                    standing -> standing.has("decideCase", "PENALTY") && standing.count("serveDecision") > 0));
        }
    }
}
