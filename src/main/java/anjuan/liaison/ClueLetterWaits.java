package anjuan.liaison;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** A case is not closed while the chief has not decided whether a clue of another crime goes out (F19). */
@Component
class ClueLetterWaits implements ClosingObstacle {

    private final Matters matters;
    private final LiaisonMapper mapper;

    ClueLetterWaits(Matters matters, LiaisonMapper mapper) {
        this.matters = matters;
        this.mapper = mapper;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        boolean mayWait =
                matters.of(file.number(), Matter.Kind.CLUE_LETTER).stream().anyMatch(OpenedMatter::isOpen);
        return mayWait
                ? mapper.letters(file.number()).stream()
                        .filter(one -> one.signed() == null)
                        .map(one -> Refusal.of("CLUE_LETTER_UNDECIDED", one.matterId()))
                        .toList()
                : List.of();
    }
}
