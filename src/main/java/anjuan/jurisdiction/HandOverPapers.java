package anjuan.jurisdiction;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.document.Attachments;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.escalation.Informants;
import anjuan.officer.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the papers of questions of jurisdiction: form 2 of a superior of ours, form 3 and form 4 of the bureau itself. */
@Component
class HandOverPapers {

    private final Papers papers;
    private final Attachments attachments;
    private final CaseFields caseFields;
    private final Numbering numbering;
    private final Organisation organisation;
    private final Informants informants;

    HandOverPapers(
            Papers papers,
            Attachments attachments,
            CaseFields caseFields,
            Numbering numbering,
            Organisation organisation,
            Informants informants) {
        this.papers = papers;
        this.attachments = attachments;
        this.caseFields = caseFields;
        this.numbering = numbering;
        this.organisation = organisation;
        this.informants = informants;
    }

    /** Of a case that stays: the designation, where a superior of ours made it. */
    void makeOfKept(CaseFile file, Question question) {
        if (question.isDesignated() && question.superiorId() != null && question.letter() == null) {
            makeDesignation(file, question);
        }
    }

    /** Of a case that goes: the designation or the assignment, and the letter with which the file goes. */
    void makeOfHandedOver(CaseFile file, Question question) {
        makeOfKept(file, question);
        if (question.cause() == Cause.ASSIGN_DOWN) {
            makeAssignment(file, question);
        } else {
            makeTransfer(file, question);
        }
    }

    private void makeDesignation(CaseFile file, Question question) {
        var on = decidedOn(question);
        var superior = organisation.bureau(Objects.requireNonNull(question.superiorId()));
        var fields = caseFields.of(file);
        fields.put("bureauName", superior.name());
        fields.put(
                "recipients",
                Stream.of(organisation.bureau(file.bureauId()).name(), question.other(), question.receiver())
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("、")));
        fields.put("facts", informants.cleaned(file.number(), file.summary()));
        fields.put("grounds", question.reason() + "。" + Objects.requireNonNullElse(question.opinion(), ""));
        fields.put("legalGround", "《市场监督管理行政处罚程序规定》" + article(question.cause()));
        fields.put("designatedBureau", Objects.requireNonNull(question.receiver()));
        fields.put("issuedOn", on.toString());
        var number = numbering.next(superior, NumberKind.JURISDICTION_DESIGNATION, on);
        papers.make(file.number(), PaperKind.JURISDICTION_DESIGNATION, number, on, fields);
    }

    private void makeAssignment(CaseFile file, Question question) {
        var on = decidedOn(question);
        var fields = letter(file, question, on);
        fields.put("requirements", Objects.requireNonNull(question.requirements()));
        fields.put("until", question.until() == null ? "" : question.until().toString());
        papers.make(
                file.number(),
                PaperKind.CASE_ASSIGNMENT,
                numbering.next(file, NumberKind.CASE_ASSIGNMENT, on),
                on,
                fields);
    }

    private void makeTransfer(CaseFile file, Question question) {
        var on = decidedOn(question);
        var fields = letter(file, question, on);
        fields.put("grounds", question.reason());
        fields.put("legalGround", "《市场监督管理行政处罚程序规定》" + article(question.cause()));
        papers.make(
                file.number(), PaperKind.CASE_TRANSFER, numbering.next(file, NumberKind.CASE_TRANSFER, on), on, fields);
    }

    private Map<String, Object> letter(CaseFile file, Question question, LocalDate on) {
        var fields = caseFields.of(file);
        fields.put("receiver", Objects.requireNonNull(question.receiver()));
        fields.put("facts", informants.cleaned(file.number(), file.summary()));
        fields.put("materials", materials(file.number()));
        fields.put("issuedOn", on.toString());
        return fields;
    }

    /** The papers and files of the case as they stand, which go with it. */
    private List<Map<String, String>> materials(CaseNumber caseNumber) {
        var names = Stream.concat(
                papers.of(caseNumber).stream().map(this::name),
                attachments.of(caseNumber).stream()
                        .map(attachment -> informants.cleaned(caseNumber, attachment.title())));
        var rows = new ArrayList<Map<String, String>>();
        names.forEach(
                name -> rows.add(Map.of("no", Integer.toString(rows.size() + 1), "material", name, "copies", "1")));
        return rows;
    }

    private String name(Paper paper) {
        var kind = caseFields.word("paper", paper.kind().name());
        return paper.number() == null ? kind : kind + "（" + paper.number() + "）";
    }

    private static String article(Cause cause) {
        return switch (cause) {
            case DISPUTE -> "第十三条";
            case TRANSFER, OBJECTION -> "第十四条";
            case SPECIAL_REASON, TAKE_OVER, DESIGNATION, ASSIGN_DOWN -> "第十五条";
        };
    }

    private static LocalDate decidedOn(Question question) {
        return Objects.requireNonNull(question.decidedOn());
    }
}
