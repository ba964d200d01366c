package anjuan.replay;

import java.util.ArrayList;
import java.util.List;

/** Finds the unusual flows of a published case, in the order in which they are asked what is due. */
final class Flows {

    private Flows() {}

    static List<Flow> of(Tale tale) {
        var flows = new ArrayList<Flow>();
        SourceLetter.of(tale).ifPresent(flows::add);
        CameBack.of(tale).ifPresent(flows::add);
        SentToPolice.of(tale).ifPresent(flows::add);
        WorkedTogether.of(tale).ifPresent(flows::add);
        flows.addAll(Parties.of(tale));
        flows.addAll(ChargesListed.of(tale));
        flows.addAll(GoodsTaken.of(tale));
        StatusLookedUp.of(tale).ifPresent(flows::add);
        HelpAskedFor.of(tale).ifPresent(flows::add);
        InstructionsAsked.of(tale).ifPresent(flows::add);
        flows.addAll(LimitExtended.of(tale));
        flows.addAll(DecidedAgain.of(tale));
        flows.addAll(Seen.of(tale));
        return List.copyOf(flows);
    }
}
