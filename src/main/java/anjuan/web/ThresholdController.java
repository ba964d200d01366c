package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.evidence.EvidenceRegister;
import anjuan.officer.Officer;
import anjuan.task.Desk;
import anjuan.threshold.CrimeThresholds;
import anjuan.threshold.Entry;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the acts of a case come to under the criminal rules, with how each figure came about and what was entered when. */
@Controller
class ThresholdController {

    /** @param isInPlace whether it counts: no later entry took its place */
    record EntryView(Entry entry, boolean isInPlace) {}

    private final CaseFiles files;
    private final Access access;
    private final Desk desk;
    private final CrimeThresholds thresholds;
    private final EvidenceRegister evidence;
    private final CaseView view;

    ThresholdController(
            CaseFiles files,
            Access access,
            Desk desk,
            CrimeThresholds thresholds,
            EvidenceRegister evidence,
            CaseView view) {
        this.files = files;
        this.access = access;
        this.desk = desk;
        this.thresholds = thresholds;
        this.evidence = evidence;
        this.view = view;
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/thresholds")
    String show(Officer officer, @PathVariable String number, Model model) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        var file = files.read(caseNumber);
        var entries = thresholds.entries(caseNumber);
        var inPlace = CrimeThresholds.inPlace(entries);
        model.addAttribute("case", view.bar(file));
        model.addAttribute("respondents", files.respondents(caseNumber));
        model.addAttribute("findings", thresholds.findings(caseNumber));
        model.addAttribute(
                "entries",
                entries.stream()
                        .map(entry -> new EntryView(entry, inPlace.contains(entry)))
                        .toList());
        model.addAttribute(
                "usable",
                evidence.usable(caseNumber).stream()
                        .map(item -> String.valueOf(item.no()))
                        .toList());
        model.addAttribute(
                "nearPercent", thresholds.nearFrom().movePointRight(2).intValue());
        model.addAttribute("mayEnter", desk.mayTell(officer, file, "figuresEntered"));
        return "threshold/thresholds";
    }
}
