package anjuan.api;

import anjuan.idempotency.Answer;
import anjuan.intake.ClueForm;
import anjuan.intake.ClueImport;
import anjuan.intake.Imported;
import anjuan.intake.Intake;
import anjuan.intake.Registered;
import anjuan.officer.Officer;
import anjuan.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes clues in. */
@RestController
@RequestMapping(path = "/api/clues", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "clues")
class ClueApi {

    /** @param known whether the bureau had taken a clue with this reference before */
    record Lodged(String caseNumber, boolean known) {}

    /** @param row number of the row in the spreadsheet */
    record Row(int row, Imported.Result result, @Nullable String caseNumber, List<ApiError.Field> refusals) {}

    /** @param ignored headers of columns that no clue has */
    record Taken(List<Row> rows, int taken, int known, int refused, List<String> ignored) {}

    private final Intake intake;
    private final ClueImport clueImport;
    private final Requests requests;
    private final Wording wording;

    ClueApi(Intake intake, ClueImport clueImport, Requests requests, Wording wording) {
        this.intake = intake;
        this.clueImport = clueImport;
        this.requests = requests;
        this.wording = wording;
    }

    @Operation(summary = "Lodge a clue: 201 when its file was opened, 200 when its reference was known")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> lodge(
            Officer officer,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody ClueForm form) {
        return requests.perform(officer, key, "lodge", form, () -> answer(intake.lodge(officer, form)));
    }

    /** Takes no key: each row counts once by its reference, and a repetition says what became of each. */
    @Operation(
            summary =
                    "Lodge clues from a spreadsheet (xlsx as the 12315 platform exports it); each row counts once by its"
                            + " 登记编号, so the same file may be sent again")
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Taken take(Officer officer, @RequestPart MultipartFile file) throws IOException {
        Imported imported;
        try (var upload = file.getInputStream()) {
            imported = clueImport.take(officer, upload);
        }
        if (imported instanceof Imported.RefusedFile refused) {
            throw refused(refused.refusals());
        }
        var result = (Imported.ImportResult) imported;
        var rows = result.rows().stream()
                .map(row -> new Row(
                        row.row(),
                        row.result(),
                        row.caseNumber() == null ? null : row.caseNumber().value(),
                        wording.fields(row.refusals())))
                .toList();
        return new Taken(rows, result.taken(), result.known(), result.refused(), result.ignored());
    }

    private Answer<Refused> answer(Registered registered) {
        if (registered instanceof Registered.Opened opened) {
            return requests.done(201, new Lodged(opened.caseNumber().value(), false));
        }
        if (registered instanceof Registered.Known known) {
            return requests.done(200, new Lodged(known.caseNumber().value(), true));
        }
        return new Answer.Undone<>(refused(((Registered.Refused) registered).refusals()));
    }

    private Refused refused(List<Refusal> refusals) {
        var codes = refusals.stream().map(Refusal::code).toList();
        if (codes.contains("POST_NEEDED")) {
            return new Refused(403, wording.refused("NOT_YOURS", refusals));
        }
        return new Refused(codes.contains("IMPORT_TOO_LARGE") ? 413 : 422, wording.refused("REFUSED", refusals));
    }
}
