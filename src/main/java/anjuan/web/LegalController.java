package anjuan.web;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Stage;
import anjuan.deadline.DeadlineGlance;
import anjuan.escalation.QuestionKind;
import anjuan.legal.DeskItem;
import anjuan.legal.DeskList;
import anjuan.legal.DeskPosition;
import anjuan.legal.GuidanceFigures;
import anjuan.legal.Holding;
import anjuan.legal.LegalDesk;
import anjuan.legal.RequestFigures;
import anjuan.officer.Officer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The legal section's desk, and the figures of the questions of the bureau and those below. */
@Controller
class LegalController {

    private static final int PAGE = 50;

    /**
     * @param caseName what one calls the case
     * @param holders what is open on it and with whom
     */
    record Row(
            DeskItem item,
            String caseName,
            String href,
            @Nullable DeadlineGlance deadline,
            List<HolderView> holders) {}

    record HolderView(String taskKey, String roleOrName) {}

    private final LegalDesk desk;
    private final RequestFigures figures;
    private final GuidanceFigures guidanceFigures;
    private final FiguresCsv csv;
    private final CaseView view;
    private final Clock clock;

    LegalController(
            LegalDesk desk,
            RequestFigures figures,
            GuidanceFigures guidanceFigures,
            FiguresCsv csv,
            CaseView view,
            Clock clock) {
        this.desk = desk;
        this.figures = figures;
        this.guidanceFigures = guidanceFigures;
        this.csv = csv;
        this.view = view;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @GetMapping("/legal")
    String desk(
            Officer officer,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        requirePost(officer);
        var asked = Arrays.stream(DeskList.values())
                .filter(one -> one.name().equalsIgnoreCase(list))
                .findFirst()
                .orElse(DeskList.REVIEWS);
        var page = desk.list(officer, asked, DeskPosition.parse(after).orElse(null), PAGE);
        var counts = desk.counts(officer);
        var counted = new LinkedHashMap<DeskList, String>();
        for (var one : DeskList.values()) {
            counted.put(one, FrameAdvice.counted(counts.of(one)));
        }
        model.addAttribute("list", asked);
        model.addAttribute("counts", counted);
        model.addAttribute("rows", rows(asked, page.items()));
        if (asked == DeskList.LETTERS) {
            model.addAttribute("letters", desk.letters(officer));
        }
        model.addAttribute("workloads", desk.workloads(officer));
        model.addAttribute("listWorkloads", desk.workloads(officer, asked));
        page.next().ifPresent(next -> model.addAttribute("nextHref", "/legal?list=" + asked + "&after=" + next));
        return "legal/desk";
    }

    @Transactional(readOnly = true)
    @GetMapping("/legal/figures")
    String figures(
            Officer officer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        requirePost(officer);
        var first = first(from);
        var last = last(until);
        var asked = kind(kind);
        model.addAttribute("from", first);
        model.addAttribute("until", last);
        model.addAttribute("kind", asked);
        model.addAttribute("kinds", List.of(QuestionKind.values()));
        model.addAttribute("bureaus", figures.of(officer, first, last, asked));
        model.addAttribute("guidances", guidanceFigures.of(officer, first, last));
        return "legal/figures";
    }

    /** The figures of questions as a table to work on. */
    @Transactional(readOnly = true)
    @GetMapping("/legal/figures.csv")
    ResponseEntity<byte[]> requestFigures(
            Officer officer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String kind) {
        requirePost(officer);
        return FiguresCsv.download(
                "questions",
                first(from),
                last(until),
                csv.ofRequests(figures.of(officer, first(from), last(until), kind(kind))));
    }

    /** The figures of what was asked from above as a table to work on. */
    @Transactional(readOnly = true)
    @GetMapping("/legal/guidance.csv")
    ResponseEntity<byte[]> guidanceFigures(
            Officer officer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        requirePost(officer);
        return FiguresCsv.download(
                "guidance",
                first(from),
                last(until),
                csv.ofGuidance(guidanceFigures.of(officer, first(from), last(until))));
    }

    private LocalDate first(String from) {
        return day(from, LocalDate.now(clock).withDayOfYear(1));
    }

    private LocalDate last(String until) {
        return day(until, LocalDate.now(clock));
    }

    private static @Nullable QuestionKind kind(String kind) {
        return Arrays.stream(QuestionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private List<Row> rows(DeskList list, List<DeskItem> items) {
        var holdings = desk.holdings(list, items).stream().collect(Collectors.groupingBy(Holding::caseNumber));
        return items.stream()
                .map(item -> new Row(
                        item,
                        name(item),
                        href(list, item),
                        view.deadline(item.limitId(), item.dueOn(), item.warnOn()),
                        holders(item, holdings.getOrDefault(item.caseNumber(), List.of()))))
                .toList();
    }

    private String name(DeskItem item) {
        return item.stage() == Stage.ADVISING
                ? view.right(item.rightKind(), item.rightName(), item.rightNumber())
                : view.title(item.respondent(), item.rightKind(), item.stage());
    }

    private static List<HolderView> holders(DeskItem item, List<Holding> all) {
        return all.stream()
                .filter(one -> one.matter().equals(item.matter()))
                .map(one -> new HolderView(
                        one.taskKey(), one.name() == null ? one.role().post().name() : one.name()))
                .toList();
    }

    private static String href(DeskList list, DeskItem item) {
        CaseNumber number = item.caseNumber();
        return switch (list) {
            case REVIEWS ->
                "/cases/" + number + "/" + item.state() + (item.matter().isEmpty() ? "" : "/" + item.matter());
            case RAISED, SENT, RECEIVED -> "/cases/" + number + "/requests";
            case RECUSALS, HEARINGS, LETTERS -> "/cases/" + number;
        };
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return otherwise;
        }
    }

    private void requirePost(Officer officer) {
        if (!desk.isFor(officer)) {
            throw new AccessDeniedException(officer.id() + " is neither of the legal section nor leads the bureau");
        }
    }
}
