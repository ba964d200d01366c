package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * More time for the case or for the clue: on the day that was published, else, where the file says that there must have
 * been an extension, on the last day of the limit, up to the decision.
 *
 * @param on the published day, or null
 * @param until the day up to which a meeting gives time
 */
record LimitExtended(String limit, @Nullable LocalDate on, LocalDate until, Tale tale) implements Flow {

    private static final Pattern CASE_NEEDS_IT = Tale.words("so extension \\(or|extensions? certain|延长办案期限");
    private static final Pattern CLUE_NEEDS_IT = Tale.words("clue check period needs extension|延长核查期限");
    private static final int MOST_DAYS = 365;

    static List<Flow> of(Tale tale) {
        var found = new ArrayList<Flow>();
        if (tale.says(CLUE_NEEDS_IT)) {
            found.add(new LimitExtended("A02", null, tale.day("decideFiling"), tale));
        }
        var extended = tale.published().date("extended");
        if (extended != null && extended.isExact()) {
            found.add(new LimitExtended("A80", extended.earliest(), extended.earliest(), tale));
        } else if (tale.isDecided() && tale.says(CASE_NEEDS_IT)) {
            found.add(new LimitExtended("A80", null, tale.day("decideCase"), tale));
        }
        return found;
    }

    @Override
    public FlowKind kind() {
        return FlowKind.EXTENSION;
    }

    @Override
    public String told() {
        return limit + (on == null ? ", on its last day*" : " on " + on);
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        var clock = moment.standing().clock(limit).filter(Standing.Clock::isRunning);
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        var askedOn = moment.standing().lastDayOf("extensionRequested");
        if (moment.standing().waits("decideExtension")) {
            return Optional.of(Scene.of(
                    Cast.HEAD, "decideExtension", askedOn.orElseThrow(), Map.of("granted", true, "opinion", "同意")));
        }
        if (moment.standing().waits("recordExtensionMeeting")) {
            return Optional.of(meeting(clock.get(), askedOn.orElseThrow()));
        }
        return asked(moment, clock.get());
    }

    private Optional<Scene> asked(Moment moment, Standing.Clock clock) {
        var form = Map.<String, Object>of("limitId", limit, "reason", UNKNOWN);
        if (on != null) {
            return clock.extensions() == 0
                    ? Optional.of(Scene.of(Cast.LEAD, "extensionRequested", on, form))
                    : Optional.empty();
        }
        boolean isNeeded =
                moment.hasOfficers() && !moment.isLast() && moment.on().isAfter(clock.dueOn());
        int most = limit.equals("A80") ? 2 : 1;
        return isNeeded && clock.extensions() < most
                ? Optional.of(
                        Scene.of(Cast.LEAD, "extensionRequested", tale.days().workedOnOrBefore(clock.dueOn()), form))
                : Optional.empty();
    }

    private Scene meeting(Standing.Clock clock, LocalDate on) {
        var form = new LinkedHashMap<String, Object>();
        form.put("granted", true);
        form.put("amount", Math.max(1, Math.min(MOST_DAYS, ChronoUnit.DAYS.between(clock.dueOn(), until))));
        form.put("paper", UNKNOWN);
        form.put("decidedOn", on.toString());
        form.put("opinion", "回放假定延长至作出决定之日");
        return Scene.of(Cast.CHIEF, "recordExtensionMeeting", on, form);
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.clock(limit).filter(clock -> clock.extensions() > 0).isPresent();
    }

    @Override
    public List<String> assumed() {
        return on == null
                ? List.of("the extension of " + limit
                        + ": the file says that there must have been one, not when or how long")
                : List.of();
    }
}
