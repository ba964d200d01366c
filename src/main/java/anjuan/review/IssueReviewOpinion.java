package anjuan.review;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 出具审核意见: form 36; the clock of the review ends and the case goes on or back. */
@Component
class IssueReviewOpinion implements Step {

    private final CaseFiles files;
    private final Reviews reviews;
    private final Deadlines deadlines;
    private final Papers papers;
    private final CaseFields caseFields;

    IssueReviewOpinion(CaseFiles files, Reviews reviews, Deadlines deadlines, Papers papers, CaseFields caseFields) {
        this.files = files;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var review = reviews.latest(matter).orElseThrow();
        deadlines.end(matter, "A50", review.reviewedOn());
        boolean agreed = review.opinion() == Opinion.AGREE;
        // after a hearing only the party's proposal goes back, the investigation of the others is over
        var next = matter.isWholeCase() ? Stage.PROPOSING : Stage.DECIDING;
        var back = matter.isWholeCase() ? Stage.INVESTIGATING : Stage.PROPOSING;
        files.change(matter).stage(agreed ? next : back).save();
        var fields = caseFields.of(files.read(caseNumber), matter);
        fields.put("reviewKind", caseFields.word("reviewKind", review.kind().name()));
        fields.put("opinion", caseFields.word("opinion", review.opinion().name()));
        fields.put("advice", review.advice() == null ? "" : review.advice());
        fields.put("reviewerName", review.reviewer());
        fields.put("reviewedOn", review.reviewedOn().toString());
        fields.put("round", Integer.toString(review.round()));
        var points = review.points();
        for (int i = 0; i < points.length(); i++) {
            fields.put("point" + (i + 1), points.charAt(i) == 'Y' ? "符合" : "不符合");
        }
        papers.make(caseNumber, PaperKind.REVIEW_FORM, null, review.reviewedOn(), fields);
        return Outcome.done();
    }
}
