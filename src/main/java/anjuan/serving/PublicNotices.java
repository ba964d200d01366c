package anjuan.serving;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.DueDate;
import anjuan.deadline.RunningClock;
import anjuan.deadline.StopReason;
import anjuan.engine.Processes;
import anjuan.serving.Service.Document;
import anjuan.task.LimitTimers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Public notices and their clocks: the paper counts as served on the last day of the notice, and a notice before the
 * decision stops the limit of the case.
 *
 * @legal 市场监督管理行政处罚程序规定 第六十四条、第八十二条
 */
@Component
public class PublicNotices {

    private static final String NOTICE_LIMIT = "A87.notice";
    private static final String CASE_LIMIT = "A80";

    private final ServingMapper mapper;
    private final Deadlines deadlines;
    private final LimitTimers timers;
    private final Processes processes;

    PublicNotices(ServingMapper mapper, Deadlines deadlines, LimitTimers timers, Processes processes) {
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.timers = timers;
        this.processes = processes;
    }

    public List<PostedNotice> of(CaseNumber caseNumber) {
        return mapper.notices(caseNumber).stream()
                .map(ServingMapper.NoticeRow::notice)
                .toList();
    }

    /** The notice by which a paper is being served, or was. */
    Optional<PostedNotice> of(ToServe paper) {
        return of(paper.matter().caseNumber()).stream()
                .filter(notice -> notice.paper().equals(paper.number()))
                .reduce((first, second) -> second);
    }

    Optional<PostedNotice> running(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(notice -> notice.matter().equals(matter) && notice.isRunning())
                .findFirst();
    }

    /** The last day of a notice, on which its paper counts as served. */
    public LocalDate lastDay(PostedNotice notice) {
        return clockOf(notice).dueDate().effective();
    }

    /** Starts the clock of a notice; the limit of the case stands still while the party is not yet told. */
    DueDate start(PostedNotice notice) {
        var due = deadlines.start(notice.matter(), NOTICE_LIMIT, notice.postedOn());
        if (notice.document() == Document.NOTICE) {
            stopCaseLimit(notice);
        } else if (notice.document() == Document.DECISION) {
            // posting is what the limit of service asks of the bureau
            deadlines.end(notice.matter(), "A86", notice.postedOn());
            processes.disarm(notice.matter(), "serviceOverdue");
        }
        return due;
    }

    /** Ends a notice on the day on which the party counts as served; ending it again changes nothing. */
    void end(PostedNotice notice, LocalDate servedOn) {
        if (!notice.isRunning()) {
            return;
        }
        // a service before the posting, entered late, ends it on the day on which it began
        var on = servedOn.isBefore(notice.postedOn()) ? notice.postedOn() : servedOn;
        mapper.endNotice(notice.matter().caseNumber(), notice.no(), on);
        deadlines.end(notice.matter(), NOTICE_LIMIT, on);
        if (notice.document() == Document.NOTICE) {
            resumeCaseLimit(notice.matter().caseNumber(), on);
        }
    }

    private void stopCaseLimit(PostedNotice notice) {
        var caseNumber = notice.matter().caseNumber();
        boolean isRunning = deadlines
                .find(caseNumber, CASE_LIMIT)
                .filter(RunningClock::isRunning)
                .isPresent();
        if (isRunning) {
            follow(
                    caseNumber,
                    deadlines.stop(
                            caseNumber,
                            CASE_LIMIT,
                            notice.postedOn(),
                            StopReason.PUBLIC_NOTICE,
                            notice.number(),
                            null));
        }
    }

    /** It goes on when no other party is still being told by public notice. */
    private void resumeCaseLimit(CaseNumber caseNumber, LocalDate on) {
        boolean isHeld =
                of(caseNumber).stream().anyMatch(other -> other.isRunning() && other.document() == Document.NOTICE);
        if (!isHeld) {
            follow(caseNumber, deadlines.resume(caseNumber, CASE_LIMIT, on, StopReason.PUBLIC_NOTICE));
        }
    }

    private void follow(CaseNumber caseNumber, ClockChange change) {
        if (change instanceof ClockChange.Made made) {
            timers.follow(Matter.of(caseNumber), CASE_LIMIT, made.dueDate());
        }
    }

    private RunningClock clockOf(PostedNotice notice) {
        return deadlines.of(notice.matter().caseNumber()).stream()
                .filter(clock -> clock.limit().id().equals(NOTICE_LIMIT)
                        && clock.matter().equals(notice.matter().id())
                        && clock.start().equals(notice.postedOn()))
                .findFirst()
                .orElseThrow();
    }
}
