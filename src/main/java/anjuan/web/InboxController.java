package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Stage;
import anjuan.deadline.DeadlineGlance;
import anjuan.inbox.Inbox;
import anjuan.inbox.InboxItem;
import anjuan.inbox.Position;
import anjuan.inbox.WaitingTask;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.suspension.SuspensionGround;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what waits for me, what waits for my posts, claim and release. */
@Controller
class InboxController {

    private static final int PAGE = 50;

    record Row(
            String taskId,
            String caseNumber,
            String taskKey,
            @Nullable String matterLabel,
            String title,
            String respondent,
            String rightText,
            Stage stage,
            @Nullable String assigneeName,
            LocalDateTime waitingSince,
            @Nullable DeadlineGlance deadline,
            @Nullable SuspensionGround suspendedFor,
            String href,
            boolean claimable,
            boolean releasable) {}

    private final Inbox inbox;
    private final CaseView view;
    private final CaseFiles files;
    private final Access access;
    private final Organisation organisation;
    private final ZoneId zone;

    InboxController(
            Inbox inbox,
            CaseView view,
            CaseFiles files,
            Access access,
            Organisation organisation,
            @Value("${anjuan.zone}") ZoneId zone) {
        this.inbox = inbox;
        this.view = view;
        this.files = files;
        this.access = access;
        this.organisation = organisation;
        this.zone = zone;
    }

    @GetMapping("/")
    String start(Officer officer) {
        return officer.posts().contains(anjuan.officer.Post.ADMINISTRATOR)
                ? "redirect:/organisation"
                : "redirect:/inbox";
    }

    @GetMapping("/inbox")
    String inbox(
            Officer officer,
            @RequestParam(defaultValue = "mine") String tab,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        fill(officer, tab, after, model);
        return "inbox/inbox";
    }

    @PostMapping("/inbox/{taskId}/claim")
    String claim(
            Officer officer,
            @PathVariable String taskId,
            @RequestParam(defaultValue = "pool") String tab,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        return change(officer, taskId, tab, part, model, inbox::claim);
    }

    @PostMapping("/inbox/{taskId}/release")
    String release(
            Officer officer,
            @PathVariable String taskId,
            @RequestParam(defaultValue = "mine") String tab,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        return change(officer, taskId, tab, part, model, inbox::release);
    }

    private String change(
            Officer officer,
            String taskId,
            String tab,
            @Nullable String part,
            Model model,
            BiFunction<WaitingTask, Officer, Boolean> change) {
        var task = inbox.find(taskId);
        boolean mayHave = task.isPresent()
                && access.has(
                        officer, task.get().role(), files.read(task.get().open().caseNumber()));
        boolean done = mayHave && change.apply(task.orElseThrow(), officer);
        if (part == null) {
            return "redirect:/inbox?tab=" + (tab.equals("pool") ? "pool" : "mine") + (done ? "" : "&taken");
        }
        fill(officer, tab, "", model);
        if (!done) {
            model.addAttribute("refusedMessage", view.word("inbox.taken"));
        }
        model.addAttribute("isPart", true);
        return "inbox/inbox :: list";
    }

    private void fill(Officer officer, String tab, String after, Model model) {
        var position = Position.parse(after).orElse(null);
        boolean isPool = tab.equals("pool");
        var page = isPool ? inbox.pool(officer, position, PAGE) : inbox.mine(officer, position, PAGE);
        var count = inbox.count(officer);
        var suspended = view.suspended(
                page.items().stream().map(InboxItem::caseNumber).distinct().toList());
        model.addAttribute("tab", isPool ? "pool" : "mine");
        model.addAttribute(
                "items",
                page.items().stream()
                        .map(item -> row(item, isPool, suspended.get(item.caseNumber())))
                        .toList());
        model.addAttribute("mineCount", FrameAdvice.counted(count.mine()));
        model.addAttribute("poolCount", FrameAdvice.counted(count.pool()));
        page.next()
                .ifPresent(next ->
                        model.addAttribute("nextHref", "/inbox?tab=" + (isPool ? "pool" : "mine") + "&after=" + next));
    }

    private Row row(InboxItem item, boolean isPool, @Nullable SuspensionGround suspendedFor) {
        return new Row(
                item.taskId(),
                item.caseNumber().value(),
                item.taskKey(),
                item.matterLabel(),
                view.title(item.respondent(), item.rightKind(), item.stage()),
                item.respondent(),
                view.right(item.rightKind(), item.rightName(), null),
                item.stage(),
                item.assignee() == null
                        ? null
                        : organisation
                                .findOfficer(item.assignee())
                                .map(Officer::name)
                                .orElse(item.assignee()),
                LocalDateTime.ofInstant(item.createdAt(), zone),
                view.deadline(item.nextLimit(), item.nextDueOn(), item.nextWarnOn()),
                suspendedFor,
                href(item),
                isPool,
                !isPool);
    }

    private static String href(InboxItem item) {
        var task = "/cases/" + item.caseNumber() + "/" + item.taskKey();
        return item.matter().isEmpty() ? task : task + "/" + item.matter();
    }
}
