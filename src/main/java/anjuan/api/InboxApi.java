package anjuan.api;

import anjuan.access.Role;
import anjuan.casefile.RightKind;
import anjuan.casefile.Stage;
import anjuan.deadline.DeadlineGlance;
import anjuan.deadline.Deadlines;
import anjuan.deadline.NextDeadline;
import anjuan.inbox.Inbox;
import anjuan.inbox.InboxCount;
import anjuan.inbox.InboxItem;
import anjuan.inbox.Position;
import anjuan.officer.Officer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what waits for a person. */
@RestController
@RequestMapping(path = "/api/inbox", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "inbox")
class InboxApi {

    private static final int MOST = 200;

    /** Which list. */
    enum Tab {
        /** what a person has claimed or was named for */
        mine,
        /** what waits, unclaimed, for the posts that a person holds */
        pool
    }

    record Item(
            String taskId,
            String caseNumber,
            String matter,
            String task,
            String title,
            Role role,
            @Nullable String assignee,
            Instant since,
            Stage stage,
            String respondent,
            RightKind rightKind,
            @Nullable String rightName,
            @Nullable String filingNumber,
            @Nullable DeadlineGlance deadline) {}

    /** @param next where the next page begins, absent on the last one */
    record Page(List<Item> items, @Nullable String next, InboxCount count) {}

    private final Inbox inbox;
    private final Deadlines deadlines;
    private final Wording wording;

    InboxApi(Inbox inbox, Deadlines deadlines, Wording wording) {
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.wording = wording;
    }

    @Operation(summary = "One page of the inbox, nearest deadline first, and how many tasks wait in all")
    @GetMapping
    Page list(
            Officer officer,
            @RequestParam(defaultValue = "mine") Tab tab,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > MOST) {
            throw new Refused(400, wording.errorAt("size", "OUT_OF_RANGE", 1, MOST));
        }
        var position = after == null || after.isEmpty()
                ? null
                : Position.parse(after).orElseThrow(() -> new Refused(400, wording.errorAt("after", "BAD_VALUE")));
        var page = tab == Tab.mine ? inbox.mine(officer, position, size) : inbox.pool(officer, position, size);
        return new Page(
                page.items().stream().map(this::item).toList(),
                page.next().map(Position::toString).orElse(null),
                inbox.count(officer));
    }

    private Item item(InboxItem item) {
        return new Item(
                item.taskId(),
                item.caseNumber().value(),
                item.matter(),
                item.taskKey(),
                wording.word("task." + item.taskKey() + ".title"),
                item.role(),
                item.assignee(),
                item.createdAt(),
                item.stage(),
                item.respondent(),
                item.rightKind(),
                item.rightName(),
                item.filingNumber(),
                deadline(item));
    }

    private @Nullable DeadlineGlance deadline(InboxItem item) {
        return item.nextLimit() == null || item.nextDueOn() == null || item.nextWarnOn() == null
                ? null
                : deadlines.glance(new NextDeadline(item.nextLimit(), item.nextDueOn(), item.nextWarnOn()));
    }
}
