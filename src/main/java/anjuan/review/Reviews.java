package anjuan.review;

import anjuan.casefile.CaseNumber;
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
        return mapper.rounds(caseNumber);
    }

    public Optional<Review> latest(CaseNumber caseNumber) {
        var rounds = mapper.rounds(caseNumber);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /**
     * Whether the latest review agreed; without that nothing is decided.
     *
     * @legal 行政处罚法 第五十八条；市场监督管理行政处罚程序规定 第四十九条
     */
    public boolean isAgreed(CaseNumber caseNumber) {
        return latest(caseNumber).filter(r -> r.opinion() == Opinion.AGREE).isPresent();
    }
}
