package anjuan.web;

import anjuan.deadline.DeadlineGlance;
import anjuan.officer.Organisation;
import anjuan.officer.Unit;
import anjuan.supervision.DueClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the clocks of a list into the words of the pages. */
@Component
class ClockLines {

    record Line(
            String caseNumber,
            String limitId,
            @Nullable DeadlineGlance deadline,
            String title,
            String respondent,
            String rightText,
            String unitName,
            @Nullable String reason,
            @Nullable String reasonBy,
            @Nullable LocalDate reasonOn,
            String href) {}

    private final Organisation organisation;
    private final CaseView view;

    ClockLines(Organisation organisation, CaseView view) {
        this.organisation = organisation;
        this.view = view;
    }

    List<Line> of(List<DueClock> clocks) {
        return clocks.stream().map(this::line).toList();
    }

    private Line line(DueClock clock) {
        return new Line(
                clock.caseNumber().value(),
                clock.limitId(),
                view.deadline(clock.limitId(), clock.dueOn(), clock.warnOn()),
                view.title(clock.respondent(), clock.rightKind(), clock.stage()),
                clock.respondent(),
                view.right(clock.rightKind(), clock.rightName(), clock.rightNumber()),
                organisation.findUnit(clock.unitId()).map(Unit::name).orElse(clock.unitId()),
                clock.reason(),
                clock.reasonBy(),
                clock.reasonOn(),
                "/cases/" + clock.caseNumber() + "?tab=clocks");
    }
}
