package anjuan.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** All that the flows of one case are read from: what was published, how it ended, and on which days it is carried. */
record Tale(PublishedCase published, Ending ending, Timetable timetable, Days days) {

    static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    boolean says(Pattern pattern) {
        return pattern.matcher(published.words()).find();
    }

    Optional<MatchResult> find(Pattern pattern) {
        return pattern.matcher(published.words()).results().findFirst();
    }

    Optional<PublishedCase.Event> event(Pattern pattern) {
        return published.events().stream()
                .filter(event -> pattern.matcher(event.text()).find())
                .findFirst();
    }

    /** The day on which a task of the ordinary course is done. */
    LocalDate day(String task) {
        return Objects.requireNonNull(timetable.tasks().get(task), task);
    }

    /** The day on which the first act of an investigation was published, else that of the filing. */
    LocalDate firstActOrFiling() {
        return timetable.acts().stream()
                .filter(act -> !act.isAssumed())
                .map(Timetable.PlannedAct::on)
                .findFirst()
                .orElseGet(() -> day("decideFiling"));
    }

    boolean isDecided() {
        return ending.reach().last() == Anchor.ARCHIVED;
    }

    /** What the party is called in the file; publications leave names out. */
    static String party(PublishedCase published) {
        return "公开案例" + published.id() + "当事人";
    }

    static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    List<String> articles() {
        return published.articles();
    }
}
