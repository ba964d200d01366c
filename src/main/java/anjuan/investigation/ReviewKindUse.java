package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.engine.DecisionTables.Question;
import anjuan.engine.TableUse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Each report sends its case to a review, of the kind that the table {@code review-kind} gives (A50, A51). */
@Component
class ReviewKindUse implements TableUse {

    private static final String TABLE = "review-kind";

    private final InvestigationMapper mapper;

    ReviewKindUse(InvestigationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public List<Put> asked(CaseNumber number) {
        return mapper.reports(number).stream()
                .map(report -> new Put(Matter.of(number), new Question(TABLE, report.reviewFacts(), true)))
                .toList();
    }

    @Override
    public List<CaseNumber> latest(int most) {
        return mapper.latestReported(most);
    }
}
