package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.document.Attachments;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.officer.Officer;
import anjuan.task.AttachDesk;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers and attachments of a case: to fetch, and to add. */
@Controller
class FileController {

    static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Access access;
    private final CaseFiles files;
    private final Papers papers;
    private final Attachments attachments;
    private final AttachDesk attachDesk;
    private final CaseController casePage;
    private final CaseView view;
    private final Refusals refusals;

    FileController(
            Access access,
            CaseFiles files,
            Papers papers,
            Attachments attachments,
            AttachDesk attachDesk,
            CaseController casePage,
            CaseView view,
            Refusals refusals) {
        this.access = access;
        this.papers = papers;
        this.attachments = attachments;
        this.attachDesk = attachDesk;
        this.casePage = casePage;
        this.view = view;
        this.refusals = refusals;
        this.files = files;
    }

    @GetMapping("/cases/{number}/papers/{id}")
    ResponseEntity<InputStreamResource> paper(Officer officer, @PathVariable String number, @PathVariable String id) {
        var paper = papers.find(visible(officer, number), id)
                .filter(one -> one.kind() != PaperKind.CLUE_REGISTRATION || isOfBureau(officer, one.caseNumber()))
                .orElseThrow(() -> new NoSuchPage(id));
        return download(paper.fileName(), WORD, paper.byteCount(), papers.open(paper));
    }

    @GetMapping("/cases/{number}/attachments/{id}")
    ResponseEntity<InputStreamResource> attachment(
            Officer officer, @PathVariable String number, @PathVariable String id) {
        var attachment = attachments
                .find(visible(officer, number), id)
                .filter(one -> isOfBureau(officer, one.caseNumber()))
                .orElseThrow(() -> new NoSuchPage(id));
        return download(
                attachment.fileName(),
                MediaType.parseMediaType(attachment.mediaType()),
                attachment.byteCount(),
                attachments.open(attachment));
    }

    @PostMapping("/cases/{number}/attachments")
    String attach(
            Officer officer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate occurredOn,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        var caseNumber = visible(officer, number);
        Completion completion;
        if (occurredOn == null) {
            completion = new Completion.Refused(List.of(Refusal.at("occurredOn", "REQUIRED")));
        } else if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            completion = new Completion.Refused(List.of(Refusal.at("file", "REQUIRED")));
        } else {
            try (var stream = file.getInputStream()) {
                completion =
                        attachDesk.attach(officer, caseNumber, title, occurredOn, file.getOriginalFilename(), stream);
            }
        }
        if (completion instanceof Completion.NotYours) {
            throw new AccessDeniedException("may not add to " + caseNumber);
        }
        if (completion instanceof Completion.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", refusals.byField(refused.refusals()));
            model.addAttribute("refusals", refused.refusals());
            model.addAttribute(
                    "form", Map.of("title", title, "occurredOn", occurredOn == null ? "" : occurredOn.toString()));
            return casePage.show(officer, number, "evidence", model);
        }
        flash.addFlashAttribute("done", view.word("case.attached"));
        return "redirect:/cases/" + caseNumber + "?tab=evidence";
    }

    /** Who sees a case from a bureau above gets neither what was brought in nor the form that names who complained. */
    private boolean isOfBureau(Officer officer, CaseNumber caseNumber) {
        return files.read(caseNumber).bureauId().equals(officer.bureauId());
    }

    private CaseNumber visible(Officer officer, String number) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        return caseNumber;
    }

    static ResponseEntity<InputStreamResource> download(
            String name, MediaType type, long byteCount, InputStream bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(byteCount)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(bytes));
    }
}
