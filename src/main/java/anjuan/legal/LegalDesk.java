package anjuan.legal;

import anjuan.access.Access;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What waits for the legal section of a bureau and with whom it lies, by the nearest deadline; only of files that the asker may
 * see.
 */
@Service
public class LegalDesk {

    /** Stands for no due date, so that the order needs no nulls. */
    public static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    /** Counts stop here. */
    public static final int MOST_COUNTED = 1_001;

    /** Days before the last one of a letter from which it counts as soon due. */
    private static final int LETTER_WARNING = 3;

    private static final int MOST_LETTERS = 200;
    private static final Set<Post> POSTS = Set.of(Post.REVIEWER, Post.HEAD, Post.CHIEF);
    private static final Set<String> REVIEW_TASKS = Set.of("reviewCase", "reviewLegally");

    private final LegalMapper mapper;
    private final Access access;
    private final Organisation organisation;
    private final Clock clock;

    LegalDesk(LegalMapper mapper, Access access, Organisation organisation, Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Whether the desk is for an officer: the legal section, and who leads the bureau. */
    public boolean isFor(Officer officer) {
        return officer.posts().stream().anyMatch(POSTS::contains);
    }

    /** The lines of any list but that of letters. */
    public DeskPage list(Officer officer, DeskList list, @Nullable DeskPosition after, int size) {
        if (list == DeskList.LETTERS) {
            return new DeskPage(List.of(), Optional.empty());
        }
        return DeskPage.of(mapper.list(access.viewer(officer), list, list.limits(), NO_DATE, after, size + 1), size);
    }

    /** The letters of the list of that name, the nearest last day first; none about a case that the asker may not see. */
    public List<LetterItem> letters(Officer officer) {
        return mapper.letters(access.viewer(officer), MOST_LETTERS);
    }

    public DeskCounts counts(Officer officer) {
        return mapper.counts(access.viewer(officer), MOST_COUNTED);
    }

    /** With whom the lines of a list lie: the open tasks of their matters, of a review only its own. */
    public List<Holding> holdings(DeskList list, List<DeskItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        var numbers = items.stream().map(DeskItem::caseNumber).distinct().toList();
        return mapper.holdings(numbers).stream()
                .filter(one -> list != DeskList.REVIEWS || REVIEW_TASKS.contains(one.taskKey()))
                .toList();
    }

    /** With whom the work of one list lies, the most first; of letters, those who are to answer them. */
    public List<Workload> workloads(Officer officer, DeskList list) {
        var viewer = access.viewer(officer);
        var today = LocalDate.now(clock);
        return list == DeskList.LETTERS
                ? mapper.letterWorkloads(viewer, today, today.plusDays(LETTER_WARNING))
                : mapper.listWorkloads(viewer, list, today);
    }

    /** What each person of the legal section has, those who have nothing too; last what nobody has taken. */
    public List<Workload> workloads(Officer officer) {
        var found = mapper.workloads(access.viewer(officer), LocalDate.now(clock));
        var all = new ArrayList<Workload>();
        organisation.officersOf(officer.bureauId()).stream()
                .filter(one -> one.holds(Post.REVIEWER))
                .map(one -> of(found, one))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Workload::open).reversed());
        found.stream().filter(one -> one.officerId() == null).forEach(all::add);
        return all;
    }

    private static Workload of(List<Workload> found, Officer officer) {
        return found.stream()
                .filter(one -> Objects.equals(one.officerId(), officer.id()))
                .findFirst()
                .orElseGet(() -> new Workload(officer.id(), officer.name(), 0, 0, 0));
    }
}
