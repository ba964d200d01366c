package anjuan.review;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 案件审核 (A51): every ordinary case that is not on the list of A50. */
@Component
class ReviewCase implements TaskPage<ReviewForm> {

    private final Reviewing reviewing;

    ReviewCase(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第五十二条至第五十四条";
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
        return reviewing.review(work, ReviewKind.CASE_REVIEW, form);
    }
}
