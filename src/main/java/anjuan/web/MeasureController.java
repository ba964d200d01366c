package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.inbox.Inbox;
import anjuan.measure.MeasureView;
import anjuan.measure.MeasureViews;
import anjuan.officer.Officer;
import anjuan.seizure.OwnerNotice;
import anjuan.seizure.SeizureActs;
import anjuan.seizure.TestPeriod;
import anjuan.task.Desk;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The preservations and seizures of a case: where each stands, what became of its goods, and what can be done now. */
@Controller
class MeasureController {

    private static final List<String> BEGINNINGS =
            List.of("preservationRequested", "urgentPreservationTaken", "seizureRequested", "urgentSeizureTaken");

    /** An act open to the reader, with its address. */
    record MeasureAct(String href, String id) {}

    record MeasureCard(MeasureView view, List<MeasureAct> acts, List<TestPeriod> tests, List<OwnerNotice> notices) {}

    private final CaseFiles files;
    private final Access access;
    private final Desk desk;
    private final Inbox inbox;
    private final MeasureViews measures;
    private final SeizureActs seizures;
    private final CaseView view;

    MeasureController(
            CaseFiles files,
            Access access,
            Desk desk,
            Inbox inbox,
            MeasureViews measures,
            SeizureActs seizures,
            CaseView view) {
        this.files = files;
        this.access = access;
        this.desk = desk;
        this.inbox = inbox;
        this.measures = measures;
        this.seizures = seizures;
        this.view = view;
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/measures")
    String show(Officer officer, @PathVariable String number, Model model) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        var file = files.read(caseNumber);
        model.addAttribute("case", view.bar(file));
        model.addAttribute(
                "beginnings",
                BEGINNINGS.stream()
                        .filter(id -> desk.mayTell(officer, file, id))
                        .map(id -> new MeasureAct("/cases/" + number + "/" + id, id))
                        .toList());
        model.addAttribute(
                "measures",
                measures.of(caseNumber).stream()
                        .map(one -> card(officer, file, one))
                        .toList());
        return "measure/measures";
    }

    private MeasureCard card(Officer officer, CaseFile file, MeasureView one) {
        var matter = one.measure().key();
        return new MeasureCard(one, acts(officer, file, one), seizures.tests(matter), seizures.notices(matter));
    }

    private List<MeasureAct> acts(Officer officer, CaseFile file, MeasureView one) {
        var matter = one.measure().key();
        var tasks = inbox.ofCase(file.number()).stream()
                .filter(task -> task.open().matter().equals(matter))
                .map(task -> task.open().key());
        var messages = one.measure().isSeizure() ? seizures.sensible(one).stream() : Stream.<String>empty();
        return Stream.concat(tasks, messages)
                .distinct()
                .filter(id -> isOpenTo(officer, matter, id))
                .map(id -> new MeasureAct("/cases/" + file.number() + "/" + id + "/" + matter.id(), id))
                .toList();
    }

    private boolean isOpenTo(Officer officer, Matter matter, String id) {
        return desk.standing(officer, matter, id).obstacle().isEmpty();
    }
}
