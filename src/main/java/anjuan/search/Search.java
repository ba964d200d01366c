package anjuan.search;

import anjuan.access.Access;
import anjuan.casefile.Stage;
import anjuan.officer.Officer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds cases by number, party or right; only those that the asker may see, the newest number first. */
@Service
public class Search {

    /** Counts stop here. */
    public static final int MOST_COUNTED = 1_001;

    /**
     * What is looked for.
     *
     * @param text part of a case number, filing number, party's name, or of the number or name of a right
     * @param overdue whether only cases count whose nearest due date is past
     */
    public record Question(@Nullable String text, @Nullable Stage stage, boolean overdue) {

        @Nullable
        String pattern() {
            if (text == null || text.isBlank()) {
                return null;
            }
            var plain = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
            return '%' + plain + '%';
        }
    }

    private final SearchMapper mapper;
    private final Access access;
    private final Clock clock;

    Search(SearchMapper mapper, Access access, Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.clock = clock;
    }

    /** One page more than asked tells whether there is a next one: at most {@code size + 1} cases. */
    public List<Found> find(Officer officer, Question question, @Nullable String before, int size) {
        return mapper.find(
                access.viewer(officer),
                question.pattern(),
                question.stage(),
                question.overdue() ? LocalDate.now(clock) : null,
                before,
                size + 1);
    }

    public int count(Officer officer, Question question) {
        return mapper.count(
                access.viewer(officer),
                question.pattern(),
                question.stage(),
                question.overdue() ? LocalDate.now(clock) : null,
                MOST_COUNTED);
    }
}
