package anjuan.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the replay of one case came to.
 *
 * @param days computed from the API's dates, by the file's own key for them
 * @param flows unusual flows that its file shows
 * @param overLimit clocks that ended late, as the API has them
 */
record CaseReport(
        PublishedCase published,
        Result result,
        @Nullable String caseNumber,
        int steps,
        boolean isSound,
        Map<Column, Day> dates,
        Map<String, Span> days,
        @Nullable String stage,
        List<String> overLimit,
        List<String> flows,
        List<String> notCarried,
        List<String> assumed,
        List<String> remarks,
        @Nullable String reason) {

    enum Result {
        /** To the outcome that was published. */
        CARRIED,
        /** As far as the file or the law lets it, for a reason that is told. */
        EXPLAINED,
        /** Stopped by something that the replay did not expect. */
        FAILED,
        /** Another procedure, or nothing that is a case. */
        LEFT_OUT
    }

    enum Column {
        CLUE("clue", Anchor.CLUE),
        FILED("filed", Anchor.FILED),
        NOTICE("notice", Anchor.NOTICE),
        DECISION("decision", Anchor.DECISION),
        CLOSED("closed", Anchor.CLOSED);

        private final String title;
        private final Anchor anchor;

        Column(String title, Anchor anchor) {
            this.title = title;
            this.anchor = anchor;
        }

        String title() {
            return title;
        }

        Anchor anchor() {
            return anchor;
        }
    }

    record Day(LocalDate on, boolean isAssumed) {

        @Override
        public String toString() {
            return on + (isAssumed ? "*" : "");
        }
    }

    /** @param published what the file says, null when it says nothing */
    record Span(long computed, boolean isAssumed, @Nullable Integer published) {

        @Override
        public String toString() {
            if (published == null) {
                return computed + (isAssumed ? "*" : "");
            }
            return computed == published ? computed + "=" : computed + (isAssumed ? "*" : "") + "≠" + published;
        }
    }

    static CaseReport without(PublishedCase published, Result result, List<String> notCarried, String reason) {
        return new CaseReport(
                published,
                result,
                null,
                0,
                true,
                Map.of(),
                Map.of(),
                null,
                List.of(),
                List.of(),
                notCarried,
                List.of(),
                published.unread(),
                reason);
    }
}
