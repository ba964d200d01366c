package anjuan.review;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The reviews of a case. */
@Service
public class Reviews {

    private final ReviewMapper mapper;

    Reviews(ReviewMapper mapper) {
        this.mapper = mapper;
    }

    public List<Review> rounds(CaseNumber caseNumber) {
        return mapper.rounds(caseNumber).stream()
                .map(ReviewMapper.ReviewRow::review)
                .toList();
    }

    /** The latest review of the case, or of what a party's hearing brought up where that was reviewed again. */
    public Optional<Review> latest(Matter matter) {
        return rounds(matter.caseNumber()).stream()
                .filter(review ->
                        review.matter().isWholeCase() || review.matter().equals(matter))
                .reduce((before, later) -> later);
    }

    /**
     * Whether the latest review agreed; without that nothing is decided.
     *
     * @legal 行政处罚法 第五十八条；市场监督管理行政处罚程序规定 第四十九条
     */
    public boolean isAgreed(Matter matter) {
        return latest(matter).filter(r -> r.opinion() == Opinion.AGREE).isPresent();
    }

    /**
     * Whether what a party's hearing brought up went through legal review of its own, on a day or after it.
     *
     * @legal 市场监督管理行政处罚程序规定 第五十条
     */
    public boolean wasLegalSince(Matter matter, LocalDate day) {
        return latest(matter)
                .filter(review -> review.kind() == ReviewKind.LEGAL_REVIEW)
                .filter(review -> review.matter().equals(matter))
                .filter(review -> !review.reviewedOn().isBefore(day))
                .isPresent();
    }

    /**
     * Whether the case, or what a party's hearing brought up, went through legal review; its penalty is decided at the
     * leaders' meeting.
     *
     * @legal 市场监督管理行政处罚程序规定 第五十条、第六十条
     */
    public boolean wasLegal(Matter matter) {
        return latest(matter).filter(r -> r.kind() == ReviewKind.LEGAL_REVIEW).isPresent();
    }
}
