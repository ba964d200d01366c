package anjuan.review;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 法制审核 (A50); who does it for the first time holds the legal qualification. */
@Component
class ReviewLegally implements TaskPage<ReviewForm> {

    private final Reviewing reviewing;

    ReviewLegally(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第五十八条；市场监督管理行政处罚程序规定 第五十条、第五十一条";
    }

    @Override
    public Class<ReviewForm> formType() {
        return ReviewForm.class;
    }

    @Override
    public ReviewForm blank(CaseFile file, Matter matter) {
        return ReviewForm.BLANK;
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return reviewing.facts(file, matter);
    }

    @Override
    public Verdict carryOut(Work work, ReviewForm form) {
        return reviewing.review(work, ReviewKind.LEGAL_REVIEW, form);
    }
}
