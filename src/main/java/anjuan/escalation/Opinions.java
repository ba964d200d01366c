package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Whom the bureau above asks before it answers, and whether it takes longer over it. */
@Service
public class Opinions {

    private final OpinionMapper mapper;

    Opinions(OpinionMapper mapper) {
        this.mapper = mapper;
    }

    /** Those asked on a file of the bureau above, the earliest first. */
    public List<Opinion> of(CaseNumber file) {
        return mapper.opinions(file);
    }

    /** The requests to take longer, the earliest first. */
    public List<AnswerExtension> extensions(CaseNumber file) {
        return mapper.extensions(file);
    }

    Opinion read(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .findFirst()
                .orElseThrow();
    }

    Optional<AnswerExtension> latestExtension(CaseNumber file) {
        return extensions(file).stream().reduce((earlier, later) -> later);
    }

    /** What stands against replying: an opinion is waited for, or nobody decided whether it takes longer. */
    Optional<Refusal> beforeReply(CaseNumber file) {
        return Stream.concat(
                        of(file).stream()
                                .filter(Opinion::isAwaited)
                                .map(one -> Refusal.of("OPINION_AWAITED", one.asked())),
                        latestExtension(file)
                                .filter(AnswerExtension::isOpen)
                                .map(one -> Refusal.of("ANSWER_EXTENSION_UNDECIDED", one.askedOn()))
                                .stream())
                .findFirst();
    }
}
