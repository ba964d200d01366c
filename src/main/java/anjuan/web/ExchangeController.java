package anjuan.web;

import anjuan.exchange.Dispatch;
import anjuan.exchange.Message;
import anjuan.exchange.Message.State;
import anjuan.exchange.Outbox;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of the messages to other organs: what waits, what was sent, what failed; never what they say. */
@Controller
class ExchangeController {

    record Line(
            String key,
            String kind,
            String caseNumber,
            LocalDate occurredOn,
            State state,
            int attempts,
            LocalDateTime nextTryAt,
            @Nullable String cause,
            LocalDateTime postedAt,
            @Nullable LocalDateTime sentAt) {}

    private static final int MOST_SHOWN = 200;

    private final Outbox outbox;
    private final Dispatch dispatch;
    private final CaseView view;
    private final Clock clock;

    ExchangeController(Outbox outbox, Dispatch dispatch, CaseView view, Clock clock) {
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/exchange")
    String show(Officer officer, Model model) {
        officer.require(Post.ADMINISTRATOR);
        var counts = outbox.counts();
        model.addAttribute("isReady", dispatch.isReady());
        model.addAttribute("waiting", counts.get(State.WAITING));
        model.addAttribute("failed", counts.get(State.FAILED));
        model.addAttribute("sent", counts.get(State.SENT));
        model.addAttribute(
                "messages", outbox.latest(MOST_SHOWN).stream().map(this::line).toList());
        return "exchange/messages";
    }

    @PostMapping("/exchange/retry")
    String retry(Officer officer, @RequestParam String key, RedirectAttributes flash) {
        officer.require(Post.ADMINISTRATOR);
        if (outbox.find(key).isEmpty()) {
            throw new NoSuchPage("message " + key);
        }
        flash.addFlashAttribute("done", view.word(outbox.tryAgain(key) ? "exchange.retried" : "exchange.notRetried"));
        return "redirect:/exchange";
    }

    private Line line(Message message) {
        return new Line(
                message.key(),
                message.kind(),
                message.caseNumber().value(),
                message.occurredOn(),
                message.state(),
                message.attempts(),
                local(message.nextTryAt()),
                message.cause(),
                local(message.postedAt()),
                message.sentAt() == null ? null : local(message.sentAt()));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
