package anjuan.api;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.escalation.Escalations;
import anjuan.escalation.InstructionRequest;
import anjuan.link.CaseLink;
import anjuan.link.LinkKind;
import anjuan.link.Links;
import anjuan.officer.Officer;
import anjuan.threshold.CrimeThresholds;
import anjuan.threshold.Finding;
import anjuan.threshold.Measure;
import anjuan.threshold.Offence;
import anjuan.threshold.Reading;
import anjuan.threshold.Standing;
import anjuan.threshold.Threshold;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads what stands beside a case: linked cases, the crimes that its acts may come to, questions to the bureau above. */
@RestController
@RequestMapping(path = "/api/cases/{caseNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cases")
class CaseFindingsApi {

    /**
     * A case that belongs to this one.
     *
     * @param fromHere whether this case is the one that was merged, split, or that the other derives from
     * @param subject parties, charges and evidence that went from one case to the other
     */
    record Link(
            LinkKind kind,
            boolean fromHere,
            @Nullable String otherCase,
            @Nullable String subject,
            String reason,
            @Nullable LocalDate decidedOn) {}

    /**
     * What the acts of one respondent come to in one offence.
     *
     * @param respondent place of the respondent in the case, from 1
     * @param isMixed whether goods were added to services
     * @param conducts numbers of the acts that were added up
     * @param mustBeReferred whether it must be handed to the police
     * @param isVerified whether text and choice of the rules were checked
     * @param suspicion why a crime is suspected below the thresholds too
     */
    record Crime(
            int respondent,
            Offence offence,
            boolean isMixed,
            List<Integer> conducts,
            Standing standing,
            boolean mustBeReferred,
            boolean isVerified,
            @Nullable String suspicion,
            String law,
            List<Held> figures) {}

    /**
     * A figure held against its threshold.
     *
     * @param ratio share of the threshold, rounded down; 1 where it is reached
     */
    record Held(
            Measure measure,
            Threshold.Condition condition,
            BigDecimal figure,
            BigDecimal threshold,
            BigDecimal ratio,
            Standing standing,
            String article) {}

    /**
     * A question to the bureau above.
     *
     * @param upperFile the file that the bureau above opened on it; absent where it does not work with this system
     */
    record Question(
            String matter,
            InstructionRequest.State state,
            String question,
            @Nullable String upper,
            @Nullable String upperFile,
            @Nullable LocalDate sentOn) {}

    private final Links links;
    private final CrimeThresholds thresholds;
    private final Escalations escalations;
    private final Access access;

    CaseFindingsApi(Links links, CrimeThresholds thresholds, Escalations escalations, Access access) {
        this.links = links;
        this.thresholds = thresholds;
        this.escalations = escalations;
        this.access = access;
    }

    @Operation(summary = "Cases linked with a case, both ways")
    @GetMapping("/links")
    List<Link> links(Officer officer, @PathVariable CaseNumber caseNumber) {
        access.requireSight(officer, caseNumber);
        return links.of(caseNumber).stream().map(link -> link(caseNumber, link)).toList();
    }

    @Operation(summary = "The crimes that the acts of a case may come to, each figure with its threshold")
    @Transactional(readOnly = true)
    @GetMapping("/crimes")
    List<Crime> crimes(Officer officer, @PathVariable CaseNumber caseNumber) {
        access.requireSight(officer, caseNumber);
        return thresholds.findings(caseNumber).stream()
                .map(CaseFindingsApi::crime)
                .toList();
    }

    @Operation(summary = "Questions of a case to the bureau above")
    @GetMapping("/questions")
    List<Question> questions(Officer officer, @PathVariable CaseNumber caseNumber) {
        access.requireSight(officer, caseNumber);
        return escalations.of(caseNumber).stream()
                .map(CaseFindingsApi::question)
                .toList();
    }

    private static Link link(CaseNumber caseNumber, CaseLink link) {
        boolean isFromHere = link.caseNumber().equals(caseNumber);
        var other = isFromHere ? link.otherCase() : link.caseNumber();
        return new Link(
                link.kind(),
                isFromHere,
                other == null ? null : other.value(),
                link.subject(),
                link.reason(),
                link.decidedOn());
    }

    private static Crime crime(Finding finding) {
        return new Crime(
                finding.respondent(),
                finding.offence(),
                finding.isMixed(),
                finding.conducts(),
                finding.standing(),
                finding.mustBeReferred(),
                finding.isVerified(),
                finding.suspicion(),
                finding.governing().law(),
                finding.governing().readings().stream()
                        .map(CaseFindingsApi::held)
                        .toList());
    }

    private static Held held(Reading reading) {
        var threshold = reading.threshold();
        return new Held(
                threshold.measure(),
                threshold.condition(),
                reading.figure().value(),
                threshold.amount(),
                reading.ratio(),
                reading.standing(),
                threshold.article());
    }

    private static Question question(InstructionRequest request) {
        var above = request.upperFile();
        return new Question(
                request.matterId(),
                request.state(),
                request.question(),
                request.upper(),
                above == null ? null : above.value(),
                request.sentOn());
    }
}
