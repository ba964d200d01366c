package anjuan.guidance;

import anjuan.casefile.CaseFile;
import anjuan.deadline.Deadlines;
import anjuan.jurisdiction.Intervening;
import anjuan.officer.Officer;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong with a draft, when it is drafted and again when it is signed. */
@Component
class DraftCheck {

    private final Intervening intervening;
    private final Deadlines deadlines;
    private final FollowTheCase followTheCase;

    DraftCheck(Intervening intervening, Deadlines deadlines, FollowTheCase followTheCase) {
        this.intervening = intervening;
        this.deadlines = deadlines;
        this.followTheCase = followTheCase;
    }

    List<Refusal> check(Officer officer, Draft draft, CaseFile file) {
        var wrong = new ArrayList<Refusal>();
        if (CaseBelow.isOver(file)) {
            wrong.add(Refusal.of("GUIDANCE_CASE_OVER", file.number().value()));
        } else if (followTheCase.isGone(file.number())) {
            wrong.add(Refusal.of("GUIDANCE_CASE_GONE", followTheCase.whereTo(file.number())));
        }
        if (draft.occurredOn().isBefore(file.receivedOn())) {
            wrong.add(Refusal.at("occurredOn", "GUIDANCE_CASE_WENT_ON"));
        }
        needed(draft).forEach(field -> wrong.add(Refusal.at(field, "REQUIRED")));
        if (!wrong.isEmpty()) {
            return wrong;
        }
        Stream.of("dueOn", "reportOn")
                .filter(field -> isBefore(day(draft, field), draft.occurredOn()))
                .forEach(field -> wrong.add(Refusal.at(
                        field,
                        "DATE_BEFORE_PREVIOUS_ACT",
                        Objects.requireNonNull(day(draft, field)),
                        draft.occurredOn())));
        if (draft.kind() == GuidanceKind.SUPERVISION && isBefore(draft.dueOn(), draft.reportOn())) {
            wrong.add(Refusal.at("reportOn", "GUIDANCE_REPORT_AFTER_END"));
        }
        for (var limit : limits(draft.kind())) {
            if (!deadlines.isInForce(limit, draft.occurredOn())) {
                wrong.add(Refusal.of("GUIDANCE_BEFORE_RULES", draft.occurredOn()));
            }
        }
        if (draft.kind().movesCase()) {
            intervening
                    .obstacle(file, officer.bureauId(), receiver(draft), draft.occurredOn())
                    .map(DraftCheck::withoutDates)
                    .ifPresent(wrong::add);
        }
        return wrong;
    }

    /** The bureau that is to have the case; absent where it is the one that drafts. */
    static @Nullable String receiver(Draft draft) {
        return draft.kind() == GuidanceKind.DESIGNATION ? draft.designatedId() : null;
    }

    private static List<String> needed(Draft draft) {
        return switch (draft.kind()) {
            case SUPERVISION ->
                Stream.of(missing("dueOn", draft.dueOn()), missing("reportOn", draft.reportOn()))
                        .flatMap(List::stream)
                        .toList();
            case CORRECTION ->
                Stream.of(missing("basis", text(draft.basis())), missing("dueOn", draft.dueOn()))
                        .flatMap(List::stream)
                        .toList();
            case OPINION -> missing("binding", draft.binding());
            case DESIGNATION -> missing("designatedId", text(draft.designatedId()));
            case PAPERS, TAKE_OVER -> List.of();
        };
    }

    private static List<String> missing(String field, @Nullable Object value) {
        return value == null ? List.of(field) : List.of();
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable LocalDate day(Draft draft, String field) {
        return field.equals("dueOn") ? draft.dueOn() : draft.reportOn();
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    /** A clock that the paper starts of itself, which must be in force. */
    private static List<String> limits(GuidanceKind kind) {
        return switch (kind) {
            case PAPERS -> List.of("X40");
            case CORRECTION -> List.of("X41", "X42");
            default -> List.of();
        };
    }

    /** When the case was last acted on is not for the bureau above. */
    private static Refusal withoutDates(Refusal refusal) {
        return refusal.code().equals("DATE_BEFORE_PREVIOUS_ACT")
                ? Refusal.at("occurredOn", "GUIDANCE_CASE_WENT_ON")
                : refusal;
    }
}
