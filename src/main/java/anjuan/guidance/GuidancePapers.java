package anjuan.guidance;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers that go down, on the file of the bureau above, and the reports that go up, on the case. */
@Component
public class GuidancePapers {

    private static final Set<PaperKind> DOWN = Set.of(
            PaperKind.CASE_SUPERVISION,
            PaperKind.OVERSIGHT_NOTICE,
            PaperKind.OVERSIGHT_DECISION,
            PaperKind.OVERSIGHT_RECHECK,
            PaperKind.GUIDANCE_OPINION,
            PaperKind.GUIDANCE_MORE,
            PaperKind.GUIDANCE_END);

    private final Papers papers;
    private final Numbering numbering;
    private final CaseFields caseFields;
    private final CaseFiles files;

    GuidancePapers(Papers papers, Numbering numbering, CaseFields caseFields, CaseFiles files) {
        this.papers = papers;
        this.numbering = numbering;
        this.caseFields = caseFields;
        this.files = files;
    }

    /** What went down of a guidance, the earliest first; form 2, where it moved the case. */
    public List<Paper> down(Guidance guidance) {
        if (guidance.kind().movesCase()) {
            return guidance.paper() == null
                    ? List.of()
                    : papers.find(guidance.ofCase(), guidance.paper()).stream().toList();
        }
        return papers.of(guidance.file()).stream()
                .filter(paper -> DOWN.contains(paper.kind()))
                .toList();
    }

    /** One that went down. */
    public Optional<Paper> down(Guidance guidance, String id) {
        return down(guidance).stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    /**
     * The paper by which it is issued.
     *
     * @param answerOn last day to answer, where the law sets it
     * @param objectOn last day to object, of a decision
     */
    Paper issue(Guidance guidance, LocalDate on, @Nullable LocalDate answerOn, @Nullable LocalDate objectOn) {
        var file = files.read(guidance.file());
        var fields = fields(file, guidance, on);
        fields.put("subject", guidance.subject());
        fields.put("body", guidance.body());
        fields.put("basis", text(guidance.basis()));
        fields.put("headName", text(guidance.signedBy()));
        switch (guidance.kind()) {
            case SUPERVISION -> {
                fields.put("dueOn", text(guidance.dueOn()));
                fields.put("reportOn", text(guidance.reportOn()));
            }
            case PAPERS -> fields.put("answerOn", text(answerOn));
            case CORRECTION -> {
                fields.put("dueOn", text(guidance.dueOn()));
                fields.put("objectOn", text(objectOn));
            }
            default -> fields.put("force", force(guidance));
        }
        var number = numbering.next(file, Objects.requireNonNull(guidance.kind().number()), on);
        return papers.make(
                guidance.file(), Objects.requireNonNull(guidance.kind().paper()), number, on, fields);
    }

    /** What more is to be reported, and by when. */
    Paper more(Guidance guidance, String body, LocalDate on) {
        var file = files.read(guidance.file());
        var fields = fields(file, guidance, on);
        fields.put("paperNumber", text(guidance.number()));
        fields.put("body", body);
        fields.put("reportOn", text(guidance.reportOn()));
        return papers.make(guidance.file(), PaperKind.GUIDANCE_MORE, null, on, fields);
    }

    /** What a re-check found. */
    Paper recheck(Guidance guidance, LocalDate on) {
        var file = files.read(guidance.file());
        var fields = fields(file, guidance, on);
        fields.put("decisionNumber", text(guidance.number()));
        fields.put(
                "result",
                caseFields.word(
                        "guidanceRecheck",
                        Objects.requireNonNull(guidance.recheckResult()).name()));
        fields.put("body", text(guidance.recheck()));
        fields.put("dueOn", text(guidance.dueOn()));
        return papers.make(
                guidance.file(),
                PaperKind.OVERSIGHT_RECHECK,
                numbering.next(file, NumberKind.OVERSIGHT_RECHECK, on),
                on,
                fields);
    }

    /** That it has ended, and why. */
    Paper end(Guidance guidance, String head, LocalDate on) {
        var file = files.read(guidance.file());
        var fields = fields(file, guidance, on);
        fields.put("paperNumber", text(guidance.number()));
        fields.put("body", text(guidance.proposal()));
        fields.put("headName", head);
        return papers.make(
                guidance.file(), PaperKind.GUIDANCE_END, numbering.next(file, NumberKind.GUIDANCE_END, on), on, fields);
    }

    /** What the bureau below reports, on its case. */
    Paper report(Guidance guidance, String body, LocalDate on) {
        var file = files.read(guidance.ofCase());
        var fields = caseFields.of(file);
        fields.put("receiver", guidance.bureau());
        fields.put("paperNumber", text(guidance.number()));
        fields.put("body", body);
        fields.put("issuedOn", on.toString());
        return papers.make(
                guidance.ofCase(),
                PaperKind.GUIDANCE_REPORT,
                numbering.next(file, NumberKind.GUIDANCE_REPORT, on),
                on,
                fields);
    }

    /** Form 2 of a case that moved, which the jurisdiction has just made. */
    Paper designation(CaseNumber ofCase) {
        return papers.of(ofCase).stream()
                .filter(paper -> paper.kind() == PaperKind.JURISDICTION_DESIGNATION)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Map<String, Object> fields(CaseFile file, Guidance guidance, LocalDate on) {
        var fields = caseFields.of(file);
        fields.put("receiver", guidance.below());
        fields.put("ofCase", guidance.ofCase().value());
        fields.put("issuedOn", on.toString());
        return fields;
    }

    private static String force(Guidance guidance) {
        return Boolean.TRUE.equals(guidance.binding()) ? "你局应当按本意见办理。" : "本意见供你局办案参考。";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
