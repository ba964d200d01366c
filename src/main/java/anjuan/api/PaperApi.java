package anjuan.api;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.document.Attachments;
import anjuan.document.Papers;
import anjuan.idempotency.Answer;
import anjuan.officer.Officer;
import anjuan.task.AttachDesk;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Hands out the papers and attachments of a case, and takes attachments in. */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
@Tag(name = "papers")
class PaperApi {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Access access;
    private final Papers papers;
    private final Attachments attachments;
    private final AttachDesk attachDesk;
    private final CasePapers casePapers;
    private final Requests requests;
    private final Wording wording;

    PaperApi(
            Access access,
            Papers papers,
            Attachments attachments,
            AttachDesk attachDesk,
            CasePapers casePapers,
            Requests requests,
            Wording wording) {
        this.access = access;
        this.papers = papers;
        this.attachments = attachments;
        this.attachDesk = attachDesk;
        this.casePapers = casePapers;
        this.requests = requests;
        this.wording = wording;
    }

    @Operation(summary = "A paper as a Word document")
    @GetMapping("/papers/{id}")
    ResponseEntity<InputStreamResource> paper(
            Officer officer, @PathVariable CaseNumber caseNumber, @PathVariable String id) {
        access.requireSight(officer, caseNumber);
        var paper = papers.find(caseNumber, id).orElseThrow(this::noSuchPaper);
        return download(paper.fileName(), WORD, paper.byteCount(), papers.open(paper));
    }

    @Operation(summary = "An attachment as it was brought")
    @GetMapping("/attachments/{id}")
    ResponseEntity<InputStreamResource> attachment(
            Officer officer, @PathVariable CaseNumber caseNumber, @PathVariable String id) {
        access.requireSight(officer, caseNumber);
        var attachment = attachments.find(caseNumber, id).orElseThrow(this::noSuchPaper);
        return download(
                attachment.fileName(),
                MediaType.parseMediaType(attachment.mediaType()),
                attachment.byteCount(),
                attachments.open(attachment));
    }

    @Operation(summary = "Put a file into the case; at most 50 MB, of a known kind, and what its name says it is")
    @PostMapping(
            path = "/attachments",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> attach(
            Officer officer,
            @PathVariable CaseNumber caseNumber,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestParam String title,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate occurredOn,
            @RequestPart MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var digest = digest(file);
        var body = Map.of("title", title, "occurredOn", occurredOn, "name", name, "digest", digest);
        return requests.perform(officer, key, caseNumber + "/attachments", new java.util.TreeMap<>(body), () -> {
            // opened for each try: a stream is read once only
            try (var stream = file.getInputStream()) {
                var completion = attachDesk.attach(officer, caseNumber, title, occurredOn, name, stream);
                return answer(caseNumber, completion, digest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Answer<Refused> answer(CaseNumber caseNumber, Completion completion, String digest) {
        if (completion instanceof Completion.Completed) {
            var attached = casePapers.files(caseNumber).stream()
                    .filter(one -> one.digest().equals(digest))
                    .reduce((before, after) -> after)
                    .orElseThrow();
            return requests.done(201, attached);
        }
        if (completion instanceof Completion.Refused refused) {
            boolean isTooLarge =
                    refused.refusals().stream().map(Refusal::code).anyMatch("ATTACHMENT_TOO_LARGE"::equals);
            return isTooLarge
                    ? Requests.refused(413, wording.refused("ATTACHMENT_TOO_LARGE", refused.refusals()))
                    : Requests.refused(422, wording.refused("REFUSED", refused.refusals()));
        }
        var role = completion instanceof Completion.NotYours notYours ? notYours.role() : "HANDLER";
        return Requests.refused(
                403, new ApiError("NOT_YOURS", wording.refusal("POST_NEEDED", wording.post(role)), List.of()));
    }

    private Refused noSuchPaper() {
        return new Refused(404, wording.error("NO_SUCH_PAPER"));
    }

    private static ResponseEntity<InputStreamResource> download(
            String name, MediaType type, long byteCount, InputStream bytes) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(byteCount)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(bytes));
    }

    private static String digest(MultipartFile file) {
        try (var stream = file.getInputStream();
                var digesting = new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
