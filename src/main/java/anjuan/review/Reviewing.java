package anjuan.review;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.investigation.Investigation;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What both reviews share: nobody reviews what he investigated, agreement needs all seven points, everything else needs
 * a word of advice.
 */
@Component
class Reviewing {

    private final ReviewMapper mapper;
    private final Reviews reviews;
    private final Access access;
    private final Investigation investigation;

    Reviewing(ReviewMapper mapper, Reviews reviews, Access access, Investigation investigation) {
        this.mapper = mapper;
        this.reviews = reviews;
        this.access = access;
        this.investigation = investigation;
    }

    Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("report", investigation.report(file.number()).orElseThrow());
        facts.put("acts", investigation.acts(file.number()));
        facts.put("evidence", investigation.evidence(file.number()));
        facts.put("rounds", reviews.rounds(file.number()));
        return facts;
    }

    Verdict review(Work work, ReviewKind kind, ReviewForm form) {
        if (access.isInvestigator(work.by(), work.caseNumber())) {
            return Verdict.refused(
                    Refusal.of("REVIEWER_IS_INVESTIGATOR", work.by().name()));
        }
        boolean isFirst = kind == ReviewKind.LEGAL_REVIEW
                && !mapper.hasReviewedLegally(work.by().id());
        if (isFirst && !work.by().legallyQualified()) {
            return Verdict.refused(
                    Refusal.of("REVIEWER_NOT_QUALIFIED", work.by().name()));
        }
        if (form.opinion() == Opinion.AGREE && !form.holdsThroughout()) {
            return Verdict.refused(Refusal.at("opinion", "REVIEW_POINTS_OPEN"));
        }
        if (form.opinion() != Opinion.AGREE
                && (form.advice() == null || form.advice().isBlank())) {
            return Verdict.refused(Refusal.at("advice", "REQUIRED"));
        }
        mapper.insert(new Review(
                work.matter(),
                mapper.rounds(work.caseNumber()).size() + 1,
                kind,
                form.opinion(),
                form.points(),
                form.advice(),
                work.by().id(),
                work.by().name(),
                work.occurredOn()));
        return Verdict.done(
                        form.opinion().name(),
                        Map.of("reviewOpinion", form.opinion().name()))
                .because(form.advice());
    }
}
