package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.officer.Officer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The account of one due date, as a page of the case file to print. */
@Controller
class ClockController {

    /** The paper by which the event came about that a limit runs from. */
    private static final Map<String, List<PaperKind>> STARTING = Map.of(
            "A02", List.of(PaperKind.CLUE_REGISTRATION),
            "A50", List.of(PaperKind.INVESTIGATION_REPORT),
            "A61", List.of(PaperKind.PENALTY_NOTICE),
            "A80", List.of(PaperKind.FILING_APPROVAL),
            "A86", List.of(PaperKind.PENALTY_DECISION, PaperKind.NO_PENALTY_DECISION),
            "A95", List.of(PaperKind.PENALTY_DECISION));

    private final CaseFiles files;
    private final Access access;
    private final Deadlines deadlines;
    private final Papers papers;
    private final CaseView cases;
    private final LimitView limits;

    ClockController(
            CaseFiles files, Access access, Deadlines deadlines, Papers papers, CaseView cases, LimitView limits) {
        this.files = files;
        this.access = access;
        this.deadlines = deadlines;
        this.papers = papers;
        this.cases = cases;
        this.limits = limits;
    }

    @GetMapping("/cases/{number}/clocks/{limitId}/{round:\\d{1,6}}/derivation")
    String derivation(
            Officer officer,
            @PathVariable String number,
            @PathVariable String limitId,
            @PathVariable int round,
            Model model) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        var clock = deadlines.of(caseNumber).stream()
                .filter(one -> one.limit().id().equals(limitId) && one.round() == round)
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("clock " + limitId + " " + round));
        model.addAttribute("case", cases.bar(files.read(caseNumber)));
        model.addAttribute("clock", clock);
        model.addAttribute("limit", limits.shown(clock.limit()));
        startingPaper(caseNumber, clock).ifPresent(paper -> model.addAttribute("paper", paper));
        return "deadline/derivation";
    }

    /** The latest that was made by the day of the start. */
    private Optional<Paper> startingPaper(CaseNumber caseNumber, RunningClock clock) {
        var kinds = STARTING.getOrDefault(clock.limit().id(), List.of());
        return papers.of(caseNumber).stream()
                .filter(paper -> kinds.contains(paper.kind()))
                .filter(paper -> !paper.madeOn().isAfter(clock.start()))
                .max(Comparator.comparing(Paper::madeOn).thenComparing(Paper::madeAt));
    }
}
