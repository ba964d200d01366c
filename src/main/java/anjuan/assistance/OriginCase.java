package anjuan.assistance;

import anjuan.assistance.AssistanceMapper.OriginRow;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.engine.Processes;
import anjuan.inbox.Inbox;
import anjuan.inbox.WaitingTask;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case that a letter was sent for: moves on when another bureau of ours took the letter in, or told of a delay. */
@Component
class OriginCase {

    private final AssistanceMapper mapper;
    private final CaseFiles files;
    private final Matters matters;
    private final Inbox inbox;
    private final Processes processes;
    private final Deadlines deadlines;
    private final Organisation organisation;

    OriginCase(
            AssistanceMapper mapper,
            CaseFiles files,
            Matters matters,
            Inbox inbox,
            Processes processes,
            Deadlines deadlines,
            Organisation organisation) {
        this.mapper = mapper;
        this.files = files;
        this.matters = matters;
        this.inbox = inbox;
        this.processes = processes;
        this.deadlines = deadlines;
        this.organisation = organisation;
    }

    void tellReceipt(Officer officer, OriginRow origin, LocalDate on) {
        var matter = new Matter(origin.originCase(), origin.originMatter());
        files.lock(origin.originCase());
        waiting(matter, RecordHelpReceipt.ID).ifPresent(task -> {
            mapper.setReceived(matter.caseNumber(), matter.id(), on);
            complete(officer, Post.CLERK, task, on, "RECEIVED", null, Map.of("isReceived", true));
        });
    }

    void tellDelay(Officer officer, OriginRow origin, LocalDate toldOn, LocalDate delayedTo, String reason) {
        var matter = new Matter(origin.originCase(), origin.originMatter());
        files.lock(origin.originCase());
        waiting(matter, RecordHelpAnswer.ID).ifPresent(task -> {
            mapper.setDelayed(matter.caseNumber(), matter.id(), delayedTo);
            deadlines.end(matter, LetterDesk.LIMIT, toldOn);
            complete(
                    officer,
                    officer.holds(Post.UNIT_HEAD) ? Post.UNIT_HEAD : Post.OFFICER,
                    task,
                    toldOn,
                    "DELAY_TOLD",
                    reason,
                    Map.of("help", HelpResult.DELAY_TOLD.name(), "helpDue", deadlines.wakeAfter(delayedTo)));
        });
    }

    /** Moves the case that asked on; the ledger of that case says which bureau did it. */
    private void complete(
            Officer officer,
            Post post,
            WaitingTask task,
            LocalDate on,
            String outcome,
            @Nullable String reason,
            Map<String, Object> facts) {
        var matter = task.open().matter();
        var opened = matters.find(matter).orElseThrow();
        if (!on.isBefore(opened.lastActOn())) {
            matters.acted(matter, on);
        }
        processes.complete(
                task.open(),
                new Act(
                        matter.caseNumber(),
                        on,
                        Actor.of(officer, post),
                        task.open().key(),
                        matter.id() + " "
                                + organisation.bureau(officer.bureauId()).name(),
                        outcome,
                        reason,
                        "市场监督管理行政处罚程序规定 第四十五条",
                        null,
                        ""),
                facts);
    }

    private Optional<WaitingTask> waiting(Matter matter, String task) {
        return inbox.ofCase(matter.caseNumber()).stream()
                .filter(one ->
                        one.open().matter().equals(matter) && one.open().key().equals(task))
                .findFirst();
    }
}
