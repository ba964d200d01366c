package anjuan.library;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads the library: a bureau's own answers, those given to it, and the guidance of the bureaus above it.
 *
 * @legal 知识产权行政保护案件请示办理工作办法
 */
@Service
public class AnswerLibrary {

    /** Counts stop here. */
    public static final int MOST_COUNTED = 1_001;

    /** How many citations are looked through for those that the reader may open. */
    private static final int MOST_CITATIONS = 200;

    private static final Set<Post> READERS = Set.of(Post.OFFICER, Post.UNIT_HEAD, Post.REVIEWER, Post.HEAD, Post.CHIEF);

    private final LibraryMapper mapper;
    private final Access access;
    private final Organisation organisation;

    AnswerLibrary(LibraryMapper mapper, Access access, Organisation organisation) {
        this.mapper = mapper;
        this.access = access;
        this.organisation = organisation;
    }

    /** Whether an officer may read the library: who investigates, reviews or decides cases. */
    public boolean isReader(Officer officer) {
        return officer.posts().stream().anyMatch(READERS::contains);
    }

    /** The latest first; nothing for who is no reader. */
    public LibraryPage find(Officer officer, Question question, @Nullable LibraryPosition after, int size) {
        return LibraryPage.of(
                isReader(officer)
                        ? mapper.find(Reader.of(officer, organisation), question.sought(), after, size + 1)
                        : List.of(),
                size);
    }

    public int count(Officer officer, Question question) {
        return isReader(officer) ? mapper.count(Reader.of(officer, organisation), question.sought(), MOST_COUNTED) : 0;
    }

    public Optional<Answer> find(Officer officer, String id) {
        return isReader(officer) ? mapper.read(Reader.of(officer, organisation), id) : Optional.empty();
    }

    /** @throws NoSuchAnswer also where there is one, but not for this officer */
    public Answer read(Officer officer, String id) {
        return find(officer, id).orElseThrow(() -> new NoSuchAnswer(id));
    }

    /** Where an answer comes from; nothing for who reads only its text for like cases. */
    public Optional<Provenance> provenance(Answer answer) {
        return answer.isWhole() ? mapper.provenance(answer.id()) : Optional.empty();
    }

    /** What was done with an answer, the earliest first; nothing for who reads only its text for like cases. */
    public List<AnswerEvent> events(Answer answer) {
        return answer.isWhole() ? mapper.events(answer.id()) : List.of();
    }

    /** How many cases cite an answer, of whichever bureau. */
    public int countCitations(Answer answer) {
        return mapper.countCitations(answer.id());
    }

    /** Those cases that cite an answer and that the officer may see, the latest citation first. */
    public List<Citation> citations(Officer officer, Answer answer) {
        var all = mapper.citations(answer.id(), MOST_CITATIONS);
        var visible = access.visibleAmong(
                officer, all.stream().map(Citation::caseNumber).toList());
        return all.stream().filter(one -> visible.contains(one.caseNumber())).toList();
    }

    /** The answers that a case relies on, and those that were given for it. */
    public List<CaseAnswer> of(CaseNumber caseNumber) {
        return mapper.ofCase(caseNumber);
    }
}
