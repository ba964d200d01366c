package anjuan.api;

import anjuan.casefile.CaseNumber;
import anjuan.link.CaseLink;
import anjuan.link.LinkKind;
import anjuan.link.Links;
import anjuan.threshold.CrimeThresholds;
import anjuan.threshold.Finding;
import anjuan.threshold.Measure;
import anjuan.threshold.Offence;
import anjuan.threshold.Reading;
import anjuan.threshold.Standing;
import anjuan.threshold.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the interface says of the cases that belong to a case, and of the crimes that its acts may come to. */
@Component
class CaseFindings {

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

    private final Links links;
    private final CrimeThresholds thresholds;

    CaseFindings(Links links, CrimeThresholds thresholds) {
        this.links = links;
        this.thresholds = thresholds;
    }

    List<Link> links(CaseNumber caseNumber) {
        return links.of(caseNumber).stream().map(link -> link(caseNumber, link)).toList();
    }

    List<Crime> crimes(CaseNumber caseNumber) {
        return thresholds.findings(caseNumber).stream().map(CaseFindings::crime).toList();
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
                finding.governing().readings().stream().map(CaseFindings::held).toList());
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
}
