package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.deadline.DeadlineGlance;
import anjuan.document.Attachments;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.officer.Officer;
import anjuan.referral.Concern;
import anjuan.referral.Material;
import anjuan.referral.Referral;
import anjuan.referral.ReferralEvent;
import anjuan.referral.Referrals;
import anjuan.referral.Register;
import anjuan.referral.Registered;
import anjuan.supervision.Supervision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The referral file of a case: what went to the police, what they answered, and a table of contents to print. */
@Controller
class ReferralController {

    record ReferralView(
            Referral referral, List<ReferralEvent> events, List<Material> materials, List<ContentLine> contents) {}

    record ContentLine(String title, @Nullable String number, LocalDate on, String href) {}

    private static final int PAGE = 50;

    /** What is made with the minutes of a hand-over. */
    private static final Set<PaperKind> OF_GOODS =
            EnumSet.of(PaperKind.GOODS_LIST, PaperKind.GOODS_TRANSFER_NOTICE, PaperKind.PRESERVED_GOODS_HANDOVER);

    record Row(Registered entry, @Nullable DeadlineGlance deadline, String href) {}

    private final CaseFiles files;
    private final Access access;
    private final Referrals referrals;
    private final Register register;
    private final Supervision supervision;
    private final Papers papers;
    private final Attachments attachments;
    private final CaseView view;

    ReferralController(
            CaseFiles files,
            Access access,
            Referrals referrals,
            Register register,
            Supervision supervision,
            Papers papers,
            Attachments attachments,
            CaseView view) {
        this.files = files;
        this.access = access;
        this.referrals = referrals;
        this.register = register;
        this.supervision = supervision;
        this.papers = papers;
        this.attachments = attachments;
        this.view = view;
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/referrals")
    String file(Officer officer, @PathVariable String number, Model model) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        var made = papers.of(caseNumber);
        var hrefs = new HashMap<String, String>();
        made.forEach(paper -> hrefs.put(paper.id(), href(caseNumber, "papers", paper.id())));
        attachments.of(caseNumber).forEach(one -> hrefs.put(one.id(), href(caseNumber, "attachments", one.id())));
        model.addAttribute("case", view.bar(files.read(caseNumber)));
        model.addAttribute("hrefs", hrefs);
        model.addAttribute(
                "referrals",
                referrals.of(caseNumber).stream()
                        .map(referral -> new ReferralView(
                                referral,
                                referrals.events(referral.matter()),
                                referrals.materials(referral.matter()),
                                contents(referral, made, hrefs)))
                        .toList());
        return "referral/referrals";
    }

    /** The register of referrals, for those who supervise (F21). */
    @GetMapping("/referrals")
    String register(
            Officer officer,
            @RequestParam(defaultValue = "") String concern,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        if (!supervision.isSupervisor(officer)) {
            throw new AccessDeniedException(officer.id() + " supervises nobody");
        }
        var asked = Arrays.stream(Concern.values())
                .filter(one -> one.name().equals(concern))
                .findFirst()
                .orElse(null);
        var found = register.referrals(officer, asked, before, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("concern", asked);
        model.addAttribute("concerns", List.of(Concern.values()));
        model.addAttribute("rows", shown.stream().map(this::row).toList());
        model.addAttribute("unreferred", register.unreferred(officer, PAGE));
        if (found.size() > PAGE) {
            var last = shown.get(PAGE - 1);
            model.addAttribute(
                    "nextHref",
                    UriComponentsBuilder.fromPath("/referrals")
                            .queryParam("concern", asked == null ? "" : asked)
                            .queryParam("before", last.caseNumber() + "%23" + last.matter())
                            .build(true)
                            .toUriString());
        }
        return "referral/register";
    }

    private Row row(Registered one) {
        return new Row(
                one,
                view.deadline(one.dueLimit(), one.dueOn(), one.warnOn()),
                "/cases/" + one.caseNumber() + "/referrals");
    }

    /** Our papers of a referral and those of the other organs, in the order of what happened. */
    private List<ContentLine> contents(Referral referral, List<Paper> made, Map<String, String> hrefs) {
        var lines = new ArrayList<ContentLine>();
        for (var event : referrals.events(referral.matter())) {
            var own = made.stream()
                    .filter(paper -> paper.id().equals(event.item()))
                    .findFirst();
            if (own.isPresent()) {
                lines.add(line(own.get()));
            } else if (event.item() != null && hrefs.containsKey(event.item())) {
                lines.add(new ContentLine(
                        view.word("referralEvent." + event.kind()),
                        event.number(),
                        event.occurredOn(),
                        hrefs.get(event.item())));
            }
            if (event.kind() == ReferralEvent.Kind.HANDED_OVER) {
                made.stream()
                        .filter(paper -> OF_GOODS.contains(paper.kind())
                                && paper.madeOn().equals(event.occurredOn()))
                        .map(this::line)
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private ContentLine line(Paper paper) {
        return new ContentLine(
                view.word("paper." + paper.kind()),
                paper.number(),
                paper.madeOn(),
                href(paper.caseNumber(), "papers", paper.id()));
    }

    private static String href(CaseNumber caseNumber, String kind, String id) {
        return "/cases/" + caseNumber + "/" + kind + "/" + id;
    }
}
