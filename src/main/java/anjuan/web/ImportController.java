package anjuan.web;

import anjuan.intake.ClueImport;
import anjuan.intake.Imported;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Clues in bulk from a spreadsheet, with what became of each row. */
@Controller
class ImportController {

    record Row(
            int line,
            Imported.Result outcome,
            @Nullable String caseNumber,
            String name,
            @Nullable String reason) {}

    record Result(String fileName, int taken, int known, int refused, List<Row> rows) {}

    private final ClueImport clueImport;
    private final Refusals refusals;

    ImportController(ClueImport clueImport, Refusals refusals) {
        this.clueImport = clueImport;
        this.refusals = refusals;
    }

    @GetMapping("/intake/import")
    String blank(Officer officer) {
        requireClerk(officer);
        return "intake/import";
    }

    @PostMapping("/intake/import")
    String take(
            Officer officer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        requireClerk(officer);
        if (file == null || file.isEmpty()) {
            return refused(List.of(Refusal.at("file", "REQUIRED")), model, response);
        }
        Imported imported;
        try (var stream = file.getInputStream()) {
            imported = clueImport.take(officer, stream);
        }
        if (imported instanceof Imported.RefusedFile refused) {
            return refused(refused.refusals(), model, response);
        }
        var result = (Imported.ImportResult) imported;
        model.addAttribute(
                "result",
                new Result(
                        String.valueOf(file.getOriginalFilename()),
                        result.taken(),
                        result.known(),
                        result.refused(),
                        result.rows().stream().map(this::row).toList()));
        return "intake/import";
    }

    private Row row(Imported.Row row) {
        return new Row(
                row.row(),
                row.result(),
                row.caseNumber() == null ? null : row.caseNumber().value(),
                row.respondent(),
                row.refusals().isEmpty()
                        ? null
                        : row.refusals().stream().map(refusals::text).collect(Collectors.joining(" ")));
    }

    private String refused(List<Refusal> wrong, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(
                "errors", wrong.stream().collect(Collectors.toMap(r -> "file", refusals::text, (a, b) -> a + " " + b)));
        return "intake/import";
    }

    private static void requireClerk(Officer officer) {
        if (!officer.holds(Post.CLERK)) {
            throw new AccessDeniedException("only a clerk imports clues");
        }
    }
}
