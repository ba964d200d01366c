package anjuan.library;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Party;
import anjuan.escalation.Dossier;
import anjuan.escalation.Escalations;
import anjuan.task.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds people in a text for like cases: the parties of the case that an answer was given for, down to the bureau that asked
 * first, and numbers that belong to somebody. Which of them it is is not said, as those above do not know who reported.
 *
 * @legal 市场监督管理投诉举报处理办法 第三十七条
 */
@Component
class PeopleNamed {

    /** Of an identity card or a mobile telephone, not as part of a longer number. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:\\d{17}[\\dXx]|1[3-9]\\d{9})(?!\\d)");

    private static final int SHORTEST = 2;

    private final LibraryMapper mapper;
    private final Escalations escalations;
    private final CaseFiles files;

    PeopleNamed(LibraryMapper mapper, Escalations escalations, CaseFiles files) {
        this.mapper = mapper;
        this.escalations = escalations;
        this.files = files;
    }

    /** A field of a text on an answer that names somebody. */
    Optional<Refusal> named(String answerId, String field, String text) {
        return NUMBER.matcher(text).find() || words(answerId).anyMatch(text::contains)
                ? Optional.of(Refusal.at(field, "NAMES_SOMEBODY"))
                : Optional.empty();
    }

    private Stream<String> words(String answerId) {
        return mapper.provenance(answerId).map(Provenance::caseNumber).map(this::way).stream()
                .flatMap(List::stream)
                .flatMap(number -> files.parties(number).stream())
                .flatMap(PeopleNamed::words);
    }

    /** The case or file that asked, and those that it passed a question up for. */
    private List<CaseNumber> way(CaseNumber asked) {
        var way = new ArrayList<CaseNumber>();
        var next = Optional.of(asked);
        while (next.isPresent()) {
            way.add(next.get());
            next = escalations.dossier(next.get()).map(Dossier::fromCase);
        }
        return way;
    }

    private static Stream<String> words(Party party) {
        return Stream.of(party.name(), party.identityCode(), party.address(), party.phone())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST);
    }
}
