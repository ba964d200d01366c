package anjuan.escalation;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NewCaseFile;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Processes;
import anjuan.escalation.InstructionRequest.State;
import anjuan.officer.Bureau;
import anjuan.officer.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sends a question to the bureau above: its letter, the copy of the case and what is enclosed. */
@Component
class Sending {

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final UpperBureau upperBureau;
    private final Freezing freezing;
    private final Enclosures enclosures;
    private final CaseFiles files;
    private final Organisation organisation;
    private final Numbering numbering;
    private final Papers papers;
    private final CaseFields caseFields;
    private final Processes processes;

    Sending(
            Escalations escalations,
            EscalationMapper mapper,
            UpperBureau upperBureau,
            Freezing freezing,
            Enclosures enclosures,
            CaseFiles files,
            Organisation organisation,
            Numbering numbering,
            Papers papers,
            CaseFields caseFields,
            Processes processes) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.upperBureau = upperBureau;
        this.freezing = freezing;
        this.enclosures = enclosures;
        this.files = files;
        this.organisation = organisation;
        this.numbering = numbering;
        this.papers = papers;
        this.caseFields = caseFields;
        this.processes = processes;
    }

    /** Sends one that its head decided to ask. A question from below goes up with the copy that came with it. */
    void send(Matter matter) {
        var request = escalations.read(matter);
        if (request.state() != State.ASKED) {
            throw new IllegalStateException("the head did not decide to ask " + matter);
        }
        var on = Objects.requireNonNull(request.decidedOn());
        var file = files.read(matter.caseNumber());
        var upper = upperBureau.above(file).orElseThrow();
        var below = escalations.dossier(matter.caseNumber());
        var copy = below.isPresent()
                ? below.get().copy()
                : freezing.freeze(matter.caseNumber(), on).id();
        var number = numbering.next(file, NumberKind.INSTRUCTION_REQUEST, on);
        var letter = papers.make(
                matter.caseNumber(), PaperKind.INSTRUCTION_REQUEST, number, on, letter(file, request, upper));
        var ids = new ArrayList<>(List.of(letter.id()));
        ids.addAll(request.enclosed());
        enclosures.add(copy, matter.caseNumber(), ids, on, String.valueOf(request.head()));
        var unit = upperBureau.unitOf(upper);
        var opened = unit.map(unitId -> open(upper, unitId, file, request)).orElse(null);
        mapper.send(matter, upper.name(), opened, number, copy, on);
        if (opened != null) {
            files.bind(matter.caseNumber(), opened);
            mapper.insertDossier(new Dossier(
                    opened,
                    matter.caseNumber(),
                    matter.id(),
                    organisation.bureau(file.bureauId()).name(),
                    number,
                    copy,
                    on,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
            processes.branch("answerRequest", Matter.of(opened));
        }
    }

    private CaseNumber open(Bureau upper, String unitId, CaseFile file, InstructionRequest request) {
        return files.open(new NewCaseFile(
                upper.id(),
                upper.path(),
                upper.code(),
                unitId,
                Source.REQUEST,
                file.rightKind(),
                file.rightNumber(),
                file.rightName(),
                request.question(),
                Objects.requireNonNull(request.decidedOn()),
                List.of(),
                Stage.ADVISING));
    }

    private java.util.Map<String, Object> letter(CaseFile file, InstructionRequest request, Bureau upper) {
        var fields = caseFields.of(file);
        fields.put("receiver", upper.name());
        fields.put(
                "kinds",
                request.questionKinds().stream()
                        .map(kind -> caseFields.word("questionKind", kind.name()))
                        .collect(Collectors.joining("、")));
        fields.put("question", request.question());
        fields.put("facts", request.disputed());
        fields.put("leaning", Objects.requireNonNullElse(request.leaning(), ""));
        fields.put("differing", Objects.requireNonNullElse(request.differing(), ""));
        fields.put("articles", Objects.requireNonNullElse(request.articles(), ""));
        fields.put("headName", Objects.requireNonNullElse(request.head(), ""));
        fields.put("issuedOn", String.valueOf(request.decidedOn()));
        return fields;
    }
}
