package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.document.Attachments;
import anjuan.evidence.EvidenceKeeping;
import anjuan.evidence.EvidenceRegister;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the register of evidence: enter an item, see one, judge it, hand it over, link what shows it. */
@Controller
class EvidenceController {

    private final EvidenceKeeping keeping;
    private final EvidenceRegister register;
    private final CaseFiles files;
    private final Access access;
    private final Attachments attachments;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final Clock clock;

    EvidenceController(
            EvidenceKeeping keeping,
            EvidenceRegister register,
            CaseFiles files,
            Access access,
            Attachments attachments,
            CaseView view,
            FormReader reader,
            Refusals refusals,
            Clock clock) {
        this.keeping = keeping;
        this.register = register;
        this.files = files;
        this.access = access;
        this.attachments = attachments;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/cases/{number}/evidence/new")
    String enter(Officer officer, @PathVariable String number, Model model) {
        var file = visible(officer, number);
        if (!keeping.mayEnter(officer, file)) {
            throw new AccessDeniedException("only who handles a case enters its evidence");
        }
        return enterPage(file, Map.of("obtainedOn", LocalDate.now(clock)), List.of(), model);
    }

    @PostMapping("/cases/{number}/evidence")
    String enter(
            Officer officer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var file = visible(officer, number);
        var found = record(officer, file, EvidenceKeeping.RegisterForm.class, fields);
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("evidence.done"));
            return "redirect:/cases/" + file.number() + "?tab=evidence";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return enterPage(file, Map.copyOf(fields), found, model);
    }

    @GetMapping("/cases/{number}/evidence/{no:\\d{1,6}}")
    String show(Officer officer, @PathVariable String number, @PathVariable int no, Model model) {
        return itemPage(
                officer, visible(officer, number), no, Map.of("handedOn", LocalDate.now(clock)), List.of(), model);
    }

    @PostMapping("/cases/{number}/evidence/{no:\\d{1,6}}/{act:judge|handOver|link}")
    String change(
            Officer officer,
            @PathVariable String number,
            @PathVariable int no,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var file = visible(officer, number);
        Class<? extends Record> type =
                switch (act) {
                    case "judge" -> EvidenceKeeping.JudgeForm.class;
                    case "handOver" -> EvidenceKeeping.HandOverForm.class;
                    default -> EvidenceKeeping.LinkForm.class;
                };
        var entered = new HashMap<>(fields);
        entered.put("no", Integer.toString(no));
        var found = record(officer, file, type, entered);
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("evidence.done"));
            return "redirect:/cases/" + file.number() + "/evidence/" + no;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return itemPage(officer, file, no, Map.copyOf(fields), found, model);
    }

    private CaseFile visible(Officer officer, String number) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        return files.read(caseNumber);
    }

    /** What stands against an entry; nothing when it was kept. */
    private List<Refusal> record(
            Officer officer, CaseFile file, Class<? extends Record> type, Map<String, String> fields) {
        var reading = reader.read(type, fields);
        if (!(reading.form() instanceof EvidenceKeeping.Entry entry)) {
            return reading.refusals();
        }
        var completion = keeping.record(officer, file.number(), entry);
        if (completion instanceof Completion.NotYours) {
            throw new AccessDeniedException("only who handles a case keeps its evidence");
        }
        return completion instanceof Completion.Refused refused ? refused.refusals() : List.of();
    }

    private String enterPage(CaseFile file, Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("officers", keeping.officers(file));
        model.addAttribute("options", reader.options(EvidenceKeeping.RegisterForm.class));
        return page("evidence/enter", file, form, found, model);
    }

    private String itemPage(
            Officer officer, CaseFile file, int no, Map<String, ?> form, List<Refusal> found, Model model) {
        var item = register.find(file.number(), no).orElseThrow(() -> new NoSuchPage("evidence " + no));
        var linked = register.links(file.number()).getOrDefault(no, List.of());
        var all = attachments.of(file.number());
        model.addAttribute("item", item);
        model.addAttribute("custody", register.custody(file.number()).getOrDefault(no, List.of()));
        model.addAttribute("holder", register.holder(item));
        model.addAttribute(
                "linked", all.stream().filter(one -> linked.contains(one.id())).toList());
        model.addAttribute(
                "others", all.stream().filter(one -> !linked.contains(one.id())).toList());
        model.addAttribute("mayEnter", keeping.mayEnter(officer, file));
        model.addAttribute("mayHandOver", keeping.mayHandOver(officer, file));
        return page("evidence/item", file, form, found, model);
    }

    private String page(String template, CaseFile file, Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("case", view.bar(file));
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return template;
    }
}
