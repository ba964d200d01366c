package anjuan.web;

import anjuan.definition.Drafts;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.rulechange.BureauRules;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.transfer.Transfers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing processes, tables and settings to another installation, and taking over what came from one. */
@Controller
@RequestMapping("/definitions/transfer")
class TransferController {

    private final Transfers transfers;
    private final BureauRules rules;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final Clock clock;

    TransferController(
            Transfers transfers, BureauRules rules, CaseView view, FormReader reader, Refusals refusals, Clock clock) {
        this.transfers = transfers;
        this.rules = rules;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping
    String show(Officer officer, Model model) {
        officer.require(Post.ADMINISTRATOR);
        return page(List.of(), model);
    }

    @PostMapping("/export")
    ResponseEntity<InputStreamResource> export(Officer officer) {
        var packed = transfers.export(officer);
        return FileController.download(
                "anjuan-set-%s.zip".formatted(LocalDate.now(clock)),
                MediaType.APPLICATION_OCTET_STREAM,
                packed.length,
                new ByteArrayInputStream(packed));
    }

    @PostMapping
    String bring(
            Officer officer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        officer.require(Post.ADMINISTRATOR);
        var completion = file == null || file.isEmpty()
                ? new Completion.Refused(List.of(Refusal.at("file", "REQUIRED")))
                : transfers.bring(officer, file.getBytes());
        if (completion instanceof Completion.Completed completed) {
            return "redirect:/definitions/transfer/" + completed.outcome();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(((Completion.Refused) completion).refusals(), model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String preview(Officer officer, @PathVariable long id, Model model) {
        return previewPage(officer, id, new HashMap<>(), List.of(), model);
    }

    @PostMapping("/{id:\\d{1,18}}/trust")
    String trust(
            Officer officer,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean compared,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var completion = transfers.trust(officer, id, compared);
        return answer(
                officer,
                id,
                completion,
                new HashMap<>(),
                "redirect:/definitions/transfer/" + id,
                model,
                response,
                flash);
    }

    @PostMapping("/{id:\\d{1,18}}/take")
    String take(
            Officer officer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Set<String> parts,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new Drafts.ChangeForm(fields.getOrDefault("reason", ""), fields.getOrDefault("legalBasis", ""));
        var when = reader.read(EffectiveFrom.class, fields);
        var completion = when.form() == null
                ? new Completion.Refused(when.refusals())
                : transfers.takeOver(
                        officer,
                        id,
                        parts == null ? Set.of() : parts,
                        form,
                        when.form().effectiveFrom());
        return answer(officer, id, completion, new HashMap<>(fields), "redirect:/definitions", model, response, flash);
    }

    private String answer(
            Officer officer,
            long id,
            Completion completion,
            Map<String, Object> form,
            String next,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (completion instanceof Completion.Completed completed) {
            flash.addFlashAttribute("done", view.word("transfer.done." + completed.outcome()));
            return next;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return previewPage(officer, id, form, ((Completion.Refused) completion).refusals(), model);
    }

    private String page(List<Refusal> found, Model model) {
        model.addAttribute("fingerprint", transfers.fingerprint());
        model.addAttribute("errors", refusals.byField(found));
        return "transfer/transfer";
    }

    private String previewPage(Officer officer, long id, Map<String, Object> form, List<Refusal> found, Model model) {
        var preview = transfers.preview(officer, id);
        model.addAttribute("preview", preview);
        model.addAttribute("madeAt", LocalDateTime.ofInstant(preview.madeAt(), clock.getZone()));
        model.addAttribute("earliest", rules.earliest());
        model.addAttribute(
                "canTakeRules", preview.lines().stream().anyMatch(line -> line.canTake() && rules.knows(line.name())));
        model.addAttribute("canTake", preview.lines().stream().anyMatch(Transfers.Line::canTake));
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return "transfer/preview";
    }
}
