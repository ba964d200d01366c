package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.discretion.FineRule;
import anjuan.discretion.FineRules;
import anjuan.intake.Intake;
import anjuan.intake.Verification;
import anjuan.investigation.Investigation;
import anjuan.investigation.Report;
import anjuan.legal.LegalDesk;
import anjuan.legal.SimilarCases;
import anjuan.library.Answer;
import anjuan.library.AnswerLibrary;
import anjuan.library.Question;
import anjuan.officer.Officer;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * What helps a review, side by side: the report, the table of fines, decided cases like this one, and answers of the library on
 * the same right. A review's page takes the part of it that it does not show itself.
 */
@Controller
class ReviewAidsController {

    private static final int MOST_ANSWERS = 10;
    private static final int MOST_LOOKED_THROUGH = 50;
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百]+条");

    private final CaseFiles files;
    private final Access access;
    private final LegalDesk desk;
    private final Intake intake;
    private final Investigation investigation;
    private final FineRules fineRules;
    private final SimilarCases similarCases;
    private final AnswerLibrary library;
    private final CaseView view;

    ReviewAidsController(
            CaseFiles files,
            Access access,
            LegalDesk desk,
            Intake intake,
            Investigation investigation,
            FineRules fineRules,
            SimilarCases similarCases,
            AnswerLibrary library,
            CaseView view) {
        this.files = files;
        this.access = access;
        this.desk = desk;
        this.intake = intake;
        this.investigation = investigation;
        this.fineRules = fineRules;
        this.similarCases = similarCases;
        this.library = library;
        this.view = view;
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/aids")
    String show(
            Officer officer,
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        if (!desk.isFor(officer)) {
            throw new AccessDeniedException("aids are for those who review and decide");
        }
        var file = files.read(caseNumber);
        var report = investigation.report(caseNumber).orElse(null);
        addAids(officer, file, report, model);
        if (part != null) {
            return "legal/aids :: aids";
        }
        model.addAttribute("case", view.bar(file));
        model.addAttribute("report", report);
        return "legal/aids";
    }

    private void addAids(Officer officer, CaseFile file, @Nullable Report report, Model model) {
        var actedOn =
                intake.verification(file.number()).map(Verification::actUntil).orElse(file.receivedOn());
        model.addAttribute("number", file.number());
        model.addAttribute("rightKind", file.rightKind());
        model.addAttribute("actedOn", actedOn);
        var rules = fineRules.on(actedOn).stream()
                .collect(Collectors.partitioningBy(rule -> report != null && isNamed(rule, report.lawApplied())));
        model.addAttribute("applied", rules.get(true));
        model.addAttribute("fineRules", rules.get(false));
        model.addAttribute("similar", similarCases.to(officer, file));
        model.addAttribute("answers", answers(officer, file, report));
    }

    /** Whether a text names the act and the article of a rule, whatever stands between them. */
    private static boolean isNamed(FineRule rule, String text) {
        return Stream.of(rule.source().split(" ")).allMatch(text::contains);
    }

    /** Those on the same kind of right in force: on the articles of the report first, then guidance, then the latest. */
    private List<Answer> answers(Officer officer, CaseFile file, @Nullable Report report) {
        var question = new Question(null, file.rightKind(), null, null, Answer.State.IN_FORCE, false);
        var articles = report == null ? List.<String>of() : articles(report.lawBroken() + report.lawApplied());
        return library.find(officer, question, null, MOST_LOOKED_THROUGH).answers().stream()
                .sorted(Comparator.comparing(
                                (Answer answer) -> articles.stream().noneMatch(answer.articles()::contains))
                        .thenComparing(answer -> !answer.isGuidance()))
                .limit(MOST_ANSWERS)
                .toList();
    }

    private static List<String> articles(String law) {
        return ARTICLE.matcher(law).results().map(MatchResult::group).distinct().toList();
    }
}
