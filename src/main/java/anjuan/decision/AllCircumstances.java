package anjuan.decision;

import anjuan.casefile.Matter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that weighs in the decision on a party, for the pages on which it is proposed and decided. */
@Component
class AllCircumstances {

    private final List<Circumstances> kinds;

    AllCircumstances(List<Circumstances> kinds) {
        this.kinds = kinds;
    }

    List<Circumstance> of(Matter party) {
        return kinds.stream().flatMap(kind -> kind.of(party).stream()).toList();
    }
}
