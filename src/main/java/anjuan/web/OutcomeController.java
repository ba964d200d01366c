package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.decision.Decision;
import anjuan.decision.Decisions;
import anjuan.decision.Revocation;
import anjuan.decision.Revocations;
import anjuan.execution.Performance;
import anjuan.execution.Refund;
import anjuan.library.AnswerLibrary;
import anjuan.officer.Officer;
import anjuan.publicity.Publicity;
import anjuan.revocation.Repayment;
import anjuan.revocation.Repayments;
import anjuan.serving.PostedNotice;
import anjuan.serving.PublicNotices;
import anjuan.serving.Service;
import anjuan.serving.Serving;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was decided on each party, version beside version, and how it was served and published. */
@Controller
class OutcomeController {

    /** @param replaces number of the revoked decision in whose place it was made */
    record Version(
            int no,
            Decision decision,
            @Nullable Service service,
            @Nullable Revocation revocation,
            @Nullable Repayment repayment,
            List<Refund> refunds,
            @Nullable String replaces) {}

    record PartyView(String label, List<Version> versions) {}

    record NoticeView(PostedNotice notice, LocalDate lastDay) {}

    private final CaseFiles files;
    private final Matters matters;
    private final Access access;
    private final Decisions decisions;
    private final Revocations revocations;
    private final Repayments repayments;
    private final Performance performance;
    private final Serving serving;
    private final PublicNotices notices;
    private final Publicity publicity;
    private final AnswerLibrary answers;
    private final CaseView view;

    OutcomeController(
            CaseFiles files,
            Matters matters,
            Access access,
            Decisions decisions,
            Revocations revocations,
            Repayments repayments,
            Performance performance,
            Serving serving,
            PublicNotices notices,
            Publicity publicity,
            AnswerLibrary answers,
            CaseView view) {
        this.files = files;
        this.matters = matters;
        this.access = access;
        this.decisions = decisions;
        this.revocations = revocations;
        this.repayments = repayments;
        this.performance = performance;
        this.serving = serving;
        this.notices = notices;
        this.publicity = publicity;
        this.answers = answers;
        this.view = view;
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/outcome")
    String show(Officer officer, @PathVariable String number, Model model) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        model.addAttribute("case", view.bar(files.read(caseNumber)));
        model.addAttribute(
                "parties",
                matters.of(caseNumber, Matter.Kind.PARTY).stream()
                        .map(this::party)
                        .toList());
        model.addAttribute("services", serving.of(caseNumber));
        model.addAttribute("attempts", serving.attempts(caseNumber));
        model.addAttribute(
                "notices",
                notices.of(caseNumber).stream()
                        .map(notice -> new NoticeView(notice, notices.lastDay(notice)))
                        .toList());
        model.addAttribute("publicity", publicity.of(caseNumber));
        model.addAttribute("answers", answers.of(caseNumber));
        return "revocation/outcome";
    }

    private PartyView party(OpenedMatter matter) {
        var caseNumber = matter.matter().caseNumber();
        var versions = new ArrayList<Version>();
        String before = null;
        for (var decision : decisions.versions(caseNumber)) {
            if (decision.matter().equals(matter.matter())) {
                versions.add(version(caseNumber, versions.size() + 1, decision, before));
                before = decision.number();
            }
        }
        return new PartyView(matter.label(), versions);
    }

    private Version version(CaseNumber caseNumber, int no, Decision decision, @Nullable String replaces) {
        return new Version(
                no,
                decision,
                decision.number() == null
                        ? null
                        : serving.of(caseNumber, decision.number()).orElse(null),
                revocations.of(caseNumber).stream()
                        .filter(one -> one.round() == decision.round())
                        .findFirst()
                        .orElse(null),
                repayments.of(caseNumber).stream()
                        .filter(one -> one.round() == decision.round())
                        .findFirst()
                        .orElse(null),
                performance.refunds(decision),
                replaces);
    }
}
